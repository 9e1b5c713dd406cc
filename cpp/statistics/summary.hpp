// What a handful of measurements comes to, told by their order and not by their mean: one that was disturbed, by
// another program say, then moves nothing.
#pragma once

#include <cstddef>
#include <span>

namespace activation_lab {

struct Summary {
  std::size_t count = 0;
  double least = 0.0;
  double lower = 0.0; // a quarter of the measurements lie below
  double median = 0.0;
  double upper = 0.0; // a quarter of the measurements lie above
  double greatest = 0.0;
  double spread = 0.0; // upper - lower, as a share of the median; 0 where the median is 0
};

// Quartiles by linear interpolation between neighbours, at (n - 1)/4, (n - 1)/2 and 3 (n - 1)/4 counted from the least:
// definition 7 of Hyndman and Fan ("Sample Quantiles in Statistical Packages", 1996), NumPy's standard and R's. Values
// are finite, in any order; all 0 when there are none.
Summary summary(std::span<const double> values);

// The same of each value divided by what was measured beside it. Both spans have the same length; bases are not 0.
Summary summary_of_ratios(std::span<const double> values, std::span<const double> bases);

} // namespace activation_lab
