// Backpropagation held against what a loss really does when one number is moved.
#pragma once

#include "networks/loss.hpp"
#include "networks/network.hpp"

namespace activation_lab::testing {

struct Task {
  Matrix<double> input;
  Matrix<double> target;
  Loss loss;
  Mode mode = Mode::training;
};

// Numbers by formula: inputs within [-1.5, 1.5], targets that suit the loss.
Task task_for(const Architecture& architecture, std::size_t examples, Loss loss, double phase);

// Weights and biases by formula, of a size that keeps activations and gradients around 1; gains, shifts, slopes and
// running statistics off their standard values.
Network<double> filled(const Architecture& architecture, double phase);

// The largest error of a gradient with respect to a parameter or an input number, relative to the gradient's own size
// with 1e-4 as its least. The other side is a difference over five points, 1e-4 apart, which is itself right to about
// 1e-11 where no kink is near.
double worst_gradient_error(const Network<double>& network, const Task& task);

// How near a pre-activation comes to a kink of its function.
double nearest_kink(const Network<double>& network, const Task& task);

// A network and a task of this form, 5 examples, in which no kink is near enough to matter.
struct Case {
  Network<double> network;
  Task task;
};
Case smooth_case(const Architecture& architecture, Loss loss, Mode mode = Mode::training);

} // namespace activation_lab::testing
