// What numbers there are in a layer, as a histogram.
#pragma once

#include "networks/matrix.hpp"

#include <cstddef>
#include <span>

namespace activation_lab {

// Of equal width from `from` to `to`, which is larger; at least one. What lies outside is in the first or the last.
struct ValueBins {
  double from;
  double to;
  std::size_t count;
};

// The share of the numbers that each bin holds; NaN is in none. shares: as many as there are bins.
void share_out(const Matrix<double>& numbers, const ValueBins& bins, std::span<double> shares);

} // namespace activation_lab
