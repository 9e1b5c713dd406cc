#include "activations/reference_table.hpp"
#include "activations/ulp.hpp"
#include "activations/vectors/vector_catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

using namespace activation_lab;
using testing::VectorCase;

namespace {

VectorKernel kernel_of(std::string_view id, const std::vector<ParameterValue>& parameters = {}) {
  return std::get<VectorKernel>(make_vector_kernel(id, parameters));
}

// What softmax.cpp, maxout.cpp and glu.cpp promise.
std::int64_t ulps_allowed(std::string_view id) {
  if (id == "softmax" || id == "log_softmax") return 4;
  return id == "maxout" ? 0 : 5;
}

// Numbers between -spread and spread that look drawn: multiples of 2^-24 from a linear congruence.
std::vector<float> scattered(std::size_t count, float spread, std::uint32_t seed) {
  std::vector<float> x;
  for (std::uint32_t state = seed; x.size() < count;) {
    state = state * 1664525U + 1013904223U;
    x.push_back((static_cast<float>(state >> 8U) * 0x1p-23F - 1.0F) * spread);
  }
  return x;
}

std::vector<double> doubled(const std::vector<float>& x) {
  return {x.begin(), x.end()};
}

std::vector<double> exact_value(const VectorKernel& kernel, const std::vector<double>& x) {
  std::vector<double> y(x.size() / kernel.group);
  kernel.exact_value(x, y);
  return y;
}

} // namespace

TEST_CASE("Rows agree with the independent table", "[activations][vectors][reference][simd]") {
  const VectorCase reference = GENERATE(from_range(testing::vector_cases()));
  const VectorKernel kernel = kernel_of(reference.function, reference.parameters);
  std::vector<float> value(reference.value.size()), change(reference.value.size());
  kernel.value(reference.input, reference.input.size(), value);
  kernel.change(reference.input, reference.direction, reference.input.size(), change);
  const bool logarithm = reference.function == "log_softmax";
  const double units = reference.function == "softmax" || logarithm ? 8 : 5;
  for (std::size_t i = 0; i < value.size(); ++i) {
    INFO(reference.name << " at " << i << ": " << value[i] << ", changes by " << change[i]);
    // Shares of a row and gates that are no normal numbers may count as 0.
    const double closed = kernel.group == 2 ? std::fabs(double{reference.input[i]}) * 0x1p-126 : 0;
    if (std::fabs(reference.value[i]) > closed) {
      CHECK(testing::ulps_between(value[i], reference.value[i]) <= ulps_allowed(reference.function));
    }
    const double lost = 0x1p-126 * 400 + closed * 2;
    CHECK(std::fabs(double{change[i]} - reference.change[i]) <= units * 0x1p-24 * reference.size[i] + lost);
  }
}

TEST_CASE("The reference in double of a row agrees with the independent table", "[activations][vectors][reference]") {
  const VectorCase reference = GENERATE(from_range(testing::vector_cases()));
  const VectorKernel kernel = kernel_of(reference.function, reference.parameters);
  std::vector<double> value(reference.value.size()), change(reference.value.size());
  kernel.exact_value(doubled(reference.input), value);
  kernel.exact_change(doubled(reference.input), doubled(reference.direction), change);
  for (std::size_t i = 0; i < value.size(); ++i) {
    INFO(reference.name << " at " << i << ": " << value[i] << ", changes by " << change[i]);
    CHECK(std::fabs(value[i] - reference.value[i]) <= 2e-13 * std::fabs(reference.value[i]) + 1e-300);
    CHECK(std::fabs(change[i] - reference.change[i]) <= 2e-13 * reference.size[i] + 1e-300);
  }
}

TEST_CASE("The table covers every function of a vector", "[activations][vectors][reference]") {
  const std::vector<VectorCase> cases = testing::vector_cases();
  for (const VectorFunction& function : vector_catalogue()) {
    INFO(function.id);
    CHECK(std::any_of(cases.begin(), cases.end(), [&](const VectorCase& one) { return one.function == function.id; }));
  }
}

TEST_CASE("Softmax keeps its digits in rows of any width and at any temperature", "[activations][vectors][simd]") {
  const auto temperature = GENERATE(0.01, 0.7, 1.0, 3.0, 100.0);
  const auto spread = GENERATE(0.01F, 1.0F, 20.0F, 300.0F);
  const auto id = GENERATE("softmax", "log_softmax");
  const VectorKernel kernel = kernel_of(id, {{"temperature", temperature}});
  std::int64_t worst = 0;
  for (const std::size_t width : std::vector<std::size_t>{1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 63, 1000, 1024, 4099}) {
    const std::vector<float> x = scattered(width, spread, static_cast<std::uint32_t>(width));
    const std::vector<double> truth = exact_value(kernel, doubled(x));
    std::vector<float> y(width);
    kernel.value(x, width, y);
    for (std::size_t i = 0; i < width; ++i)
      worst = std::max(worst, testing::ulps_between(y[i], truth[i]));
  }
  INFO(id << ", temperature " << temperature << ", spread " << spread);
  CHECK(worst <= 4);
}

TEST_CASE("Softmax shares out 1, and exactly equal numbers get equal shares", "[activations][vectors]") {
  const VectorKernel kernel = kernel_of("softmax");
  const std::vector<double> shares = exact_value(kernel, doubled(scattered(1000, 10, 7)));
  double sum = 0;
  for (const double share : shares)
    sum += share;
  CHECK(std::fabs(sum - 1) < 1e-13);
  std::vector<float> even(64, 3.25F), out(64);
  kernel.value(even, 64, out);
  CHECK(std::all_of(out.begin(), out.end(), [](float share) { return share == 1.0F / 64; }));
}

TEST_CASE("A change is the slope along its direction", "[activations][vectors]") {
  const VectorFunction function = GENERATE(from_range(vector_catalogue().begin(), vector_catalogue().end()));
  const VectorKernel kernel = kernel_of(function.id);
  const std::vector<double> x = doubled(scattered(16, 3, 11)), v = doubled(scattered(16, 1, 12));
  constexpr double step = 0x1p-17;
  std::vector<double> ahead = x, behind = x, change(16 / kernel.group);
  for (std::size_t i = 0; i < x.size(); ++i) {
    ahead[i] += step * v[i];
    behind[i] -= step * v[i];
  }
  kernel.exact_change(x, v, change);
  const std::vector<double> after = exact_value(kernel, ahead), before = exact_value(kernel, behind);
  for (std::size_t i = 0; i < change.size(); ++i) {
    INFO(function.id << " at " << i);
    CHECK(std::fabs((after[i] - before[i]) / (2 * step) - change[i]) < 1e-9);
  }
}

TEST_CASE("A row's result does not depend on its neighbours", "[activations][vectors][simd]") {
  const VectorFunction function = GENERATE(from_range(vector_catalogue().begin(), vector_catalogue().end()));
  const VectorKernel kernel = kernel_of(function.id);
  constexpr std::size_t width = 10, rows = 7;
  const std::vector<float> x = scattered(rows * width, 4, 3), v = scattered(rows * width, 1, 4);
  const std::size_t out_width = width / kernel.group;
  std::vector<float> together(rows * out_width), changes(rows * out_width);
  kernel.value(x, width, together);
  kernel.change(x, v, width, changes);
  for (std::size_t row = 0; row < rows; ++row) {
    std::vector<float> alone(out_width), change(out_width);
    const auto from = static_cast<std::ptrdiff_t>(row * width);
    const std::vector<float> one(x.begin() + from, x.begin() + from + width);
    const std::vector<float> way(v.begin() + from, v.begin() + from + width);
    kernel.value(one, width, alone);
    kernel.change(one, way, width, change);
    INFO(function.id << ", row " << row);
    CHECK(std::equal(alone.begin(), alone.end(), together.begin() + static_cast<std::ptrdiff_t>(row * out_width)));
    CHECK(std::equal(change.begin(), change.end(), changes.begin() + static_cast<std::ptrdiff_t>(row * out_width)));
  }
}
