#include "networks/bins.hpp"

#include <algorithm>
#include <cmath>

namespace activation_lab {

template <class Real> BinCounts counted(const Matrix<Real>& numbers, const Bins& bins) {
  BinCounts found{.counts = std::vector<std::uint32_t>(bins.count + 2)};
  const double per_unit = static_cast<double>(bins.count) / (bins.high - bins.low);
  const auto last = static_cast<double>(bins.count);
  for (std::size_t r = 0; r < numbers.rows; ++r) {
    for (const Real number : numbers.row(r)) {
      if (std::isnan(number)) continue;
      if (number == Real{0}) {
        ++found.zeros;
        continue;
      }
      // Held within the row before it becomes a whole number, which infinity has none of.
      const double place = std::floor((static_cast<double>(number) - bins.low) * per_unit);
      ++found.counts[static_cast<std::size_t>(std::clamp(place, -1.0, last) + 1)];
    }
  }
  return found;
}

template BinCounts counted(const Matrix<float>&, const Bins&);
template BinCounts counted(const Matrix<double>&, const Bins&);

} // namespace activation_lab
