#include "images/noise.hpp"

namespace activation_lab {

namespace {

std::uint32_t mix(std::uint32_t h) {
  h ^= h >> 16U;
  h *= 0x7feb352dU;
  h ^= h >> 15U;
  h *= 0x846ca68bU;
  h ^= h >> 16U;
  return h;
}

// floor for |x| < 2^31, without libm.
std::int32_t whole_part(double x) {
  const auto truncated = static_cast<std::int32_t>(x);
  return static_cast<double>(truncated) > x ? truncated - 1 : truncated;
}

double fade(double t) {
  return t * t * t * (t * (t * 6.0 - 15.0) + 10.0);
}

double between(double a, double b, double t) {
  return a + (b - a) * t;
}

struct Plain {
  double operator()(double n) const { return n; }
};

struct Crested {
  double operator()(double n) const { return n < 0.5 ? 2.0 * n : 2.0 - 2.0 * n; }
};

template <typename Shape> double sum_octaves(double x, double y, int octaves, std::uint32_t seed, Shape shape) {
  double sum = 0.0;
  double amplitude = 1.0;
  double total = 0.0;
  for (int octave = 0; octave < octaves; ++octave) {
    sum += amplitude * shape(value_noise(x, y, seed + static_cast<std::uint32_t>(octave)));
    total += amplitude;
    amplitude *= 0.5;
    // Turned by the 3-4-5 angle as well as doubled, so that the lattices of the octaves do not line up.
    const double turned = 2.0 * (0.8 * x - 0.6 * y);
    y = 2.0 * (0.6 * x + 0.8 * y);
    x = turned;
  }
  return sum / total;
}

} // namespace

std::uint32_t lattice_hash(std::int32_t column, std::int32_t row, std::uint32_t seed) {
  const std::uint32_t across = static_cast<std::uint32_t>(column) * 0x9e3779b1U;
  const std::uint32_t down = static_cast<std::uint32_t>(row) * 0x85ebca77U;
  return mix(across ^ (down + seed * 0xc2b2ae3dU));
}

double lattice_value(std::int32_t column, std::int32_t row, std::uint32_t seed) {
  return static_cast<double>(lattice_hash(column, row, seed)) / 4294967296.0;
}

double value_noise(double x, double y, std::uint32_t seed) {
  const std::int32_t column = whole_part(x);
  const std::int32_t row = whole_part(y);
  const double across = fade(x - static_cast<double>(column));
  const double down = fade(y - static_cast<double>(row));
  const double top = between(lattice_value(column, row, seed), lattice_value(column + 1, row, seed), across);
  const double bottom = between(lattice_value(column, row + 1, seed), lattice_value(column + 1, row + 1, seed), across);
  return between(top, bottom, down);
}

double fractal_noise(double x, double y, int octaves, std::uint32_t seed) {
  return sum_octaves(x, y, octaves, seed, Plain{});
}

double ridged_noise(double x, double y, int octaves, std::uint32_t seed) {
  return sum_octaves(x, y, octaves, seed, Crested{});
}

} // namespace activation_lab
