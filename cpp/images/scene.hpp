// The place that the sample picture shows. u runs to the right and v down, both in heights of the picture: v from 0 at
// the top to 1 at the bottom, the far shore at `shore`.
#pragma once

#include "images/colour.hpp"

#include <cstdint>

namespace activation_lab {

inline constexpr double shore = 0.68;

struct Point {
  double u = 0.0;
  double v = 0.0;
};

struct Scene {
  std::uint32_t seed = 0;
  Point sun;
  double left_pines = 0.0; // where the two groups of trees on the near bank stand
  double right_pines = 0.0;
};

// What one layer of the scene shows at a point, and how much of the point it hides: 0 nothing, 1 all.
struct Layer {
  Colour colour;
  double covered = 0.0;
};

// The layer in front of whatever behind() gives, which is asked only where it shows.
template <typename Behind> Colour in_front(const Layer& layer, Behind behind) {
  if (layer.covered >= 1.0) return layer.colour;
  return layer.covered <= 0.0 ? behind() : mixed(behind(), layer.colour, layer.covered);
}

// width_share: the picture's width divided by its height.
Scene make_scene(std::uint32_t seed, double width_share);

// Light that hangs in the air between the eye and whatever lies far away.
Colour haze_at(const Scene& scene, const Point& at);

Colour sky_at(const Scene& scene, const Point& at);

// Woods and mountains behind the lake, and the sky behind them.
Colour far_view_at(const Scene& scene, const Point& at);

Colour water_at(const Scene& scene, const Point& at);

// The bank at the viewer's feet, and its pines.
Layer bank_at(const Scene& scene, const Point& at);
Layer pines_at(const Scene& scene, const Point& at);

} // namespace activation_lab
