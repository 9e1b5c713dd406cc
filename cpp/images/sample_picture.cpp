#include "images/sample_picture.hpp"

#include "images/noise.hpp"
#include "images/scene.hpp"

namespace activation_lab {

namespace {

Colour colour_at(const Scene& scene, const Point& at) {
  return in_front(pines_at(scene, at), [&] {
    return in_front(bank_at(scene, at), [&] { return at.v < shore ? far_view_at(scene, at) : water_at(scene, at); });
  });
}

} // namespace

void paint_sample(const PictureSize& size, std::uint32_t seed, std::size_t first_row, std::span<std::uint8_t> pixels) {
  const auto height = static_cast<double>(size.height);
  const Scene scene = make_scene(seed, static_cast<double>(size.width) / height);
  std::size_t column = 0;
  std::size_t row = first_row;
  for (std::size_t at = 0; at + 4 <= pixels.size(); at += 4) {
    const Point point{(static_cast<double>(column) + 0.5) / height, (static_cast<double>(row) + 0.5) / height};
    // Grain, as a sensor leaves it: it keeps the sky from showing steps.
    const double grain =
        0.012 * (lattice_value(static_cast<std::int32_t>(column), static_cast<std::int32_t>(row), seed + 1) - 0.5);
    const Colour colour = colour_at(scene, point) + Colour{grain, grain, grain};
    pixels[at] = channel_byte(colour.red);
    pixels[at + 1] = channel_byte(colour.green);
    pixels[at + 2] = channel_byte(colour.blue);
    pixels[at + 3] = 255;
    if (++column == size.width) {
      column = 0;
      ++row;
    }
  }
}

} // namespace activation_lab
