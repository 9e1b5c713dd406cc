#include "networks/value_bins.hpp"

#include <algorithm>
#include <cmath>

namespace activation_lab {

void share_out(const Matrix<double>& numbers, const ValueBins& bins, std::span<double> shares) {
  std::fill(shares.begin(), shares.end(), 0.0);
  const double per_unit = static_cast<double>(bins.count) / (bins.to - bins.from);
  const auto last = static_cast<double>(bins.count - 1);
  const double share = 1.0 / static_cast<double>(numbers.rows * numbers.columns);
  for (std::size_t r = 0; r < numbers.rows; ++r) {
    for (const double number : numbers.row(r)) {
      if (std::isnan(number)) continue;
      const double place = std::clamp((number - bins.from) * per_unit, 0.0, last);
      shares[static_cast<std::size_t>(place)] += share;
    }
  }
}

} // namespace activation_lab
