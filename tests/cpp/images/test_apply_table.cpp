#include "images/apply_table.hpp"

#include <cstddef>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace activation_lab;

namespace {

// Bytes that visit every pair of neighbouring values in both halves of a pixel.
std::vector<std::uint8_t> every_pair() {
  std::vector<std::uint8_t> pixels;
  pixels.reserve(4 * byte_values * byte_values);
  for (std::size_t high = 0; high < byte_values; ++high) {
    for (std::size_t low = 0; low < byte_values; ++low) {
      pixels.push_back(static_cast<std::uint8_t>(low));
      pixels.push_back(static_cast<std::uint8_t>(high));
      pixels.push_back(static_cast<std::uint8_t>(low ^ 0xA5U));
      pixels.push_back(static_cast<std::uint8_t>(high));
    }
  }
  return pixels;
}

Table some_table() {
  Table table{};
  for (std::size_t p = 0; p < byte_values; ++p)
    table[p] = static_cast<std::uint8_t>(p * 37 + 11);
  return table;
}

std::vector<std::uint8_t> one_by_one(const Table& table, std::vector<std::uint8_t> pixels) {
  for (std::size_t at = 0; at < pixels.size(); ++at) {
    if (at % 4 != 3) pixels[at] = table[pixels[at]];
  }
  return pixels;
}

} // namespace

TEST_CASE("red, green and blue are looked up and alpha is left alone", "[apply]") {
  const std::vector<std::uint8_t> pixels = every_pair();
  std::vector<std::uint8_t> output(pixels.size());
  apply_table(some_table(), pixels, output);
  CHECK(output == one_by_one(some_table(), pixels));
}

TEST_CASE("a picture may be filtered where it lies", "[apply]") {
  std::vector<std::uint8_t> pixels = every_pair();
  const std::vector<std::uint8_t> expected = one_by_one(some_table(), pixels);
  apply_table(some_table(), pixels, pixels);
  CHECK(pixels == expected);
}

TEST_CASE("pixels may start at an odd address", "[apply]") {
  std::vector<std::uint8_t> memory{0, 10, 20, 30, 40, 50, 60, 70, 80};
  apply_table(some_table(), std::span(memory).subspan(1), std::span(memory).subspan(1));
  const auto looked_up = [](std::size_t p) { return static_cast<std::uint8_t>(p * 37 + 11); };
  CHECK(memory == std::vector<std::uint8_t>{0, looked_up(10), looked_up(20), looked_up(30), 40, looked_up(50),
                                            looked_up(60), looked_up(70), 80});
}

TEST_CASE("no pixels, no work", "[apply]") {
  std::vector<std::uint8_t> nothing;
  apply_table(some_table(), nothing, nothing);
  CHECK(nothing.empty());
}
