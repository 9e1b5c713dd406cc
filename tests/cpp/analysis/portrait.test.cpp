#include "analysis/portrait.hpp"
#include "analysis/portrait_table.hpp"

#include "activations/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>
#include <limits>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

Portrait portrait_of_row(std::string_view id, std::vector<ParameterValue> parameters = {}) {
  return portrait_of(std::get<Kernel>(make_kernel(id, parameters)));
}

// Relative above 1, absolute below; two infinities of one sign agree.
bool close(double found, double truth, double tolerance) {
  return found == truth || std::fabs(found - truth) <= tolerance * std::fmax(1.0, std::fabs(truth));
}

// A function that somebody typed: no kernel of the catalogue, and no float32.
Kernel typed(Curve value, Curve derivative, std::vector<double> kinks = {}) {
  Kernel kernel;
  kernel.exact_value = std::move(value);
  kernel.exact_derivative = std::move(derivative);
  kernel.kinks = std::move(kinks);
  return kernel;
}

void check_extreme(const Extreme& found, const testing::PortraitCase::Extreme& truth, const Curve& f, double x_within) {
  using Place = testing::PortraitCase::Place;
  CHECK(close(found.value, truth.value, 2e-15));
  CHECK(found.x.has_value() == (truth.place != Place::approached));
  if (!found.x) return;
  if (truth.place == Place::there) CHECK(close(*found.x, truth.x, x_within));
  if (truth.place == Place::many) CHECK(close(f(*found.x), truth.value, 2e-15));
}

} // namespace

TEST_CASE("Portraits agree with the independent table", "[activations][portrait][reference]") {
  const testing::PortraitCase reference = GENERATE(from_range(testing::portrait_cases()));
  const Kernel kernel = std::get<Kernel>(make_kernel(reference.function, reference.parameters));
  const Portrait portrait = portrait_of(kernel);
  INFO(reference.name);
  CHECK(portrait.kinks == kernel.kinks);
  CHECK(close(portrait.limit_below, reference.limit_below, 1e-15));
  CHECK(close(portrait.limit_above, reference.limit_above, 1e-15));
  SECTION("least") {
    check_extreme(portrait.least, reference.least, kernel.exact_value, 1e-13);
  }
  SECTION("greatest") {
    check_extreme(portrait.greatest, reference.greatest, kernel.exact_value, 1e-13);
  }
  SECTION("steepest") {
    const Curve steepness = [&kernel](double x) { return std::fabs(kernel.exact_derivative(x)); };
    check_extreme(portrait.steepest, reference.steepest, steepness, 1e-7);
  }
  SECTION("averages over standard normal inputs") {
    CHECK_THAT(portrait.normal_mean, WithinAbs(reference.mean, 1e-13));
    CHECK_THAT(portrait.normal_deviation, WithinAbs(reference.deviation, 1e-13));
    CHECK_THAT(portrait.normal_zeros, WithinAbs(reference.zeros, 1e-15));
  }
  SECTION("saturation") {
    CHECK(portrait.saturated_below.has_value() == !std::isnan(reference.saturated_below));
    CHECK(portrait.saturated_above.has_value() == !std::isnan(reference.saturated_above));
    if (portrait.saturated_below) CHECK(close(*portrait.saturated_below, reference.saturated_below, 1e-12));
    if (portrait.saturated_above) CHECK(close(*portrait.saturated_above, reference.saturated_above, 1e-12));
  }
}

TEST_CASE("Every function of the catalogue has portraits in the table", "[activations][portrait][reference]") {
  for (const Function& function : catalogue()) {
    INFO(function.id);
    bool covered = false;
    for (const testing::PortraitCase& reference : testing::portrait_cases())
      covered |= reference.function == function.id;
    CHECK(covered);
  }
}

TEST_CASE("The catalogue's range and limits are those of the portrait", "[activations][portrait][catalogue]") {
  const Function function = GENERATE(from_range(catalogue().begin(), catalogue().end()));
  const Portrait portrait = portrait_of_row(function.id);
  INFO(function.id);
  CHECK(close(portrait.least.value, function.range.low, 1e-15));
  CHECK(close(portrait.greatest.value, function.range.high, 1e-15));
  CHECK(portrait.least.x.has_value() == function.range.low_attained);
  CHECK(portrait.greatest.x.has_value() == function.range.high_attained);
  CHECK(portrait.limit_below == function.limit_below);
  CHECK(portrait.limit_above == function.limit_above);
}

TEST_CASE("Averages are those that papers print", "[activations][portrait]") {
  CHECK_THAT(portrait_of_row("gelu").normal_mean, WithinAbs(0.2821, 5e-5));
  CHECK_THAT(portrait_of_row("swish").normal_mean, WithinAbs(0.2066, 5e-5));
  CHECK_THAT(portrait_of_row("relu").normal_mean, WithinAbs(0.3989, 5e-5));
  CHECK_THAT(portrait_of_row("sigmoid").normal_mean, WithinAbs(0.5, 1e-15));
  CHECK_THAT(portrait_of_row("tanh").normal_mean, WithinAbs(0, 1e-15));
  const Portrait selu = portrait_of_row("selu"); // normalises itself: mean 0, variance 1
  CHECK_THAT(selu.normal_mean, WithinAbs(0, 1e-14));
  CHECK_THAT(selu.normal_deviation, WithinAbs(1, 1e-14));
}

TEST_CASE("Where a value is shared by many inputs a plain one stands for them", "[activations][portrait]") {
  CHECK(portrait_of_row("relu").least.x == 0.0);
  CHECK(portrait_of_row("relu").steepest.x == 1.0);
  CHECK(portrait_of_row("step").least.x == -1.0);
  CHECK(portrait_of_row("step").greatest.x == 0.0);
  CHECK(portrait_of_row("relu6").steepest.x == 3.0);
  CHECK(portrait_of_row("hard_swish").least.x == -1.5);
}

TEST_CASE("What is only approached at a kink counts as reached there", "[activations][portrait]") {
  const Portrait portrait = portrait_of_row("hard_swish");
  CHECK_THAT(portrait.steepest.value, WithinRel(1.5, 1e-15));
  CHECK(portrait.steepest.x == 3.0);
}

TEST_CASE("A steepest slope that falls is negative", "[activations][portrait]") {
  const Portrait falling = portrait_of(typed([](double x) { return -2 * x; }, [](double) { return -2.0; }));
  CHECK(falling.steepest.value == -2.0);
  const Portrait bending = portrait_of(
      typed([](double x) { return x > 0 ? -3 * x : x; }, [](double x) { return x > 0 ? -3.0 : 1.0; }, {0.0}));
  CHECK(bending.steepest.value == -3.0);
  CHECK(bending.greatest.value == 0.0);
  CHECK(bending.greatest.x == 0.0);
}

TEST_CASE("A function that is not a number at the infinities has limits all the same", "[activations][portrait]") {
  const auto limits = [](const Curve& f) { return std::pair(limit_of(f, false), limit_of(f, true)); };
  CHECK(limits([](double x) { return x / (1 + std::fabs(x)); }).first == -1.0);
  CHECK(limits([](double x) { return x - x * x + x; }) == std::pair(-infinity, -infinity));
  CHECK(limits([](double x) { return std::isinf(x) ? not_a_number : x * x; }) == std::pair(infinity, infinity));
  const auto waves = limits([](double x) { return std::isinf(x) ? not_a_number : std::fmod(std::round(x), 3); });
  CHECK(std::isnan(waves.second));
}

TEST_CASE("A constant function saturates everywhere, and one that is nowhere a number does not break the search",
          "[activations][portrait]") {
  const Portrait zero = portrait_of_row("hard_tanh", {{"min", 0.0}, {"max", 0.0}});
  CHECK(zero.saturated_below == infinity);
  CHECK(zero.saturated_above == -infinity);
  CHECK(zero.normal_zeros == 1.0);
  const Portrait nothing = portrait_of(typed([](double) { return not_a_number; }, [](double) { return not_a_number; }));
  CHECK(std::isnan(nothing.least.value));
  CHECK(std::isnan(nothing.steepest.value));
  CHECK(std::isnan(nothing.normal_mean));
}

TEST_CASE("A touched limit is reached, a limit that only rounding reaches is not", "[activations][portrait]") {
  const auto bump = [](double x) { return x * x / (1 + x * x * x * x); };
  const Portrait touched = portrait_of(
      typed(bump, [](double x) { return 2 * x * (1 - x * x * x * x) / ((1 + x * x * x * x) * (1 + x * x * x * x)); }));
  CHECK(touched.least.value == 0.0);
  CHECK(touched.least.x == 0.0);
  CHECK_THAT(touched.greatest.value, WithinRel(0.5, 1e-15));
  CHECK_FALSE(portrait_of_row("sigmoid").least.x.has_value());
  CHECK_FALSE(portrait_of_row("log_sigmoid").greatest.x.has_value());
}

TEST_CASE("A wave has ends and no limits, and of its peaks the nearest counts", "[activations][portrait]") {
  constexpr double half_pi = 0x1.921fb54442d18p0;
  const auto sine = [](double x) { return std::sin(x); };
  const auto cosine = [](double x) { return std::cos(x); };
  const Portrait wave = portrait_of(typed(sine, cosine));
  CHECK(std::isnan(wave.limit_below));
  CHECK(std::isnan(wave.limit_above));
  CHECK(close(wave.greatest.value, 1.0, 1e-15));
  CHECK(close(wave.least.value, -1.0, 1e-15));
  REQUIRE(wave.greatest.x);
  REQUIRE(wave.least.x);
  CHECK(close(*wave.greatest.x, half_pi, 1e-7));
  CHECK(close(*wave.least.x, -half_pi, 1e-7));
  CHECK(wave.steepest.x == 0.0);
  CHECK(wave.steepest.value == 1.0);
}

TEST_CASE("A line with a wave on it still goes to infinity, at most twice as steep", "[activations][portrait]") {
  const auto curve = [](double x) { return x + std::cos(x); };
  const auto slope = [](double x) { return 1.0 - std::sin(x); };
  const Portrait portrait = portrait_of(typed(curve, slope));
  CHECK(portrait.limit_above == infinity);
  CHECK(portrait.greatest.value == infinity);
  CHECK(close(portrait.steepest.value, 2.0, 1e-15));
}

TEST_CASE("A wave that keeps growing has no end in either direction", "[activations][portrait]") {
  const auto curve = [](double x) { return x * std::sin(x); };
  const auto slope = [](double x) { return std::sin(x) + x * std::cos(x); };
  const Portrait portrait = portrait_of(typed(curve, slope));
  CHECK(portrait.greatest.value == infinity);
  CHECK(portrait.least.value == -infinity);
  CHECK(std::isinf(portrait.steepest.value));
}

TEST_CASE("A pole, or growth without measure, leaves no average", "[activations][portrait]") {
  const auto reciprocal = [](double x) { return 1.0 / x; };
  const auto fall = [](double x) { return -1.0 / (x * x); };
  CHECK(std::isnan(portrait_of(typed(reciprocal, fall, {0.0})).normal_mean));
  const auto tower = [](double x) { return std::exp(x * x); };
  const auto rise = [](double x) { return 2.0 * x * std::exp(x * x); };
  CHECK(std::isnan(portrait_of(typed(tower, rise)).normal_mean));
  const auto sixth = [](double x) { return x * x * x * x * x * x; };
  const auto fifth = [](double x) { return 6.0 * x * x * x * x * x; };
  CHECK(close(portrait_of(typed(sixth, fifth)).normal_mean, 15.0, 1e-13));
}

TEST_CASE("Where there is no curve, or no slope, nothing is flat and nothing is steep", "[activations][portrait]") {
  const auto logarithm = [](double x) { return x > 0 ? std::log(x) : not_a_number; };
  const Portrait portrait = portrait_of(typed(logarithm, [](double x) { return 1.0 / x; }));
  CHECK_FALSE(portrait.saturated_below);
  CHECK(portrait.saturated_above);
  const auto nowhere = [](double) { return not_a_number; };
  CHECK(std::isnan(portrait_of(typed(nowhere, [](double x) { return x; })).steepest.value));
}
