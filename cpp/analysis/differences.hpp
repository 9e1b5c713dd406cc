// Slopes taken numerically, as a check of a derivative: how well they do, and why a smaller step is not always better.
//
// Too large a step cuts the curve's bend off (truncation: the error grows as h, or as h*h for the central scheme); too
// small a one subtracts two values that agree in all their digits (cancellation: it grows as epsilon/h). Between them
// lies the best step. N. Higham, "Accuracy and Stability of Numerical Algorithms", 2nd ed. (2002), section 1.14.
#pragma once

#include "activations/kernel.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace activation_lab {

enum class DifferenceScheme {
  forward, // (f(x + h) - f(x))/h
  central, // (f(x + h) - f(x - h))/(2 h)
};

// In double, by Kernel::exact_value. h: above 0.
double difference(const Kernel& kernel, double x, double h, DifferenceScheme scheme);

// The same as a program in float32 has it: x and h are rounded, f is Kernel::value, each operation is rounded.
float difference32(const Kernel& kernel, float x, float h, DifferenceScheme scheme);

// A kink that the step meets, its ends included.
struct Straddled {
  double kink;
  double slope_below, slope_above; // the slopes just beside it
  double jump;                     // of the value, from below to above: 0 for a corner
};

// The kink nearest to x among those that the scheme's points enclose or touch; none where the curve is smooth.
std::optional<Straddled> straddled_kink(const Kernel& kernel, double x, double h, DifferenceScheme scheme);

// A derivative held against central differences along a stretch of the axis.
struct SlopesApart {
  double largest;      // of |f'(x) - (f(x + h) - f(x - h))/(2 h)|; NaN where no point could be looked at
  double x;            // where, the lowest such x; NaN as well
  double slope;        // f'(x) there: what the distance is to be measured by
  std::size_t skipped; // points left out
};

// Looks at numerical.size() evenly spaced points (at least 2) from `from` to `to`, both included, and writes the
// difference at each. Left out, and written as NaN, are points whose step meets a kink, where there is no slope to
// agree on, and those where either slope is no finite number. h: above 0.
SlopesApart slopes_apart(const Kernel& kernel, double from, double to, double h, std::span<double> numerical);

// Fills `steps`, ascending, so that each is the same multiple of the one before: from `least` to `largest`, both above
// 0.
void spread_steps(double least, double largest, std::span<double> steps);

} // namespace activation_lab
