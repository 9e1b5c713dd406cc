#include "analysis/equivalence.hpp"

#include "activations/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>
#include <limits>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

Kernel named(std::string_view id, const std::vector<ParameterValue>& parameters = {}) {
  return std::get<Kernel>(make_kernel(id, parameters));
}

Kernel made(Kernel::Scalar value, std::vector<double> kinks = {}) {
  Kernel kernel;
  kernel.exact_value = std::move(value);
  kernel.kinks = std::move(kinks);
  return kernel;
}

CounterExample example(const Kernel& a, const Kernel& b, double from = -5, double to = 5) {
  const auto found = equivalence(a, b, from, to).counter_example;
  REQUIRE(found.has_value());
  return *found;
}

} // namespace

TEST_CASE("Two ways of writing a function are the same, rounding and all", "[equivalence]") {
  const Kernel by_exponentials = made([](double x) { return (std::exp(2 * x) - 1) / (std::exp(2 * x) + 1); });
  const Equivalence found = equivalence(by_exponentials, named("tanh"), -5, 5);
  CHECK_FALSE(found.counter_example.has_value());
  CHECK(found.largest == 0.0);
  CHECK(found.agreement->from == -5.0);
  CHECK(found.agreement->to == 5.0);
}

TEST_CASE("A counter-example is a plain number at which the difference can be seen", "[equivalence]") {
  const CounterExample swish = example(named("swish"), named("relu"));
  CHECK(swish.x == -1.0);
  CHECK_THAT(swish.a, WithinRel(-0.26894142136999510, 1e-12));
  CHECK(swish.b == 0.0);
  // At -1 they lie 0.01 apart and at -5 five times that: -1 would not do.
  CHECK(example(named("leaky_relu"), named("relu")).x == -2.0);
  CHECK(example(named("relu"), named("identity"), -0.9, 0.9).x == -0.5);
  CHECK(example(named("relu"), named("identity"), -0.04, 0.9).x == -0.01);
}

TEST_CASE("Where they do agree is told", "[equivalence]") {
  const auto right = equivalence(named("leaky_relu"), named("relu"), -5, 5).agreement;
  REQUIRE(right.has_value());
  CHECK_THAT(right->from, WithinAbs(0, 0.003));
  CHECK(right->to == 5.0);
  CHECK_FALSE(equivalence(named("softplus"), named("relu"), -5, 5).agreement.has_value());
}

TEST_CASE("Near ties are told apart", "[equivalence]") {
  const Equivalence found = equivalence(named("gelu", {{"variant", "tanh"}}), named("gelu"), -5, 5);
  REQUIRE(found.counter_example.has_value());
  CHECK_THAT(found.largest, WithinRel(0.00047323552068728488, 1e-6));
}

TEST_CASE("A difference beside a kink is found, however narrow", "[equivalence]") {
  const Kernel patched = made([](double x) { return x > 0 && x < 2e-5 ? x : std::fmax(0.5 * x, 0.0); }, {0.0, 2e-5});
  const CounterExample found = example(patched, made([](double x) { return std::fmax(0.5 * x, 0.0); }, {0.0}));
  CHECK(found.x > 0);
  CHECK(found.x < 2e-5);
}

TEST_CASE("No even pattern hides a difference", "[equivalence]") {
  constexpr double pi = 3.141592653589793;
  // 0 at every hundredth and at all 4001 even steps.
  const Kernel wave =
      made([](double x) { return std::fabs(std::sin(400 * pi * x)) < 1e-9 ? 0.0 : std::sin(400 * pi * x); });
  CHECK(equivalence(wave, made([](double) { return 0.0; }), -5, 5).counter_example.has_value());
}

TEST_CASE("A value on one side only is a difference", "[equivalence]") {
  const Kernel quotient = made([](double x) { return x * x / x; });
  const CounterExample hole = example(quotient, named("identity"));
  CHECK(hole.x == 0.0);
  CHECK(std::isnan(hole.a));
  CHECK(hole.b == 0.0);
  const Kernel nowhere = made([](double) { return std::numeric_limits<double>::quiet_NaN(); });
  CHECK_FALSE(equivalence(nowhere, nowhere, -5, 5).counter_example.has_value());
}

TEST_CASE("A single plain point counts: what a step says at 0", "[equivalence]") {
  const Kernel strict = made([](double x) { return x > 0 ? 1.0 : 0.0; }, {0.0});
  CHECK(example(strict, named("step")).x == 0.0);
}

TEST_CASE("A wide stretch has plain numbers too", "[equivalence]") {
  CHECK(example(named("leaky_relu"), named("relu"), -1e5, 1e5).x == -25000.0);
}
