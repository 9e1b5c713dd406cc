#include "networks/optimiser.hpp"

#include <cmath>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinRel;

namespace {

const Architecture one_unit{2, {{.units = 1}}}; // two weights and a bias

struct Descent {
  Parameters<double> parameters{one_unit};
  Parameters<double> gradients{one_unit};
  Memory<double> memory;

  Descent(std::vector<double> at, std::vector<double> slope) {
    parameters.numbers = std::move(at);
    gradients.numbers = std::move(slope);
  }
  void take(const Optimiser& optimiser) { step(optimiser, gradients, memory, parameters); }
};

} // namespace

TEST_CASE("Gradient descent goes rate times the gradient downhill", "[networks][optimiser]") {
  Descent descent({1, 2, 3}, {10, -10, 0});
  descent.take({.rate = 0.1});
  CHECK(descent.parameters.numbers == std::vector<double>{0, 3, 3});
}

TEST_CASE("Momentum adds the gradient in full and keeps its share of the last step", "[networks][optimiser]") {
  Descent descent({0, 0, 0}, {1, 0, 0});
  const Optimiser momentum{.method = Method::momentum, .rate = 1, .momentum = 0.5};
  descent.take(momentum);
  CHECK(descent.parameters.numbers[0] == -1);
  descent.take(momentum);
  CHECK(descent.parameters.numbers[0] == -2.5);
  descent.take(momentum);
  CHECK(descent.parameters.numbers[0] == -4.25);
}

TEST_CASE("Adam's first step is the rate, whatever the gradient's size", "[networks][optimiser]") {
  const double size = GENERATE(1e-3, 1.0, 1e6);
  Descent descent({0, 0, 0}, {size, -size, 0});
  descent.take({.method = Method::adam, .rate = 0.01});
  CHECK_THAT(descent.parameters.numbers[0], WithinRel(-0.01, 2e-5));
  CHECK_THAT(descent.parameters.numbers[1], WithinRel(0.01, 2e-5));
  CHECK(descent.parameters.numbers[2] == 0);
}

TEST_CASE("AdamW shrinks weights by rate times decay, and not the bias", "[networks][optimiser]") {
  Descent descent({1, -2, 3}, {0, 0, 0});
  descent.take({.method = Method::adamw, .rate = 0.1, .decay = 0.5});
  CHECK_THAT(descent.parameters.numbers[0], WithinRel(0.95, 1e-15));
  CHECK_THAT(descent.parameters.numbers[1], WithinRel(-1.9, 1e-15));
  CHECK(descent.parameters.numbers[2] == 3);
}

TEST_CASE("Every method finds the bottom of a bowl", "[networks][optimiser]") {
  const Method method = GENERATE(Method::gradient_descent, Method::momentum, Method::adam, Method::adamw);
  Descent descent({3, -2, 1}, {0, 0, 0});
  for (int k = 0; k < 2000; ++k) {
    for (std::size_t i = 0; i < 3; ++i)
      descent.gradients.numbers[i] = (1 + static_cast<double>(i)) * descent.parameters.numbers[i];
    descent.take({.method = method, .rate = 0.02, .decay = 0});
  }
  for (const double number : descent.parameters.numbers)
    CHECK(std::fabs(number) < 1e-3);
}

TEST_CASE("Penalties act on weights alone, and the sign of 0 is 0", "[networks][optimiser]") {
  Descent descent({-2, 0, 5}, {1, 1, 1});
  const Penalty penalty{.l1 = 0.5, .l2 = 0.1};
  CHECK_THAT(penalty_of(penalty, descent.parameters), WithinRel(0.5 * 2 + 0.05 * 4, 1e-15));
  add_penalty(penalty, descent.parameters, descent.gradients);
  CHECK_THAT(descent.gradients.numbers[0], WithinRel(1 - 0.5 - 0.2, 1e-15));
  CHECK(descent.gradients.numbers[1] == 1);
  CHECK(descent.gradients.numbers[2] == 1);
}
