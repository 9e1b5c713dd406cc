#include "images/apply_table.hpp"
#include "images/histogram.hpp"
#include "images/sample_picture.hpp"

#include <numeric>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace activation_lab;

namespace {

std::uint64_t total(const ChannelCounts& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

} // namespace

TEST_CASE("each channel is counted apart, and counts add up over bands", "[histogram]") {
  const std::vector<std::uint8_t> pixels{1, 2, 3, 255, 1, 5, 3, 1};
  Histogram histogram;
  count_pixels(pixels, histogram);
  count_pixels(pixels, histogram);
  CHECK(histogram.red[1] == 4);
  CHECK(histogram.green[2] == 2);
  CHECK(histogram.green[5] == 2);
  CHECK(histogram.blue[3] == 4);
  CHECK(total(histogram.red) + total(histogram.green) + total(histogram.blue) == 12);
}

TEST_CASE("pixels that nobody sees are not counted", "[histogram]") {
  Histogram histogram;
  count_pixels(std::vector<std::uint8_t>{9, 9, 9, 0}, histogram);
  CHECK(total(histogram.red) == 0);
}

TEST_CASE("the histogram after a table is the histogram of the filtered picture", "[histogram]") {
  std::vector<std::uint8_t> pixels(4UL * 60 * 40);
  paint_sample({60, 40}, 5, 0, pixels);
  Table table{};
  for (std::size_t p = 0; p < byte_values; ++p)
    table[p] = static_cast<std::uint8_t>(p / 3 + 40);
  Histogram before;
  count_pixels(pixels, before);
  const Histogram foretold = histogram_after(table, before);
  apply_table(table, pixels, pixels);
  Histogram counted;
  count_pixels(pixels, counted);
  CHECK(foretold.red == counted.red);
  CHECK(foretold.green == counted.green);
  CHECK(foretold.blue == counted.blue);
}
