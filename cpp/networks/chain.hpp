// The telephone game on a chain of single units: x, f(x), f(f(x)), … forward, and the product of the
// slopes met on the way, carried back from the last layer to the first (the chain rule; Hochreiter 1991).
//
// Layers count from 1. Layer k takes x_k and gives x_{k+1} = f(x_k); its share is f'(x_k), and what is left
// of a message of size 1 once layer k has passed it on is  share(depth) · share(depth-1) · … · share(k).
#pragma once

#include "activations/kernel.hpp"

#include <cstddef>
#include <vector>

namespace activation_lab {

// Where a layer's share is measured.
enum class SlopeAt {
  pre_activation, // f'(x_k): the chain rule
  activation,     // f'(f(x_k)): a common slip in code, kept so that it can be shown beside the truth
};

struct Chain {
  // Layer numbers count from 1; none says that it never happens.
  static constexpr int none = -1;

  std::vector<double> input;  // depth + 1 values: x_1 … x_depth, and the chain's output last
  std::vector<double> slope;  // depth values: the share of each layer
  std::vector<double> passed; // depth values: what is left after layer k has passed the message on, in double
  // The same product with every factor and every step rounded to float32, as a network in float32 computes it.
  // Factors come from the orbit in double, so that the two products differ by their arithmetic alone.
  std::vector<float> passed32;

  // The message walks from the last layer down to layer 1, so "first" below means the highest layer number.
  int subnormal_layer = none; // first layer after which passed32 is subnormal, where digits begin to be lost
  int zero_layer = none;      // first layer after which passed32 is exactly 0 although the product in double is not
  int broken_layer = none;    // lowest layer whose input, output or slope is infinite or not a number
};

// depth: number of layers, at least 1. start: x_1, any double; from a NaN or an infinity every layer is broken.
// Error: with a slope within e of the truth in every layer, passed is within depth · (e + 2^-53) of it, relative.
Chain chain_of(const Kernel& kernel, std::size_t depth, double start, SlopeAt slope_at = SlopeAt::pre_activation);

// What is left, layer by layer as in Chain::passed, where every layer passes on the same share. With
// steepest_slope() as the share it is the most that a chain of this function could ever pass on.
std::vector<double> even_chain(double share, std::size_t depth);

} // namespace activation_lab
