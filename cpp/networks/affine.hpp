// Layers without an activation function, and the one layer that any number of them comes to: W2 (W1 x + b1) + b2 =
// (W2 W1) x + (W2 b1 + b2). In double.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace activation_lab {

// x to W x + b.
struct Affine {
  std::size_t outputs;
  std::size_t inputs;
  std::vector<double> weights; // outputs x inputs, row by row
  std::vector<double> bias;    // one an output

  std::vector<double> operator()(std::span<const double> x) const; // inputs numbers to outputs numbers
};

// First `first`, then `second`, as one: second takes as many inputs as first gives outputs.
Affine combined(const Affine& second, const Affine& first);

// What the layers come to, the first being the first that x meets; at least one. Each entry is within
// depth * width * 2^-53 of the truth, relative to the product of the matrices of absolute values.
Affine collapsed(std::span<const Affine> layers);

} // namespace activation_lab
