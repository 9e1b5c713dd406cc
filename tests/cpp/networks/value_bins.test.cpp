#include "networks/value_bins.hpp"

#include <cmath>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace activation_lab;

namespace {

std::vector<double> shares_of(const std::vector<double>& numbers, const ValueBins& bins) {
  Matrix<double> column(numbers.size(), 1);
  column.numbers = numbers;
  std::vector<double> shares(bins.count, 9);
  share_out(column, bins, shares);
  return shares;
}

} // namespace

TEST_CASE("Numbers are shared out among the bins that they lie in", "[networks][bins]") {
  CHECK(shares_of({-1, -0.5, 0, 0.25}, {-1, 1, 4}) == std::vector<double>{0.25, 0.25, 0.5, 0});
}

TEST_CASE("What lies outside is at the ends, infinities too, and what is no number nowhere", "[networks][bins]") {
  CHECK(shares_of({-5, 1, 7, INFINITY}, {-1, 1, 2}) == std::vector<double>{0.25, 0.75});
  CHECK(shares_of({-INFINITY, NAN}, {0, 1, 2}) == std::vector<double>{0.5, 0});
}
