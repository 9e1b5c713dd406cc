// A recurrent step taken again and again: h' = f(Wx x + Wh h + b), the plain recurrent network of Elman (1990). The
// same weights at every step, so what grows or shrinks does so like a power: a bounded f keeps the state in bounds,
// ReLU does not. In double.
#pragma once

#include "activations/kernel.hpp"
#include "networks/affine.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace activation_lab {

struct Recurrence {
  Kernel function;
  Affine from_input;              // Wx and b, inputs to units
  std::vector<double> from_state; // Wh, units x units, row by row
};

struct RecurrentRun {
  static constexpr int none = -1;

  std::vector<std::vector<double>> states; // steps + 1 of them: h before the first step, and after each
  // After each step, how much the state still depends on the one at the beginning: the Frobenius norm of its Jacobian,
  // steps + 1 of them, the first sqrt(units).
  std::vector<double> memory;
  int broken_step = none; // first step, counted from 1, whose state is infinite or not a number
};

// inputs: one row of numbers a step. The run ends early, after a step that broke.
RecurrentRun run(const Recurrence& recurrence, std::vector<double> state, std::span<const std::vector<double>> inputs);

} // namespace activation_lab
