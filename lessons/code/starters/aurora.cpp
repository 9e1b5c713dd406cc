// Paints an aurora into aurora.ppm: smooth noise, pushed
// through tanh. Build it with: c++ -std=c++20 -O2 aurora.cpp -o
// aurora Run it with: ./aurora [SEED] Change shape, and see
// what another function makes of the sky.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>

double shape(double x) {
  return std::tanh(x);
}

const int width = 480, height = 240, octaves = 6;
const double scale = 60;

// A number in [0, 1) for each point of a grid; no two runs
// differ. The mixing is Wellons's lowbias32.
double lattice(std::uint32_t column, std::uint32_t row,
               std::uint32_t seed) {
  std::uint32_t h = column * 0x9e3779b1U ^
                    (row * 0x85ebca77U + seed * 0xc2b2ae3dU);
  h ^= h >> 16;
  h *= 0x7feb352dU;
  h ^= h >> 15;
  h *= 0x846ca68bU;
  h ^= h >> 16;
  return h / 4294967296.0;
}

double fade(double t) {
  return t * t * t * (t * (t * 6 - 15) + 10);
}

double mix(double a, double b, double t) {
  return a + (b - a) * t;
}

double noise(double x, double y, std::uint32_t seed) {
  double across = fade(x - std::floor(x));
  double down = fade(y - std::floor(y));
  auto at = [&](int right, int below) {
    int column = static_cast<int>(std::floor(x)) + right;
    int row = static_cast<int>(std::floor(y)) + below;
    return lattice(column, row, seed);
  };
  double top = mix(at(0, 0), at(1, 0), across);
  return mix(top, mix(at(0, 1), at(1, 1), across), down);
}

// Octaves of noise, each twice as fine and half as strong, and
// turned so that their grids do not line up.
double fractal(double x, double y, std::uint32_t seed) {
  double total = 0, strength = 1, whole = 0;
  for (int octave = 0; octave < octaves; ++octave) {
    total += strength * noise(x, y, seed + octave);
    whole += strength;
    strength /= 2;
    double turned = 2 * (0.8 * x - 0.6 * y);
    y = 2 * (0.6 * x + 0.8 * y);
    x = turned;
  }
  return total / whole;
}

char byte(double v) {
  v = std::clamp(v, 0.0, 1.0);
  return static_cast<char>(static_cast<int>(255 * v + 0.5));
}

int main(int count, char** arguments) {
  std::uint32_t seed = count > 1 ? std::atoi(arguments[1]) : 7;
  std::ofstream out("aurora.ppm", std::ios::binary);
  out << "P6 " << width << " " << height << " 255\n";
  for (int row = 0; row < height; ++row) {
    for (int column = 0; column < width; ++column) {
      // Stretched downwards into curtains, with night below.
      double n =
          fractal(column / scale, row / (5 * scale), seed);
      double s =
          shape(2 * (4 * (n - 0.5)) - 2.0 * row / height);
      out.put(byte(0.2 + 0.3 * s));
      out.put(byte(0.4 + 0.8 * s));
      out.put(byte(0.6 + 0.3 * s));
    }
  }
  return out ? 0 : 1;
}
