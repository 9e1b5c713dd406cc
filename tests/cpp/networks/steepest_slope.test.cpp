#include "networks/steepest_slope.hpp"
#include "activations/catalogue.hpp"

#include <limits>
#include <string_view>
#include <variant>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinRel;

namespace {

double steepest(std::string_view id) {
  return steepest_slope(std::get<Kernel>(make_kernel(id, {})));
}

} // namespace

TEST_CASE("where the steepest slope is known it is found exactly", "[steepest]") {
  CHECK(steepest("sigmoid") == 0.25);
  CHECK(steepest("tanh") == 1.0);
  CHECK(steepest("identity") == 1.0);
  CHECK(steepest("relu") == 1.0);
  CHECK(steepest("leaky_relu") == 1.0);
  CHECK(steepest("elu") == 1.0);
}

TEST_CASE("peaks between the grid's points are refined", "[steepest]") {
  CHECK_THAT(steepest("gelu"), WithinRel(1.12890414518515479, 1e-14));
  CHECK_THAT(steepest("swish"), WithinRel(1.09983932012886692, 1e-14));
}

TEST_CASE("a slope that is nowhere finite has no steepest", "[steepest]") {
  Kernel kernel;
  kernel.exact_derivative = [](double) { return std::numeric_limits<double>::quiet_NaN(); };
  CHECK(steepest_slope(kernel) == 0.0);
}
