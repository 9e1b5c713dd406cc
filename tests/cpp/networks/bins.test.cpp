#include "networks/bins.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace activation_lab;

namespace {

std::vector<double> shares_of(const std::vector<double>& numbers, const Bins& bins) {
  Matrix<double> column(numbers.size(), 1);
  column.numbers = numbers;
  std::vector<double> shares(bins.count, 9);
  share_out(column, bins, shares);
  return shares;
}

} // namespace

TEST_CASE("Every number falls into the bin above its lower edge, or beyond the ends, and 0 into none",
          "[networks][bins]") {
  Matrix<float> numbers(2, 6); // its rows are padded, and the padding does not count
  constexpr float infinity = std::numeric_limits<float>::infinity();
  const float all[] = {-1,   0, 0.1F, 0.25F,    0.999F, -infinity,
                       0.5F, 1, 7,    infinity, -0.0F,  std::numeric_limits<float>::quiet_NaN()};
  for (std::size_t i = 0; i < 12; ++i)
    numbers.at(i / 6, i % 6) = all[i];
  const BinCounts found = counted(numbers, {0, 1, 4});
  CHECK(found.zeros == 2);
  CHECK(found.counts == std::vector<std::uint32_t>{2, 1, 1, 1, 1, 3});
}

TEST_CASE("Numbers are shared out among the bins that they lie in", "[networks][bins]") {
  CHECK(shares_of({-1, -0.5, 0, 0.25}, {-1, 1, 4}) == std::vector<double>{0.25, 0.25, 0.5, 0});
}

TEST_CASE("What lies outside is at the ends, infinities too, and what is no number nowhere", "[networks][bins]") {
  CHECK(shares_of({-5, 1, 7, INFINITY}, {-1, 1, 2}) == std::vector<double>{0.25, 0.75});
  CHECK(shares_of({-INFINITY, NAN}, {0, 1, 2}) == std::vector<double>{0.5, 0});
}
