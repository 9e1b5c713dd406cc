#include "statistics/shuffle.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace activation_lab;

TEST_CASE("a shuffled row holds every number once", "[shuffle]") {
  std::vector<std::uint32_t> order = shuffled(100, 1);
  std::sort(order.begin(), order.end());
  for (std::uint32_t at = 0; at < 100; ++at)
    CHECK(order[at] == at);
}

TEST_CASE("the same seed gives the same order, another seed another", "[shuffle]") {
  CHECK(shuffled(50, 7) == shuffled(50, 7));
  CHECK(shuffled(50, 7) != shuffled(50, 8));
}

TEST_CASE("none and one need no shuffling", "[shuffle]") {
  CHECK(shuffled(0, 1).empty());
  CHECK(shuffled(1, 1) == std::vector<std::uint32_t>{0});
}

TEST_CASE("each of the six orders of three comes up about as often", "[shuffle]") {
  // 6000 draws: each is expected 1000 times with a deviation of 29, so 5 deviations are 145.
  std::array<int, 9> often{};
  for (std::uint64_t seed = 0; seed < 6000; ++seed) {
    const std::vector<std::uint32_t> order = shuffled(3, seed);
    ++often.at(static_cast<std::size_t>(3 * order[0] + order[1]));
  }
  for (const std::size_t kind : {1U, 2U, 3U, 5U, 6U, 7U}) {
    CAPTURE(kind);
    CHECK(often.at(kind) > 1000 - 145);
    CHECK(often.at(kind) < 1000 + 145);
  }
}
