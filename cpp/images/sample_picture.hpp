// A picture for those who have none at hand: evening at a mountain lake, with everything a filter can show something
// on, from the sun's disc to the black of the near bank: smooth sky, fine texture, haze, hard edges.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace activation_lab {

struct PictureSize {
  std::size_t width = 0; // pixels
  std::size_t height = 0;
};

// Paints rows [first_row, first_row + rows) of the picture, opaque RGBA, 4 bytes a pixel: pixels holds just these
// rows. The scene is laid out in units of the height and scaled, so any size shows the same place; a wider picture
// shows more of it. Same seed, same bytes, whichever way the rows are grouped. Sides from 1 to 32768.
void paint_sample(const PictureSize& size, std::uint32_t seed, std::size_t first_row, std::span<std::uint8_t> pixels);

} // namespace activation_lab
