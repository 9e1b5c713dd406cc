#include "statistics/normal_sample.hpp"

#include <algorithm>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace activation_lab;

namespace {

std::vector<float> sample(std::size_t count, std::uint64_t seed) {
  std::vector<float> numbers(count);
  fill_normal(numbers, seed);
  return numbers;
}

} // namespace

TEST_CASE("the numbers are standard normal: mean 0, deviation 1", "[normal]") {
  const std::vector<float> numbers = sample(100'000, 1);
  double sum = 0.0;
  double squares = 0.0;
  for (const float number : numbers) {
    sum += static_cast<double>(number);
    squares += static_cast<double>(number) * static_cast<double>(number);
  }
  // Five standard errors: 5/sqrt(n) and 5 sqrt(2/n).
  CHECK(sum / 1e5 > -0.016);
  CHECK(sum / 1e5 < 0.016);
  CHECK(squares / 1e5 > 1.0 - 0.0224);
  CHECK(squares / 1e5 < 1.0 + 0.0224);
}

TEST_CASE("the same seed gives the same numbers, and a shorter sample begins a longer one", "[normal]") {
  const std::vector<float> longer = sample(1000, 3);
  const std::vector<float> shorter = sample(10, 3);
  CHECK(std::equal(shorter.begin(), shorter.end(), longer.begin()));
  CHECK(sample(10, 4) != shorter);
}
