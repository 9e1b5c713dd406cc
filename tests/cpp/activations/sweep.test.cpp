// Batches against the reference in double, densely: every exponent of float32, and a fine grid where functions bend.

#include "activations/budgets.hpp"
#include "activations/measure.hpp"
#include "activations/reference_table.hpp"

#include "activations/bit_cast.hpp"
#include "activations/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <cstdint>

using namespace activation_lab;

namespace {

// Both signs, all 254 normal exponents and the subnormals, a few dozen mantissas in each.
std::vector<float> every_exponent() {
  constexpr std::uint32_t step = 0x1'0000'0000 / 65521; // no power of two, so that mantissas differ
  std::vector<float> x;
  for (std::uint64_t bits = 0; bits <= 0xffffffff; bits += step) {
    const auto number = bit_cast<float>(static_cast<std::uint32_t>(bits));
    if (!std::isnan(number)) x.push_back(number);
  }
  return x;
}

std::vector<float> around_zero() {
  std::vector<float> x;
  for (int i = -120'000; i <= 120'000; ++i)
    x.push_back(static_cast<float>(i) * 0x1.9p-13F);
  return x;
}

std::vector<float> in_the_tails() {
  std::vector<float> x;
  for (int i = 0; i <= 50'000; ++i)
    x.push_back(-8.0F - static_cast<float>(i) * 0x1.1p-9F);
  return x;
}

} // namespace

TEST_CASE("Batches stay within each function's budget of the reference", "[activations][sweep][simd]") {
  const testing::ReferenceCase reference = GENERATE(from_range(testing::reference_cases()));
  const testing::Budget& budget = *testing::budget_of(reference.function);
  const Kernel kernel = std::get<Kernel>(make_kernel(reference.function, reference.parameters));
  for (const std::vector<float>& x : {every_exponent(), around_zero(), in_the_tails()}) {
    const auto value =
        testing::measure_value(kernel, x, [&](std::size_t i) { return kernel.exact_value(double{x[i]}); });
    const auto derivative = testing::measure_derivative(
        reference.function, kernel, x, [&](std::size_t i) { return kernel.exact_derivative(double{x[i]}); });
    INFO(reference.name << " from " << x.front() << ", value worst at " << value.at << ", derivative at "
                        << derivative.at);
    CHECK(value.ulps <= budget.value);
    CHECK(derivative.ulps <= budget.derivative);
    CHECK(derivative.absolute_near_root <= testing::absolute_near_root);
  }
}
