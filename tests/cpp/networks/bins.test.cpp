#include "networks/bins.hpp"

#include <limits>

#include <catch2/catch_test_macros.hpp>

using namespace activation_lab;

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
