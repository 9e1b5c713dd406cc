#include "images/table.hpp"

#include <cmath>

namespace activation_lab {

namespace {

void find_range(Filter& filter) {
  bool found = false;
  for (const double y : filter.output) {
    if (!std::isfinite(y)) continue;
    filter.lowest = found ? std::fmin(filter.lowest, y) : y;
    filter.highest = found ? std::fmax(filter.highest, y) : y;
    found = true;
  }
}

double share_of_white(double y, const Filter& filter, const Normalisation& normalisation, Mapping mapping) {
  switch (mapping) {
  case Mapping::fixed:
    return (y - normalisation.low) / (normalisation.high - normalisation.low);
  case Mapping::stretched:
    if (filter.lowest == filter.highest && std::isfinite(y)) return 0.5;
    return (y - filter.lowest) / (filter.highest - filter.lowest);
  case Mapping::clipped:
    return y;
  }
  return y;
}

std::uint8_t byte_of(double v) {
  if (!(v > 0.0)) return 0; // NaN as well
  if (v >= 1.0) return 255;
  return static_cast<std::uint8_t>(255.0 * v + 0.5); // the cast drops the fraction: floor, for a positive number
}

} // namespace

Filter make_filter(const Kernel& kernel, const Normalisation& normalisation, Mapping mapping) {
  Filter filter;
  const double width = normalisation.high - normalisation.low;
  for (std::size_t p = 0; p < byte_values; ++p) {
    filter.input[p] = normalisation.low + width * static_cast<double>(p) / 255.0;
    filter.output[p] = kernel.exact_value(filter.input[p]);
  }
  find_range(filter);
  for (std::size_t p = 0; p < byte_values; ++p) {
    filter.table[p] = byte_of(share_of_white(filter.output[p], filter, normalisation, mapping));
  }
  return filter;
}

} // namespace activation_lab
