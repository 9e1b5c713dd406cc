#include "activations/elementary.hpp"

#include "activations/reference_table.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <ostream>
#include <string_view>
#include <vector>

using namespace activation_lab;
using Catch::Matchers::WithinULP;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

struct Elementary {
  std::string_view name;
  double (*function)(double);
  std::uint64_t ulps;  // from the correctly rounded result
  double below, above; // limits
};

std::ostream& operator<<(std::ostream& stream, const Elementary& elementary) {
  return stream << elementary.name;
}

const std::vector<Elementary> all = {
    {"exp", elementary::exp, 1, 0, infinity},
    {"expm1", elementary::expm1, 1, -1, infinity},
    {"log", elementary::log, 1, not_a_number, infinity},
    {"log1p", elementary::log1p, 1, not_a_number, infinity},
    {"tanh", elementary::tanh, 2, -1, 1},
    {"erf", elementary::erf, 2, -1, 1},
    {"erfc", elementary::erfc, 4, 2, 0},
    {"normal_density", elementary::normal_density, 3, 0, 0},
    {"normal_cumulative", elementary::normal_cumulative, 4, 0, 1},
};

} // namespace

TEST_CASE("Elementary functions agree with the independent table", "[elementary][reference]") {
  const Elementary elementary = GENERATE(from_range(all));
  int compared = 0;
  for (const testing::ElementaryPoint& point : testing::elementary_points()) {
    if (point.function != elementary.name) continue;
    INFO(elementary.name << " at " << point.x);
    CHECK_THAT(elementary.function(point.x), WithinULP(point.value, elementary.ulps));
    ++compared;
  }
  CHECK(compared > 0);
}

TEST_CASE("Elementary functions keep NaN and reach their limits", "[elementary][edges]") {
  const Elementary elementary = GENERATE(from_range(all));
  CAPTURE(elementary);
  CHECK(std::isnan(elementary.function(not_a_number)));
  CHECK(elementary.function(infinity) == elementary.above);
  if (std::isnan(elementary.below)) {
    CHECK(std::isnan(elementary.function(-infinity)));
  } else {
    CHECK(elementary.function(-infinity) == elementary.below);
  }
}

TEST_CASE("The exponential rounds subnormal results and overflows where it must", "[elementary][edges]") {
  CHECK(elementary::exp(0.0) == 1.0);
  CHECK(elementary::exp(709.78) < infinity);
  CHECK(elementary::exp(709.79) == infinity);
  CHECK(elementary::exp(-745.13) == std::numeric_limits<double>::denorm_min());
  CHECK(elementary::exp(-745.14) == 0.0);
}

TEST_CASE("The logarithm ends at 0, and subnormal numbers have one", "[elementary][edges]") {
  CHECK(elementary::log(1.0) == 0.0);
  CHECK(elementary::log(0.0) == -infinity);
  CHECK(elementary::log(-0.0) == -infinity);
  CHECK(std::isnan(elementary::log(-1e-300)));
  CHECK_THAT(elementary::log(std::numeric_limits<double>::denorm_min()), WithinULP(-744.4400719213812, 1));
}

TEST_CASE("log1p ends at -1", "[elementary][edges]") {
  CHECK(elementary::log1p(-1.0) == -infinity);
  CHECK(std::isnan(elementary::log1p(-1.0000001)));
}
