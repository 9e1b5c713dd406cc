#include "networks/batch_normalisation.hpp"

#include "sequences.hpp"

#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

Matrix<double> some_numbers() {
  Matrix<double> z(3, 10);
  testing::fill_evenly<double>(z.numbers, 0.2, 4.0);
  for (double& number : z.numbers)
    number += 7;
  return z;
}

} // namespace

TEST_CASE("A normalised batch has mean 0 and variance 1, then gain and shift", "[networks][normalisation]") {
  const Matrix<double> z = some_numbers();
  Matrix<double> n(3, 10);
  const std::vector<double> gain = {1, 2, 3}, shift = {0, 10, 20};
  normalise<double>(z, statistics_of(z), gain, shift, n);
  const UnitStatistics<double> found = statistics_of(n);
  for (std::size_t u = 0; u < 3; ++u) {
    CHECK_THAT(found.mean[u], WithinAbs(shift[u], 1e-12));
    CHECK_THAT(found.variance[u], WithinRel(gain[u] * gain[u], 1e-5)); // epsilon takes a little of it
  }
}

TEST_CASE("Running statistics take a tenth of each batch, the variance unbiased", "[networks][normalisation]") {
  UnitStatistics<double> running{{0}, {1}};
  follow(running, {{4}, {3}}, 4);
  CHECK_THAT(running.mean[0], WithinRel(0.4, 1e-15));
  CHECK_THAT(running.variance[0], WithinRel(0.9 + 0.1 * 4, 1e-15)); // 3 * 4/3
}

TEST_CASE("A batch of one example says nothing about the variance", "[networks][normalisation]") {
  UnitStatistics<float> running{{0}, {1}};
  Matrix<float> one(1, 1);
  one.at(0, 0) = 5;
  follow(running, statistics_of(one), 1);
  CHECK(running.mean[0] == 0.5F);
  CHECK(running.variance[0] == 1);
}

TEST_CASE("Moving or stretching a whole batch changes nothing, so no gradient points that way",
          "[networks][normalisation]") {
  const Matrix<double> z = some_numbers();
  Matrix<double> to_n(3, 10), to_z(3, 10);
  testing::fill_evenly<double>(to_n.numbers, 0.8);
  std::vector<double> gain = {1, 2, 3}, to_gain(3), to_shift(3);
  const UnitStatistics<double> statistics = statistics_of(z);
  normalise_backward<double>(z, statistics, gain, true, to_n, to_z, to_gain, to_shift);
  for (std::size_t u = 0; u < 3; ++u) {
    double sum = 0, along = 0;
    for (std::size_t b = 0; b < 10; ++b) {
      sum += to_z.at(u, b);
      along += to_z.at(u, b) * (z.at(u, b) - statistics.mean[u]);
    }
    CHECK_THAT(sum, WithinAbs(0, 1e-13));
    CHECK_THAT(along, WithinAbs(0, 1e-4)); // epsilon's share
  }
}
