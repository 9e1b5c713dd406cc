#include "images/sample_picture.hpp"

#include "images/histogram.hpp"

#include <cstddef>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace activation_lab;

namespace {

constexpr PictureSize size{240, 160};

std::vector<std::uint8_t> paint(std::uint32_t seed) {
  std::vector<std::uint8_t> pixels(4 * size.width * size.height);
  paint_sample(size, seed, 0, pixels);
  return pixels;
}

// FNV-1a, 64 bits.
std::uint64_t fingerprint(const std::vector<std::uint8_t>& bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const std::uint8_t byte : bytes)
    hash = (hash ^ byte) * 0x100000001b3U;
  return hash;
}

} // namespace

TEST_CASE("the same seed paints the same bytes on every machine", "[sample]") {
  CHECK(fingerprint(paint(2)) == 0xc8857e28a5c83a0bU);
}

TEST_CASE("another seed is another picture", "[sample]") {
  CHECK(paint(1) != paint(2));
}

TEST_CASE("rows may be painted in any grouping", "[sample]") {
  std::vector<std::uint8_t> pixels(4 * size.width * size.height);
  const std::size_t stride = 4 * size.width;
  const std::span<std::uint8_t> all(pixels);
  paint_sample(size, 2, 100, all.subspan(100 * stride));
  paint_sample(size, 2, 7, all.subspan(7 * stride, 93 * stride));
  paint_sample(size, 2, 0, all.first(7 * stride));
  CHECK(pixels == paint(2));
}

TEST_CASE("it has something of everything from black to white", "[sample]") {
  Histogram histogram;
  count_pixels(paint(2), histogram);
  for (std::size_t from = 0; from < byte_values; from += 32) {
    std::uint64_t bytes = 0;
    for (std::size_t p = from; p < from + 32; ++p)
      bytes += histogram.red[p] + histogram.green[p] + histogram.blue[p];
    CAPTURE(from);
    CHECK(bytes > 3 * size.width * size.height / 100);
  }
}

TEST_CASE("the smallest picture is one pixel", "[sample]") {
  std::vector<std::uint8_t> pixel(4);
  paint_sample({1, 1}, 2, 0, pixel);
  CHECK(pixel[3] == 255);
}
