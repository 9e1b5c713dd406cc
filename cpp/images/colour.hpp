// Colours as the screen takes them: sRGB, each part 0 (dark) to 1 (bright).
#pragma once

#include <cstdint>

namespace activation_lab {

struct Colour {
  double red = 0.0;
  double green = 0.0;
  double blue = 0.0;
};

inline Colour operator+(const Colour& a, const Colour& b) {
  return {a.red + b.red, a.green + b.green, a.blue + b.blue};
}

inline Colour operator*(const Colour& a, double k) {
  return {a.red * k, a.green * k, a.blue * k};
}

inline double clamp_unit(double t) {
  return t < 0.0 ? 0.0 : (t > 1.0 ? 1.0 : t);
}

// 0 below `from`, 1 above `to`, Hermite's cubic between. Requires from < to.
inline double smooth_step(double from, double to, double x) {
  const double t = clamp_unit((x - from) / (to - from));
  return t * t * (3.0 - 2.0 * t);
}

// a at t = 0, b at t = 1.
inline Colour mixed(const Colour& a, const Colour& b, double t) {
  return a + (b + a * -1.0) * t;
}

inline std::uint8_t channel_byte(double part) {
  return static_cast<std::uint8_t>(255.0 * clamp_unit(part) + 0.5);
}

} // namespace activation_lab
