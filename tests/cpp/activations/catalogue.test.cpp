#include "activations/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;

namespace {

bool is_snake_case(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

Function any_function() {
  return GENERATE(from_range(catalogue().begin(), catalogue().end()));
}

} // namespace

TEST_CASE("Every row of the catalogue says what menus, tables and lessons need", "[activations][catalogue]") {
  const Function function = any_function();
  INFO(function.id);
  CHECK(is_snake_case(function.id));
  CHECK(find_function(function.id)->id == function.id);
  CHECK_FALSE(function.formula.empty());
  CHECK_FALSE(function.derivative.empty());
  CHECK(function.year.has_value() == !function.sources.empty());
  for (const Parameter& parameter : function.parameters) {
    INFO(parameter.name);
    CHECK(is_snake_case(parameter.name));
    CHECK(parameter.symbol.empty() == !parameter.choices.empty());
    CHECK(parameter.min <= parameter.standard);
    CHECK(parameter.standard <= parameter.max);
    if (!parameter.choices.empty()) CHECK(parameter.max + 1 == static_cast<double>(parameter.choices.size()));
  }
}

TEST_CASE("No two functions share an id", "[activations][catalogue]") {
  std::set<std::string_view> ids;
  for (const Function& function : catalogue())
    ids.insert(function.id);
  CHECK(ids.size() == catalogue().size());
  CHECK(find_function("nothing_of_the_kind") == nullptr);
}

TEST_CASE("The stated range is the range", "[activations][catalogue]") {
  const Function function = any_function();
  INFO(function.id);
  const Kernel kernel = std::get<Kernel>(make_kernel(function.id));
  // Most have all but reached their limits at 30; softsign takes its time.
  double lowest = std::min(kernel.exact_value(-1e7), kernel.exact_value(1e7));
  double highest = std::max(kernel.exact_value(-1e7), kernel.exact_value(1e7));
  for (int i = -30'000; i <= 30'000; ++i) {
    const double y = kernel.exact_value(i / 1000.0);
    lowest = std::min(lowest, y);
    highest = std::max(highest, y);
  }
  CHECK(lowest >= function.range.low);
  CHECK(highest <= function.range.high);
  if (std::isfinite(function.range.low)) CHECK_THAT(lowest, WithinAbs(function.range.low, 1e-6));
  if (std::isfinite(function.range.high)) CHECK_THAT(highest, WithinAbs(function.range.high, 1e-6));
}

TEST_CASE("The derivative is the slope of the value, except at kinks", "[activations][catalogue]") {
  const Function function = any_function();
  const Kernel kernel = std::get<Kernel>(make_kernel(function.id));
  constexpr double step = 0x1p-17;
  for (int i = -80; i <= 80; ++i) {
    const double x = i / 16.0 + 0.01;
    const double numerical = (kernel.exact_value(x + step) - kernel.exact_value(x - step)) / (2 * step);
    INFO(function.id << " at " << x);
    CHECK_THAT(kernel.exact_derivative(x), WithinAbs(numerical, 1e-9));
  }
}

TEST_CASE("The derivative or the value jumps at every kink and nowhere else", "[activations][catalogue]") {
  const Function function = any_function();
  const Kernel kernel = std::get<Kernel>(make_kernel(function.id));
  INFO(function.id);
  CHECK(kernel.kinks == standard_kinks(function));
  std::vector<double> jumps;
  for (int i = -640; i <= 640; ++i) {
    const double x = i / 64.0;
    const auto jump = [x](const Kernel::Scalar& f) { return std::fabs(f(x + 1e-9) - f(x - 1e-9)); };
    if (jump(kernel.exact_derivative) > 1e-3 || jump(kernel.exact_value) > 1e-3) jumps.push_back(x);
  }
  CHECK(jumps == kernel.kinks);
}
