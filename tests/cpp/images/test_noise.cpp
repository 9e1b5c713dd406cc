#include "images/noise.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <catch2/catch_test_macros.hpp>

using namespace activation_lab;

TEST_CASE("noise keeps within its range and uses it", "[noise]") {
  double lowest = 1.0;
  double highest = 0.0;
  for (int step = -2000; step < 2000; ++step) {
    const double x = 0.37 * step;
    const double y = 0.11 * step;
    for (const double n : {value_noise(x, y, 1), fractal_noise(x, y, 5, 1), ridged_noise(x, y, 5, 1)}) {
      lowest = std::min(lowest, n);
      highest = std::max(highest, n);
    }
  }
  CHECK(lowest >= 0.0);
  CHECK(highest <= 1.0);
  CHECK(lowest < 0.05);
  CHECK(highest > 0.95);
}

TEST_CASE("noise is continuous across lattice lines, zero and negative numbers included", "[noise]") {
  for (int line = -3; line <= 3; ++line) {
    const double before = value_noise(line - 1e-9, 0.4, 9);
    const double after = value_noise(line + 1e-9, 0.4, 9);
    CHECK(std::max(before, after) - std::min(before, after) < 1e-6);
  }
}

TEST_CASE("lattice values are spread evenly", "[noise]") {
  std::array<int, 10> tenths{};
  for (int row = 0; row < 200; ++row) {
    for (int column = -100; column < 100; ++column)
      ++tenths.at(static_cast<std::size_t>(10.0 * lattice_value(column, row, 3)));
  }
  // 4000 expected in each; the standard deviation is 60.
  for (const int count : tenths)
    CHECK((count > 3700 && count < 4300));
}
