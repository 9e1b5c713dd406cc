// A batch rule over all 2^32 floats.
#pragma once

#include "activations/kernel.hpp"

#include <cstdint>

namespace activation_lab::testing {

struct WorstCase {
  std::int64_t ulps = 0; // steps from the correctly rounded result, as ulps_between counts them
  float at = 0;          // where
  double near_root = 0;  // largest absolute error within 0.3 of the root
};

// What is within 0.3 of `root` is measured absolutely; NaN for no root. Uses all cores.
WorstCase sweep_all_floats(const Kernel::Batch& batch, const Kernel::Scalar& exact, double root);

} // namespace activation_lab::testing
