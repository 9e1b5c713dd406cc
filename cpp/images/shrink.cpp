#include "images/shrink.hpp"

#include <algorithm>
#include <array>

namespace activation_lab {

namespace {

struct Block {
  std::array<std::uint64_t, 3> colour{}; // sums of colour times alpha
  std::uint64_t alpha = 0;
  std::uint64_t pixels = 0;
};

void add_row(Block& block, std::span<const std::uint8_t> pixels) {
  for (std::size_t at = 0; at + 4 <= pixels.size(); at += 4) {
    const std::uint64_t alpha = pixels[at + 3];
    for (std::size_t channel = 0; channel < 3; ++channel)
      block.colour[channel] += alpha * pixels[at + channel];
    block.alpha += alpha;
  }
  block.pixels += pixels.size() / 4;
}

std::uint8_t rounded_share(std::uint64_t sum, std::uint64_t count) {
  return static_cast<std::uint8_t>((2 * sum + count) / (2 * count));
}

void write_pixel(const Block& block, std::span<std::uint8_t> pixel) {
  for (std::size_t channel = 0; channel < 3; ++channel)
    pixel[channel] = block.alpha == 0 ? std::uint8_t{0} : rounded_share(block.colour[channel], block.alpha);
  pixel[3] = rounded_share(block.alpha, block.pixels);
}

} // namespace

void shrink(std::span<const std::uint8_t> pixels, std::size_t width, std::size_t factor,
            std::span<std::uint8_t> output) {
  if (factor == 1) {
    std::copy(pixels.begin(), pixels.end(), output.begin());
    return;
  }
  const std::size_t rows = pixels.size() / (4 * width);
  std::size_t to = 0;
  for (std::size_t top = 0; top < rows; top += factor) {
    const std::size_t bottom = std::min(top + factor, rows);
    for (std::size_t left = 0; left < width; left += factor) {
      const std::size_t across = std::min(factor, width - left);
      Block block;
      for (std::size_t row = top; row < bottom; ++row)
        add_row(block, pixels.subspan(4 * (row * width + left), 4 * across));
      write_pixel(block, output.subspan(to, 4));
      to += 4;
    }
  }
}

} // namespace activation_lab
