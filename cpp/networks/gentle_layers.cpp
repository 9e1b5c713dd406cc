#include "networks/gentle_layers.hpp"

#include "random/generator.hpp"

#include <cmath>

namespace activation_lab {

namespace {

constexpr double turn = 0.3;
constexpr double stretch = 0.06;
constexpr double shift = 0.12;

} // namespace

std::vector<Affine> gentle_layers(std::size_t count, std::uint64_t seed) {
  Generator generator(seed);
  std::vector<Affine> layers;
  layers.reserve(count);
  for (std::size_t k = 0; k < count; ++k) {
    // A statement each: the order in which operands are drawn would be up to the compiler.
    const double tangent = turn * generator.normal();
    const double along = 1 + stretch * generator.normal();
    const double across = 1 + stretch * generator.normal();
    const double shear = stretch * generator.normal();
    const double right = shift * generator.normal();
    const double up = shift * generator.normal();
    const double cosine = 1 / std::sqrt(1 + tangent * tangent);
    const double sine = tangent * cosine;
    layers.push_back(combined(Affine{2, 2, {cosine, -sine, sine, cosine}, {right, up}},
                              Affine{2, 2, {along, shear, 0, across}, {0, 0}}));
  }
  return layers;
}

} // namespace activation_lab
