// What a multilayer perceptron is made of, before any of its numbers are known.
//
// A layer computes, in this order and leaving out what it does not have,
//   pre-activation  z = W x + b
//   normalised      n = gain (z - mean)/sqrt(variance + epsilon) + shift   (batch normalisation, Ioffe & Szegedy 2015)
//   activation      a = f(n)
//   output          y = a + x                                              (residual connection, He et al. 2016)
#pragma once

#include "activations/kernel.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace activation_lab {

// No activation function at all.
struct Linear {};

// PReLU while it learns: x, or s x where x <= 0, with s a parameter of the network (He et al. 2015).
struct LearnedSlope {
  double start = 0.25;
  bool per_unit = false; // one slope for each unit; otherwise one for the layer
};

using Activation = std::variant<Linear, Kernel, LearnedSlope>;

struct Layer {
  std::size_t units;
  Activation activation = Linear{};
  bool bias = true;
  bool normalised = false; // a bias then has nothing to do: the mean that is taken away takes it along
  bool residual = false;   // only where the layer has as many units as inputs
};

struct Architecture {
  std::size_t inputs;
  std::vector<Layer> layers; // first to last; the last one's output is the network's

  std::size_t inputs_of(std::size_t layer) const { return layer == 0 ? inputs : layers[layer - 1].units; }
  std::size_t outputs() const { return layers.back().units; }
};

// A plain sentence on what cannot be built: no layers, no inputs, a layer without units, a residual connection between
// different widths. All else in this room takes an architecture in which nothing is wrong.
std::optional<std::string> mistake_in(const Architecture& architecture);

} // namespace activation_lab
