#include "networks/bins.hpp"

#include <algorithm>
#include <cmath>

namespace activation_lab {

namespace {

// In the row of counts: 0 below the bins, count + 1 above them.
std::size_t place_of(double number, const Bins& bins) {
  const double per_unit = static_cast<double>(bins.count) / (bins.high - bins.low);
  // Held within the row before it becomes a whole number, which infinity has none of.
  const double place = std::floor((number - bins.low) * per_unit);
  return static_cast<std::size_t>(std::clamp(place, -1.0, static_cast<double>(bins.count)) + 1);
}

} // namespace

template <class Real> BinCounts counted(const Matrix<Real>& numbers, const Bins& bins) {
  BinCounts found{.counts = std::vector<std::uint32_t>(bins.count + 2)};
  for (std::size_t r = 0; r < numbers.rows; ++r) {
    for (const Real number : numbers.row(r)) {
      if (std::isnan(number)) continue;
      if (number == Real{0}) {
        ++found.zeros;
        continue;
      }
      ++found.counts[place_of(double{number}, bins)];
    }
  }
  return found;
}

template <class Real> void share_out(const Matrix<Real>& numbers, const Bins& bins, std::span<double> shares) {
  BinCounts found = counted(numbers, bins);
  found.counts[place_of(0, bins)] += static_cast<std::uint32_t>(found.zeros);
  const double all = static_cast<double>(numbers.rows * numbers.columns);
  for (std::size_t i = 0; i < bins.count; ++i) {
    std::uint32_t held = found.counts[i + 1];
    if (i == 0) held += found.counts.front();
    if (i + 1 == bins.count) held += found.counts.back();
    shares[i] = static_cast<double>(held) / all;
  }
}

template BinCounts counted(const Matrix<float>&, const Bins&);
template BinCounts counted(const Matrix<double>&, const Bins&);
template void share_out(const Matrix<float>&, const Bins&, std::span<double>);
template void share_out(const Matrix<double>&, const Bins&, std::span<double>);

} // namespace activation_lab
