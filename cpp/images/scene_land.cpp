#include "images/noise.hpp"
#include "images/scene.hpp"

namespace activation_lab {

namespace {

constexpr Colour snow_lit{1.0, 0.90, 0.80};
constexpr Colour snow_shade{0.42, 0.47, 0.66};
constexpr Colour rock_lit{0.58, 0.44, 0.38};
constexpr Colour rock_shade{0.15, 0.16, 0.25};

constexpr double highest_peak = 0.24; // v that no summit reaches

double skyline_of_peaks(const Scene& scene, double u) {
  const double broad = fractal_noise(u * 1.9 + 3.0, 0.5, 2, scene.seed + 20);
  const double jagged = ridged_noise(u * 2.0 + 11.0, 4.5, 6, scene.seed + 30);
  return 0.70 - 0.24 * broad - 0.22 * jagged;
}

Layer mountains(const Scene& scene, const Point& at) {
  if (at.v < highest_peak) return {};
  const double top = skyline_of_peaks(scene, at.u);
  const double covered = smooth_step(top - 0.0010, top + 0.0010, at.v);
  if (covered <= 0.0) return {};
  const double below = at.v - top;
  // Gullies run down the face, so the pattern is drawn out along it; its slope towards the sun is the light.
  const double across = at.u * 6.0 + below * 3.0;
  const double down = at.v * 5.0 + at.u;
  const double towards_sun = 0.11 * (2.0 * smooth_step(-0.5, 0.5, scene.sun.u - at.u) - 1.0);
  const double here = ridged_noise(across, down, 6, scene.seed + 40);
  const double there = ridged_noise(across + towards_sun, down - 0.06, 6, scene.seed + 40);
  const double lit = clamp_unit(0.34 + 4.5 * (here - there));
  // Snow lies high up and keeps to the gullies further down.
  const double bare = 0.9 * below + 0.8 * (top - 0.36) + 0.30 * (0.62 - here);
  const double snow = 1.0 - smooth_step(0.02, 0.16, bare);
  const Colour face = mixed(mixed(rock_shade, rock_lit, lit), mixed(snow_shade, snow_lit, lit), snow);
  const double haze = 0.10 + 0.62 * smooth_step(0.02, 0.30, below);
  return {mixed(face, haze_at(scene, at), haze), covered};
}

// Height of a row of firs above the ground at u, in units of the tallest: one spike a tree, and gaps.
double firs(double u, std::uint32_t seed) {
  const auto tree = static_cast<std::int32_t>(u + 4096.0) - 4096;
  const double tall = lattice_value(tree, 1, seed);
  const double place = 0.35 + 0.30 * lattice_value(tree, 2, seed);
  const double from_tip = u - static_cast<double>(tree) - place;
  const double side = from_tip < 0.0 ? -from_tip / place : from_tip / (1.0 - place);
  return (0.25 + 0.75 * tall * tall) * (1.0 - side);
}

struct Wood {
  double level;  // v of the lowest ground
  double rise;   // how far its hills rise above it
  double trees;  // so many stand in a row as long as the picture is high
  double height; // of the tallest
  double haze;   // share of the far light over it
  Colour colour;
};

constexpr Wood far_wood{0.650, 0.15, 170.0, 0.013, 0.58, {0.17, 0.22, 0.28}};
constexpr Wood near_wood{0.674, 0.11, 80.0, 0.032, 0.18, {0.08, 0.14, 0.13}};

Layer wood_at(const Scene& scene, const Point& at, const Wood& wood, std::uint32_t seed) {
  if (at.v < wood.level - wood.rise - wood.height) return {};
  const double ground = wood.level - wood.rise * fractal_noise(at.u * 2.1 + 5.0, 0.3, 4, seed);
  // Two rows, one standing in the gaps of the other.
  const double front = firs(at.u * wood.trees, seed + 1);
  const double back = firs(at.u * wood.trees * 0.83 + 0.5, seed + 2);
  const double edge = ground - wood.height * (front > back ? front : back);
  const double covered = smooth_step(edge - 0.0012, edge + 0.0012, at.v);
  if (covered <= 0.0) return {};
  const double leaves = fractal_noise(at.u * 90.0, at.v * 60.0, 3, seed + 7);
  const double haze = wood.haze * (0.6 + 1.1 * smooth_step(edge, shore + 0.02, at.v));
  return {mixed(wood.colour * (0.45 + 1.1 * leaves), haze_at(scene, at), clamp_unit(haze)), covered};
}

} // namespace

Colour far_view_at(const Scene& scene, const Point& at) {
  return in_front(wood_at(scene, at, near_wood, scene.seed + 60), [&] {
    return in_front(wood_at(scene, at, far_wood, scene.seed + 50),
                    [&] { return in_front(mountains(scene, at), [&] { return sky_at(scene, at); }); });
  });
}

} // namespace activation_lab
