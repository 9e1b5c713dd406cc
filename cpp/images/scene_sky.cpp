#include "images/noise.hpp"
#include "images/scene.hpp"

namespace activation_lab {

namespace {

constexpr Colour zenith{0.13, 0.23, 0.46};
constexpr Colour upper_sky{0.42, 0.54, 0.76};
constexpr Colour lower_sky{0.88, 0.70, 0.66};
constexpr Colour skyline{1.0, 0.85, 0.64};
constexpr Colour sunlight{1.0, 0.80, 0.50};
constexpr Colour sun_disc{1.0, 1.0, 0.98};
constexpr Colour cloud_shade{0.55, 0.52, 0.62};
constexpr Colour cloud_light{1.0, 0.95, 0.87};

double distance_squared(const Point& a, const Point& b) {
  return (a.u - b.u) * (a.u - b.u) + (a.v - b.v) * (a.v - b.v);
}

Colour clear_sky(double v) {
  const double t = clamp_unit(v / shore);
  if (t < 0.4) return mixed(zenith, upper_sky, smooth_step(0.0, 0.4, t));
  if (t < 0.75) return mixed(upper_sky, lower_sky, smooth_step(0.4, 0.75, t));
  return mixed(lower_sky, skyline, smooth_step(0.75, 1.0, t));
}

Colour with_clouds(const Scene& scene, const Point& at, const Colour& sky, double near_sun) {
  const double high = fractal_noise(at.u * 2.6 + 7.0, at.v * 10.0, 5, scene.seed + 100);
  const double cover = smooth_step(0.50, 0.74, high) * (1.0 - smooth_step(0.30, shore, at.v + 0.10));
  if (cover <= 0.0) return sky;
  // The light comes from below, so a cloud is brightest where it thins out towards the sun.
  const double beneath = fractal_noise(at.u * 2.6 + 7.0, at.v * 10.0 + 0.35, 5, scene.seed + 100);
  const double lit = clamp_unit(0.35 + 2.6 * (high - beneath) + 0.5 * near_sun);
  return mixed(sky, mixed(cloud_shade, cloud_light, lit), 0.85 * cover);
}

} // namespace

Scene make_scene(std::uint32_t seed, double width_share) {
  const auto drawn = [seed](std::int32_t which) { return lattice_value(which, 0, seed); };
  Scene scene;
  scene.seed = seed;
  scene.sun = {width_share * (0.56 + 0.16 * drawn(1)), 0.15 + 0.08 * drawn(2)};
  scene.left_pines = width_share * (0.08 + 0.07 * drawn(3));
  scene.right_pines = width_share * (0.90 + 0.06 * drawn(4));
  return scene;
}

Colour haze_at(const Scene& scene, const Point& at) {
  const double near_sun = 0.10 / (0.10 + distance_squared(at, scene.sun));
  return mixed({0.58, 0.55, 0.66}, {1.0, 0.80, 0.60}, near_sun);
}

Colour sky_at(const Scene& scene, const Point& at) {
  const double squared = distance_squared(at, scene.sun);
  const double near_sun = 0.03 / (0.03 + squared);
  Colour colour = with_clouds(scene, at, clear_sky(at.v), near_sun);
  colour = colour + sunlight * (0.34 * near_sun + 0.24 * 0.0060 / (0.0060 + squared));
  constexpr double radius = 0.036;
  const double disc = 1.0 - smooth_step(0.92 * radius * radius, 1.08 * radius * radius, squared);
  return mixed(colour, sun_disc, disc);
}

} // namespace activation_lab
