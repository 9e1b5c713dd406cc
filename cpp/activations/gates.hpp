// sigma(z), and gates x sigma(z(x)), in double: swish, and two of gelu's variants. z is odd and rises with x.
#pragma once

#include "activations/elementary.hpp"

#include <cmath>

namespace activation_lab {

// sigma(z)
inline double logistic(double z) {
  if (z >= 0) return 1.0 / (1.0 + elementary::exp(-z));
  const double e = elementary::exp(z);
  return e / (1.0 + e);
}

// x sigma(z)
inline double gate(double x, double z) {
  const double e = elementary::exp(-std::fabs(z));
  if (z >= 0) return x / (1.0 + e);
  return e == 0 ? 0.0 : x * (e / (1.0 + e)); // -infinity times 0 would be NaN
}

// d/dx of x sigma(z), given z and x z': sigma(z) + x z' sigma(z) (1 - sigma(z)). Since z is odd, the slopes at x and at
// -x add up to 1, and the one below 0 is free of cancellation except around its root.
inline double gate_slope(double z, double x_times_slope) {
  const double e = elementary::exp(-std::fabs(z));
  const double sum = 1.0 + e;
  const double below = e == 0 ? 0.0 : e * ((1.0 - std::fabs(x_times_slope)) + e) / (sum * sum);
  return z > 0 ? 1.0 - below : z <= 0 ? below : z;
}

} // namespace activation_lab
