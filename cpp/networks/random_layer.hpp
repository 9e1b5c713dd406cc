// One layer of units as a network is born with it, and how many of them say anything: weights by He et al. (2015), no
// biases, examples of standard normal numbers.
#pragma once

#include "activations/kernel.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace activation_lab {

struct RandomLayer {
  std::size_t units;
  std::size_t inputs; // of each unit, its fan-in
  std::uint64_t seed; // of weights and examples
};

// Over a number of outputs.
struct Silence {
  double zero; // share that is exactly 0
  double near; // share within `near` of 0, these included
};

struct LayerActivity {
  std::vector<double> pre_activation; // of the one example that is looked at
  std::vector<double> output;
  Silence here;    // over this example's outputs
  Silence overall; // over all examples' outputs
};

// examples at least 1; shown counts from 0 and is one of them; units and inputs at least 1. Weights are normal with
// variance 2/inputs. Weights and examples are the same whatever the function; example k is the same however many
// there are.
LayerActivity layer_activity(const Kernel& kernel, const RandomLayer& layer, std::size_t examples, std::size_t shown,
                             double near);

} // namespace activation_lab
