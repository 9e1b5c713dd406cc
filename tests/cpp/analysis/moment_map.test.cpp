#include "analysis/moment_map.hpp"

#include "activations/catalogue.hpp"

#include <cmath>
#include <string_view>
#include <variant>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

Kernel kernel(std::string_view id) {
  return std::get<Kernel>(make_kernel(id));
}

} // namespace

TEST_CASE("SELU leaves mean 0 and variance 1 as they are, and draws neighbours closer", "[analysis][moments]") {
  const MomentStep step = moment_step(kernel("selu"), 1, 0, 1);
  CHECK_THAT(step.mean, WithinAbs(0, 1e-12));
  CHECK_THAT(step.variance, WithinRel(1.0, 1e-12));
  // Klambauer et al. 2017, the Jacobian at the fixed point, equation 8.
  CHECK_THAT(step.pull, WithinAbs(0.782648, 1e-6));
}

TEST_CASE("From far off SELU comes back to mean 0 and variance 1", "[analysis][moments]") {
  MomentStep at{.mean = 1, .variance = 4, .pull = 0};
  for (int layer = 0; layer < 120; ++layer)
    at = moment_step(kernel("selu"), 1, at.mean, at.variance);
  CHECK_THAT(at.mean, WithinAbs(0, 1e-9));
  CHECK_THAT(at.variance, WithinAbs(1, 1e-9));
}

TEST_CASE("The pull is what finite differences find", "[analysis][moments]") {
  for (const std::string_view id : {"selu", "tanh", "gelu", "sigmoid", "step"}) {
    const auto square_after = [&](double square) {
      const MomentStep step = moment_step(kernel(id), 1.5, 0, square);
      return step.variance + step.mean * step.mean;
    };
    const double slope = (square_after(0.8 + 1e-4) - square_after(0.8 - 1e-4)) / 2e-4;
    CAPTURE(id);
    CHECK_THAT(moment_step(kernel(id), 1.5, 0, 0.8).pull, WithinAbs(slope, 1e-7));
  }
}

TEST_CASE("He's gain keeps the mean square behind ReLU, from wherever it comes", "[analysis][moments]") {
  const MomentStep step = moment_step(kernel("relu"), 2, 0.5, 3);
  CHECK_THAT(step.variance + step.mean * step.mean, WithinRel(3.25, 1e-12));
  CHECK_THAT(step.pull, WithinRel(1.0, 1e-12));
}

TEST_CASE("Where nothing comes in, f(0) goes on", "[analysis][moments]") {
  const MomentStep step = moment_step(kernel("sigmoid"), 1, 0, 0);
  CHECK(step.mean == 0.5);
  CHECK(step.variance == 0);
  CHECK(std::isnan(step.pull));
}

TEST_CASE("Without an integral there are no moments", "[analysis][moments]") {
  Kernel pole = kernel("identity");
  pole.exact_value = [](double x) { return 1 / x; };
  CHECK(std::isnan(moment_step(pole, 1, 0, 1).variance));
  CHECK(std::isnan(moment_step(kernel("relu"), 1, 1e200, 1).mean));
}
