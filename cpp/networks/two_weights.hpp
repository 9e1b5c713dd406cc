// Gradient descent on a unit with two weights, one example a step: why it matters whether what the layer before hands
// over has both signs (LeCun et al. 1998, Efficient BackProp, section 4.3).
//
// The unit computes w1 h1 + w2 h2 from h = f(z), z standard normal, both parts independent. It is to behave as one with
// the target's weights does: loss (w h - w* h)^2 / 2. So the gradient of one example is (w h - w* h) h: its two parts
// have the same sign whenever h1 and h2 have, and then the step leads into one of two quadrants only.
#pragma once

#include "activations/kernel.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace activation_lab {

struct Weights {
  double first;
  double second;
};

struct DescentTask {
  Weights start;
  Weights target;
  double rate; // of learning
  std::size_t steps;
  std::uint64_t seed; // of the examples
};

// What is known once a step is done.
struct DescentStep {
  Weights weights;
  Weights input;         // h of the step's example
  Weights gradient;      // of the step's example, before it
  double length;         // of the path so far
  double straight;       // from the start to where it is now
  double distance;       // from the target
  std::size_t same_sign; // steps so far whose two gradients had one sign
  std::size_t opposite;  // steps so far whose two gradients had opposite signs; elsewhere one was exactly 0
};

// The mean loss over the examples, dw = weights - target: (flat (along . dw)^2 + steep (across . dw)^2)/2, where across
// stands at right angles to along. Its level lines are ellipses.
struct Valley {
  Weights along; // unit vector of the smaller curvature
  double flat;
  double steep;
};

struct Descent {
  std::vector<DescentStep> path; // one entry a step; shorter than asked for when the next weights are no finite numbers
  Valley valley;                 // over all examples that were asked for
  bool one_sign;                 // every input of every example is above 0, or every one is below
};

// steps at least 1. The same examples whatever the function, start and rate are.
Descent descend(const Kernel& kernel, const DescentTask& task);

} // namespace activation_lab
