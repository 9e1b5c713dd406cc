#include "images/noise.hpp"
#include "images/scene.hpp"

namespace activation_lab {

namespace {

constexpr Colour deep_water{0.12, 0.20, 0.27};
constexpr double highest_bank = 0.80; // v that the bank never reaches
constexpr Colour glitter{1.0, 0.90, 0.70};

double magnitude(double x) {
  return x < 0.0 ? -x : x;
}

// How much of (u, v) a pine covers that stands at (foot.u, foot.v): drooping branches, wider towards the ground.
double pine(const Point& at, const Point& foot, double height, std::uint32_t seed) {
  const double down = (at.v - (foot.v - height)) / height; // 0 at the tip, 1 at the foot
  if (down < 0.0 || down > 1.0) return 0.0;
  const double away = magnitude(at.u - foot.u) / height;
  if (away > 0.30) return 0.0;
  const double storeys = 15.0 * down + 4.0 * away;
  const double storey = storeys - static_cast<double>(static_cast<std::int32_t>(storeys));
  const double ragged = fractal_noise(at.u * 120.0, at.v * 160.0, 3, seed);
  const double reach = 0.20 * down * (0.35 + 0.65 * storey) * (0.55 + 0.9 * ragged) + 0.006;
  return 1.0 - smooth_step(0.85 * reach, 1.15 * reach, away);
}

} // namespace

Colour water_at(const Scene& scene, const Point& at) {
  const double near = at.v - shore; // 0 at the far shore
  const double distance = 1.0 / (near + 0.03);
  // A flat surface seen at a low angle: waves crowd together towards the far shore.
  const double wave = fractal_noise(at.u * distance * 0.9, distance * 2.2, 4, scene.seed + 80) - 0.5;
  const Point mirrored{at.u + 0.05 * wave * smooth_step(0.0, 0.2, near), shore - near * 1.15 + 0.10 * wave * near};
  const Colour reflected = far_view_at(scene, mirrored);
  Colour colour = mixed(reflected * 0.92, deep_water, 0.10 + 0.30 * smooth_step(0.0, 0.34, near));
  const double path = 0.004 + 0.10 * near;
  const double off = at.u - scene.sun.u;
  const double sparkle = smooth_step(0.02, 0.16, wave) * path * path / (path * path + off * off);
  colour = mixed(colour, glitter, clamp_unit(0.95 * sparkle));
  // Mist along the far shore.
  return mixed(colour, haze_at(scene, at), 0.45 * (1.0 - smooth_step(0.0, 0.03, near)));
}

Layer bank_at(const Scene& scene, const Point& at) {
  if (at.v < highest_bank) return {};
  const double hills = fractal_noise(at.u * 1.6 + 9.0, 2.5, 4, scene.seed + 90);
  const double blades =
      value_noise(at.u * 160.0, 0.5, scene.seed + 91) * value_noise(at.u * 37.0, 0.5, scene.seed + 92);
  const double rise = 0.05 * (1.0 - smooth_step(0.0, 0.35, magnitude(at.u - scene.left_pines)));
  const double edge = 0.965 - 0.09 * hills - rise - 0.022 * blades;
  const double covered = smooth_step(edge - 0.0015, edge + 0.0015, at.v);
  if (covered <= 0.0) return {};
  const double grass = fractal_noise(at.u * 70.0, at.v * 26.0, 4, scene.seed + 93);
  const double light = 1.0 - smooth_step(0.0, 0.06, at.v - edge); // the rim still catches the evening
  return {Colour{0.15, 0.145, 0.085} * (grass * grass * (0.6 + 2.6 * light)), covered};
}

Layer pines_at(const Scene& scene, const Point& at) {
  const double left = scene.left_pines;
  const double right = scene.right_pines;
  double covered = pine(at, {left, 0.95}, 0.62, scene.seed + 70);
  covered += pine(at, {left - 0.11, 0.97}, 0.44, scene.seed + 71);
  covered += pine(at, {left + 0.10, 0.96}, 0.33, scene.seed + 72);
  covered += pine(at, {right, 0.97}, 0.40, scene.seed + 73);
  covered += pine(at, {right - 0.08, 0.97}, 0.24, scene.seed + 74);
  if (covered <= 0.0) return {};
  const double needles = fractal_noise(at.u * 110.0, at.v * 110.0, 2, scene.seed + 75);
  return {Colour{0.055, 0.075, 0.065} * (0.15 + needles * needles), clamp_unit(covered)};
}

} // namespace activation_lab
