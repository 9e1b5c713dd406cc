#include "networks/quantiles.hpp"

#include <cmath>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace activation_lab;

TEST_CASE("A quantile lies between its neighbours as NumPy has it", "[networks][quantiles]") {
  const std::vector<double> numbers = {1, 2, 4, 8};
  CHECK(quantile(numbers, 0) == 1);
  CHECK(quantile(numbers, 0.5) == 3);
  CHECK(quantile(numbers, 0.25) == 1.75);
  CHECK(quantile(numbers, 1) == 8);
  CHECK(quantile(std::vector<double>{5}, 0.9) == 5);
  CHECK(std::isnan(quantile({}, 0.5)));
}

TEST_CASE("Next to an infinity a quantile is its lower neighbour", "[networks][quantiles]") {
  const std::vector<double> numbers = {-INFINITY, 1, INFINITY};
  CHECK(quantile(numbers, 0.25) == -INFINITY);
  CHECK(quantile(numbers, 0.5) == 1);
  CHECK(quantile(numbers, 0.75) == 1);
}
