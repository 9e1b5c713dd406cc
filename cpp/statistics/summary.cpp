#include "statistics/summary.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace activation_lab {

namespace {

// sorted: not empty; share: 0 to 1.
double quantile(std::span<const double> sorted, double share) {
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const double rest = place - static_cast<double>(below);
  if (rest == 0.0) return sorted[below];
  return sorted[below] + rest * (sorted[below + 1] - sorted[below]);
}

Summary summary_of(std::vector<double> sorted) {
  if (sorted.empty()) return {};
  std::sort(sorted.begin(), sorted.end());
  Summary found{.count = sorted.size(),
                .least = sorted.front(),
                .lower = quantile(sorted, 0.25),
                .median = quantile(sorted, 0.5),
                .upper = quantile(sorted, 0.75),
                .greatest = sorted.back()};
  if (found.median != 0.0) found.spread = (found.upper - found.lower) / found.median;
  return found;
}

} // namespace

Summary summary(std::span<const double> values) {
  return summary_of({values.begin(), values.end()});
}

Summary summary_of_ratios(std::span<const double> values, std::span<const double> bases) {
  std::vector<double> ratios;
  ratios.reserve(values.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    ratios.push_back(values[i] / bases[i]);
  return summary_of(std::move(ratios));
}

} // namespace activation_lab
