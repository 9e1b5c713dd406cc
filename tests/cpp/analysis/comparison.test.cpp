#include "analysis/comparison.hpp"

#include "activations/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>
#include <limits>
#include <string_view>
#include <variant>
#include <vector>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

Kernel::Scalar value_of(std::string_view id, const std::vector<ParameterValue>& parameters = {}) {
  return std::get<Kernel>(make_kernel(id, parameters)).exact_value;
}

Apart apart(const Kernel::Scalar& a, const Kernel::Scalar& b) {
  std::vector<double> differences(101);
  return compare(a, b, -5, 5, differences);
}

} // namespace

TEST_CASE("A leak of 0 makes ReLU, a leak of 1 the identity, both to the last bit", "[comparison]") {
  CHECK(apart(value_of("leaky_relu", {{"alpha", 0.0}}), value_of("relu")).largest == 0.0);
  CHECK(apart(value_of("leaky_relu", {{"alpha", 1.0}}), value_of("identity")).largest == 0.0);
  CHECK_THAT(apart(value_of("leaky_relu"), value_of("relu")).largest, WithinRel(0.05, 1e-12));
}

TEST_CASE("GELU's forms lie apart by what a search of 50 digits finds", "[comparison][reference]") {
  // mpmath: the largest of |x Phi(x) - x sigma(1.702 x)| and of the tanh form, by findroot on the derivative.
  const Apart rough = apart(value_of("gelu"), value_of("gelu", {{"variant", "sigmoid"}}));
  CHECK_THAT(rough.largest, WithinRel(0.02033487220923923, 1e-12));
  CHECK_THAT(std::fabs(rough.x), WithinAbs(2.270397737, 1e-6));
  const Apart fine = apart(value_of("gelu"), value_of("gelu", {{"variant", "tanh"}}));
  CHECK_THAT(fine.largest, WithinRel(0.00047323552068728488, 1e-9));
  CHECK_THAT(std::fabs(fine.x), WithinAbs(2.698941386, 1e-5));
}

TEST_CASE("Differences are written with their sign, both ends included", "[comparison]") {
  std::vector<double> differences(5);
  const Apart ends = compare([](double x) { return x; }, [](double) { return 1.0; }, -2, 2, differences);
  CHECK(differences == std::vector<double>{-3, -2, -1, 0, 1});
  CHECK(ends.largest == 3.0);
  CHECK(ends.x == -2.0);
}

TEST_CASE("What is not finite counts for nothing, and equal infinities are equal", "[comparison]") {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  std::vector<double> differences(3);
  const auto wall = [](double x) { return x > 0 ? infinity : x; };
  CHECK(compare(wall, wall, -1, 1, differences).largest == 0.0);
  CHECK(compare(
            wall, [](double) { return 0.0; }, -1, 1, differences)
            .largest == 1.0);
  CHECK(std::isnan(differences[2]));
}
