#include "statistics/summary.hpp"

#include <array>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace activation_lab;

TEST_CASE("quartiles of an odd number of measurements are measurements themselves", "[summary]") {
  const std::array values{5.0, 1.0, 4.0, 2.0, 3.0};
  const Summary found = summary(values);
  CHECK(found.count == 5);
  CHECK(found.least == 1.0);
  CHECK(found.lower == 2.0);
  CHECK(found.median == 3.0);
  CHECK(found.upper == 4.0);
  CHECK(found.greatest == 5.0);
}

TEST_CASE("between two measurements quartiles are interpolated", "[summary]") {
  // Python's statistics.quantiles([1, 2, 4, 8], n=4, method="inclusive") gives 1.75, 3.0, 5.0.
  const std::array values{8.0, 1.0, 2.0, 4.0};
  const Summary found = summary(values);
  CHECK(found.lower == 1.75);
  CHECK(found.median == 3.0);
  CHECK(found.upper == 5.0);
  CHECK(found.spread == (5.0 - 1.75) / 3.0);
}

TEST_CASE("one wild measurement moves neither the median nor the quartiles of many", "[summary]") {
  std::vector<double> values(20, 2.0);
  values.push_back(1e9);
  const Summary found = summary(values);
  CHECK(found.median == 2.0);
  CHECK(found.upper == 2.0);
  CHECK(found.spread == 0.0);
  CHECK(found.greatest == 1e9);
}

TEST_CASE("one measurement is all of its own summary, and none give nothing", "[summary]") {
  const std::array one{7.0};
  CHECK(summary(one).lower == 7.0);
  CHECK(summary(one).upper == 7.0);
  CHECK(summary({}).count == 0);
  CHECK(summary({}).median == 0.0);
}

TEST_CASE("ratios are formed pair by pair before they are put in order", "[summary]") {
  // The medians' ratio would be 4 / 2; each measurement against its own neighbour says 3.
  const std::array values{3.0, 4.0, 12.0};
  const std::array bases{1.0, 4.0, 2.0};
  const Summary found = summary_of_ratios(values, bases);
  CHECK(found.least == 1.0);
  CHECK(found.median == 3.0);
  CHECK(found.greatest == 6.0);
}

TEST_CASE("measurements of nothing but zero have no spread", "[summary]") {
  const std::array zeros{0.0, 0.0, 0.0};
  CHECK(summary(zeros).spread == 0.0);
}
