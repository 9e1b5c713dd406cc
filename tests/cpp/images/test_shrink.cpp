#include "images/shrink.hpp"

#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace activation_lab;

namespace {

using Pixels = std::vector<std::uint8_t>;

Pixels shrunk(const Pixels& pixels, std::size_t width, std::size_t factor) {
  const std::size_t rows = pixels.size() / (4 * width);
  Pixels output(4 * shrunk_side(width, factor) * shrunk_side(rows, factor));
  shrink(pixels, width, factor, output);
  return output;
}

} // namespace

TEST_CASE("a block becomes its average, halves rounded up", "[shrink]") {
  const Pixels four{0, 10, 255, 255, 1, 10, 255, 255, 0, 10, 254, 255, 1, 12, 255, 255};
  CHECK(shrunk(four, 2, 2) == Pixels{1, 11, 255, 255});
}

TEST_CASE("what is left over at the edges makes smaller blocks", "[shrink]") {
  const Pixels row{10, 0, 0, 255, 20, 0, 0, 255, 30, 0, 0, 255};
  CHECK(shrunk(row, 3, 2) == Pixels{15, 0, 0, 255, 30, 0, 0, 255});
}

TEST_CASE("transparent pixels lend no colour", "[shrink]") {
  const Pixels half{200, 100, 50, 255, 0, 0, 0, 0};
  CHECK(shrunk(half, 2, 2) == Pixels{200, 100, 50, 128});
  CHECK(shrunk({9, 9, 9, 0}, 1, 3) == Pixels{0, 0, 0, 0});
}

TEST_CASE("factor 1 is a copy", "[shrink]") {
  const Pixels pixels{1, 2, 3, 4, 5, 6, 7, 8};
  CHECK(shrunk(pixels, 1, 1) == pixels);
}
