// What most of a sample is like, and how wide it lies.
#pragma once

#include <span>
#include <vector>

namespace activation_lab {

// As in NumPy's standard (definition 7 of Hyndman and Fan 1996), but next to an infinity the lower neighbour. share: 0
// to 1. NaN without numbers.
double quantile(std::span<const double> ascending, double share);

// By layer.
struct Quantiles {
  std::vector<double> tenth, median, ninetieth;

  void add(std::span<const double> ascending);
};

} // namespace activation_lab
