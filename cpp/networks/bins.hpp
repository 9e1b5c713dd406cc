// How a layer's numbers are spread.
#pragma once

#include "networks/matrix.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace activation_lab {

// `count` bins of one width from `low` to `high`; a number on an edge belongs to the bin above it.
struct Bins {
  double low;
  double high;
  std::size_t count;
};

struct BinCounts {
  std::size_t zeros = 0;             // exactly 0, and in no bin: many functions give it to a stretch of inputs
  std::vector<std::uint32_t> counts; // what lies below the bins, in each of them, and above: count + 2
};

// What is not a number is not counted.
template <class Real> BinCounts counted(const Matrix<Real>& numbers, const Bins& bins);

// The share of the numbers that each bin holds, as many as there are bins. 0 is counted with the others, what lies
// outside in the first bin or the last, and what is not a number nowhere.
template <class Real> void share_out(const Matrix<Real>& numbers, const Bins& bins, std::span<double> shares);

} // namespace activation_lab
