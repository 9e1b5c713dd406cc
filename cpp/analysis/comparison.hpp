// How far two functions lie apart on a stretch of the axis.
#pragma once

#include "activations/kernel.hpp"

#include <span>

namespace activation_lab {

struct Apart {
  double largest; // of |a - b|; 0 where they are the same at every point looked at
  double x;       // where; the lowest such x, and `from` when they are the same
};

// Looks at differences.size() evenly spaced points (at least 2) from `from` to `to`, both included, writes a - b of
// each, and then searches around the largest between its neighbours: for a smooth difference the place is right to
// about 1e-8 of a spacing and the size to the last few digits. Where either is not finite counts for nothing and is
// written as NaN, equal infinities as 0.
Apart compare(const Kernel::Scalar& a, const Kernel::Scalar& b, double from, double to, std::span<double> differences);

} // namespace activation_lab
