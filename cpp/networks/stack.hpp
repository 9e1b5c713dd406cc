// Affine layers one on another, with or without an activation function between them: where the points of a plane go. In
// double, for the few units that a learner looks at one by one; networks that learn are in network.hpp.
#pragma once

#include "activations/kernel.hpp"
#include "networks/affine.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace activation_lab {

struct Stack {
  std::span<const Affine> layers;     // at least one, each with as many inputs as the one before has outputs
  const Kernel* activation = nullptr; // after every layer but the last; null for none
  bool activate_last = false;         // after the last one too
};

// `points` holds as many numbers a point as the first layer has inputs, the result as many as the last one has outputs.
// What overflows becomes infinite, and stays so or turns into NaN.
std::vector<double> through(const Stack& stack, std::span<const double> points);

} // namespace activation_lab
