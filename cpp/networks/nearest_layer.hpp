// The single layer that comes closest to what a network does with some points, by least squares: of layers without an
// activation function it is the one they collapse to, of others it shows how far they are from having one.
#pragma once

#include "networks/affine.hpp"

#include <cstddef>
#include <span>

namespace activation_lab {

struct NearestLayer {
  Affine layer;
  double farthest; // the greatest distance between what it gives and what was asked for, over the points
};

// The greatest distance between what the layer makes of the points `from` and the points `to`; NaN where there is one.
double farthest_miss(const Affine& layer, std::span<const double> from, std::span<const double> to);

// `from` and `to` hold the same points, `inputs` and `outputs` numbers each; at least one point. A direction in which
// the points do not spread has weight 0. Where `to` holds infinity or NaN, or its sums overflow, no layer is near:
// `farthest` is infinite, and the layer all 0.
NearestLayer nearest_layer(std::span<const double> from, std::size_t inputs, std::span<const double> to,
                           std::size_t outputs);

} // namespace activation_lab
