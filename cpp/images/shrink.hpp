// A smaller picture, for showing: every factor x factor block becomes one pixel.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace activation_lab {

// Sides after shrinking: what is left over at the right and at the bottom makes smaller blocks.
constexpr std::size_t shrunk_side(std::size_t side, std::size_t factor) {
  return (side + factor - 1) / factor;
}

// Averages the bytes of each block, rounded to the nearest, halves up; colours are weighted by alpha, so that what is
// transparent lends its neighbours no colour. pixels: rows of `width` RGBA pixels. factor: 1 to 256.
// output: shrunk_side(width) times shrunk_side(rows) pixels, apart from pixels.
// A picture may be shrunk in bands, each a multiple of factor rows high save the last.
void shrink(std::span<const std::uint8_t> pixels, std::size_t width, std::size_t factor,
            std::span<std::uint8_t> output);

} // namespace activation_lab
