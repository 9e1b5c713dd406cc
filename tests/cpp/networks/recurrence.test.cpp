#include "networks/recurrence.hpp"

#include "activations/catalogue.hpp"

#include <cmath>
#include <string_view>
#include <variant>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

Recurrence recurrence(std::string_view id, std::vector<double> from_state) {
  return {std::get<Kernel>(make_kernel(id)), {2, 1, {1, -1}, {0.1, 0.2}}, std::move(from_state)};
}

const std::vector<std::vector<double>> silence(2000, {0.0});
const std::vector<double> growing = {1.2, 0.4, 0.3, 1.1};

} // namespace

TEST_CASE("A recurrent step is the weighted sum of input and state through the function", "[networks][recurrence]") {
  const std::vector<std::vector<double>> inputs = {{0.5}};
  const RecurrentRun found = run(recurrence("tanh", {1, 2, 3, 4}), {0.1, -0.2}, inputs);
  REQUIRE(found.states.size() == 2);
  CHECK_THAT(found.states[1][0], WithinRel(std::tanh(0.5 + 0.1 + 0.1 - 0.4), 1e-14));
  CHECK_THAT(found.states[1][1], WithinRel(std::tanh(-0.5 + 0.2 + 0.3 - 0.8), 1e-14));
  CHECK(found.broken_step == RecurrentRun::none);
}

TEST_CASE("With growing weights tanh stays in its bounds and ReLU explodes", "[networks][recurrence]") {
  const RecurrentRun bounded = run(recurrence("tanh", growing), {0.1, 0.2}, silence);
  const RecurrentRun exploding = run(recurrence("relu", growing), {0.1, 0.2}, silence);
  CHECK(bounded.states.size() == 2001);
  CHECK(bounded.broken_step == RecurrentRun::none);
  for (const double h : bounded.states.back())
    CHECK(std::fabs(h) <= 1);
  // 1.5 to the power of t: past the largest double within 2000 steps.
  CHECK(exploding.broken_step > 1000);
  CHECK(exploding.states.size() == static_cast<std::size_t>(exploding.broken_step) + 1);
}

TEST_CASE("The memory of the beginning is what finite differences find", "[networks][recurrence]") {
  const auto made = recurrence("tanh", growing);
  const std::vector<std::vector<double>> inputs = {{0.5}, {-0.25}, {0.125}};
  const RecurrentRun found = run(made, {0.1, 0.2}, inputs);
  double squares = 0;
  for (std::size_t i = 0; i < 2; ++i) {
    const auto at = [&](double moved) {
      std::vector<double> h = {0.1, 0.2};
      h[i] += moved;
      return run(made, h, inputs).states.back();
    };
    for (std::size_t u = 0; u < 2; ++u) {
      const double slope = (at(1e-5)[u] - at(-1e-5)[u]) / 2e-5;
      squares += slope * slope;
    }
  }
  CHECK_THAT(found.memory.back(), WithinAbs(std::sqrt(squares), 1e-9));
  CHECK_THAT(found.memory.front(), WithinRel(std::sqrt(2.0), 1e-15));
}

TEST_CASE("Saturated, tanh forgets how it began", "[networks][recurrence]") {
  const RecurrentRun found = run(recurrence("tanh", growing), {0.1, 0.2}, silence);
  CHECK(found.memory.back() < 1e-100);
}
