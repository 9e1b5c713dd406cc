#include "activations/elementary.hpp"
#include "random/generator.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace activation_lab;

namespace {

constexpr std::size_t count = 200'000;

std::vector<double> normal_sample(std::uint64_t seed) {
  Generator generator(seed);
  std::vector<double> sample(count);
  std::generate(sample.begin(), sample.end(), [&] { return generator.normal(); });
  return sample;
}

double mean_power(const std::vector<double>& sample, int power) {
  double sum = 0.0;
  for (const double z : sample) {
    double term = 1.0;
    for (int i = 0; i < power; ++i)
      term *= z;
    sum += term;
  }
  return sum / static_cast<double>(count);
}

} // namespace

TEST_CASE("normal numbers have the moments of a standard normal", "[normal]") {
  const std::vector<double> sample = normal_sample(GENERATE(0U, 1U, 2026U));
  // Four deviations of each sample moment: the variance of z^k is E z^2k less the square of E z^k.
  const double root = std::sqrt(double{count});
  CHECK(std::fabs(mean_power(sample, 1)) < 4 / root);
  CHECK(std::fabs(mean_power(sample, 2) - 1) < 4 * std::sqrt(2.0) / root);
  CHECK(std::fabs(mean_power(sample, 3)) < 4 * std::sqrt(15.0) / root);
  CHECK(std::fabs(mean_power(sample, 4) - 3) < 4 * std::sqrt(96.0) / root);
}

TEST_CASE("normal numbers follow the normal distribution, tails too", "[normal]") {
  std::vector<double> sample = normal_sample(GENERATE(3U, 4U));
  std::sort(sample.begin(), sample.end());
  // Kolmogorov and Smirnov's distance; 1.95/sqrt(n) is passed once in a thousand times.
  double farthest = 0.0;
  for (std::size_t i = 0; i < count; ++i) {
    const double below = static_cast<double>(i) / count;
    const double expected = elementary::normal_cumulative(sample[i]);
    farthest = std::max({farthest, expected - below, below + 1.0 / count - expected});
  }
  CHECK(farthest < 1.95 / std::sqrt(double{count}));
  // 1 in 31574 lies beyond 4: 6.3 are expected.
  const auto beyond = std::count_if(sample.begin(), sample.end(), [](double z) { return std::fabs(z) > 4; });
  CHECK(beyond >= 1);
  CHECK(beyond <= 16);
}

TEST_CASE("the two numbers of a pair have nothing to do with each other", "[normal]") {
  const std::vector<double> sample = normal_sample(7);
  double product = 0.0;
  for (std::size_t i = 0; i < count; i += 2)
    product += sample[i] * sample[i + 1];
  CHECK(std::fabs(product) < 4 * std::sqrt(double{count} / 2));
}
