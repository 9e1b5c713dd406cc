#include "networks/quantiles.hpp"

#include <cmath>
#include <cstddef>

namespace activation_lab {

double quantile(std::span<const double> ascending, double share) {
  if (ascending.empty()) return std::nan("");
  const double place = share * static_cast<double>(ascending.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const double rest = place - static_cast<double>(below);
  if (rest == 0.0 || !std::isfinite(ascending[below]) || !std::isfinite(ascending[below + 1])) return ascending[below];
  return ascending[below] + rest * (ascending[below + 1] - ascending[below]);
}

void Quantiles::add(std::span<const double> ascending) {
  tenth.push_back(quantile(ascending, 0.1));
  median.push_back(quantile(ascending, 0.5));
  ninetieth.push_back(quantile(ascending, 0.9));
}

} // namespace activation_lab
