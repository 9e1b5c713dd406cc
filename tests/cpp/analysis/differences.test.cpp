#include "analysis/differences.hpp"

#include "activations/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <array>
#include <cmath>
#include <string_view>
#include <variant>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

Kernel kernel_of(std::string_view id) {
  return std::get<Kernel>(make_kernel(id));
}

double error_of(const Kernel& kernel, double x, double h, DifferenceScheme scheme) {
  return std::fabs(difference(kernel, x, h, scheme) - kernel.exact_derivative(x));
}

} // namespace

TEST_CASE("At a good step every function's slope is met, wherever it has one", "[differences]") {
  for (const Function& function : catalogue()) {
    INFO(function.id);
    const Kernel kernel = kernel_of(function.id);
    for (const double x : {-1.7, 0.3, 0.8, 2.3}) {
      CHECK_THAT(difference(kernel, x, 1e-6, DifferenceScheme::central), WithinAbs(kernel.exact_derivative(x), 1e-8));
      const float slope = difference32(kernel, static_cast<float>(x), 0x1p-7F, DifferenceScheme::central);
      CHECK_THAT(double{slope}, WithinAbs(kernel.exact_derivative(x), 2e-4));
    }
  }
}

TEST_CASE("Truncation falls with the step once, and twice as fast for the central scheme", "[differences]") {
  const Kernel tanh = kernel_of("tanh");
  CHECK_THAT(error_of(tanh, 1, 1e-2, DifferenceScheme::forward) / error_of(tanh, 1, 1e-3, DifferenceScheme::forward),
             WithinRel(10.0, 0.02));
  CHECK_THAT(error_of(tanh, 1, 1e-2, DifferenceScheme::central) / error_of(tanh, 1, 1e-3, DifferenceScheme::central),
             WithinRel(100.0, 0.02));
}

TEST_CASE("Below the best step cancellation takes over, in float32 long before double", "[differences]") {
  const Kernel tanh = kernel_of("tanh");
  CHECK(error_of(tanh, 1, 1e-12, DifferenceScheme::central) > 100 * error_of(tanh, 1, 1e-5, DifferenceScheme::central));
  const double truth = tanh.exact_derivative(1);
  CHECK(std::fabs(double{difference32(tanh, 1, 1e-5F, DifferenceScheme::central)} - truth) > 1e-4);
  // A step that float32 cannot see at all leaves no difference.
  CHECK(difference32(tanh, 1, 1e-9F, DifferenceScheme::forward) == 0.0F);
}

TEST_CASE("Across ReLU's corner the two schemes give two wrong answers", "[differences][kinks]") {
  const Kernel relu = kernel_of("relu");
  const double h = GENERATE(1e-1, 1e-6, 1e-12);
  CHECK(difference(relu, 0, h, DifferenceScheme::central) == 0.5);
  CHECK(difference(relu, 0, h, DifferenceScheme::forward) == 1.0);
  const auto met = straddled_kink(relu, 0, h, DifferenceScheme::central);
  REQUIRE(met);
  CHECK(met->kink == 0.0);
  CHECK(met->slope_below == 0.0);
  CHECK(met->slope_above == 1.0);
  CHECK(met->jump == 0.0);
}

TEST_CASE("A kink is met only where the scheme's points enclose it, the nearest first", "[differences][kinks]") {
  const Kernel relu = kernel_of("relu");
  CHECK_FALSE(straddled_kink(relu, 0.5, 0.1, DifferenceScheme::central));
  CHECK(straddled_kink(relu, 0.05, 0.1, DifferenceScheme::central));
  CHECK_FALSE(straddled_kink(relu, 0.05, 0.1, DifferenceScheme::forward));
  CHECK(straddled_kink(relu, -0.05, 0.1, DifferenceScheme::forward));
  CHECK_FALSE(straddled_kink(kernel_of("gelu"), 0, 1, DifferenceScheme::central));
  CHECK(straddled_kink(kernel_of("relu6"), 4, 5, DifferenceScheme::central)->kink == 6.0);
}

TEST_CASE("A step function jumps by 1 where a corner does not jump", "[differences][kinks]") {
  CHECK(straddled_kink(kernel_of("step"), 0, 1e-3, DifferenceScheme::central)->jump == 1.0);
  CHECK(straddled_kink(kernel_of("leaky_relu"), 0, 1e-3, DifferenceScheme::central)->jump == 0.0);
}

TEST_CASE("Steps spread evenly over the powers of ten", "[differences]") {
  std::array<double, 13> steps{};
  spread_steps(1e-12, 1, steps);
  for (int i = 0; i <= 12; ++i)
    CHECK_THAT(steps.at(static_cast<std::size_t>(i)), WithinRel(std::pow(10.0, i - 12), 1e-12));
}

TEST_CASE("Every function's slope agrees with central differences all along a stretch", "[differences]") {
  for (const Function& function : catalogue()) {
    INFO(function.id);
    std::array<double, 41> numerical{};
    const SlopesApart apart = slopes_apart(kernel_of(function.id), -3.9, 4.1, 1e-5, numerical);
    CHECK(apart.largest < 1e-9);
    CHECK(apart.skipped == 0);
  }
}

TEST_CASE("A point whose step meets a kink is left out of the comparison of slopes", "[differences][kinks]") {
  std::array<double, 5> numerical{};
  const SlopesApart apart = slopes_apart(kernel_of("relu"), -2, 2, 1e-3, numerical);
  CHECK(apart.skipped == 1);
  CHECK(std::isnan(numerical[2]));
  CHECK(numerical[0] == 0.0);
  CHECK_THAT(numerical[4], WithinAbs(1.0, 1e-12));
  CHECK(apart.largest < 1e-12);
}

TEST_CASE("A wrong slope is found where it is farthest off, and measured by the slope there", "[differences]") {
  Kernel wrong = kernel_of("tanh");
  wrong.exact_derivative = [](double x) { return 2 * x; };
  wrong.exact_value = [](double x) { return x * x * x; };
  std::array<double, 9> numerical{};
  const SlopesApart apart = slopes_apart(wrong, -4, 4, 1e-4, numerical);
  // 3 x^2 - 2 x is largest at the left end.
  CHECK(apart.x == -4.0);
  CHECK(apart.slope == -8.0);
  CHECK_THAT(apart.largest, WithinAbs(56.0, 1e-6));
}

TEST_CASE("Where nothing has a slope nothing is compared", "[differences]") {
  Kernel nowhere = kernel_of("relu");
  nowhere.exact_value = [](double) { return std::nan(""); };
  std::array<double, 3> numerical{};
  const SlopesApart apart = slopes_apart(nowhere, 1, 2, 1e-5, numerical);
  CHECK(apart.skipped == 3);
  CHECK(std::isnan(apart.largest));
  CHECK(std::isnan(apart.x));
}
