#include "images/likeness.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace activation_lab {

namespace {

using Weights = std::array<double, byte_values>;

double weighted_mean(const std::array<double, byte_values>& values, const Weights& weights, double total) {
  double sum = 0.0;
  for (std::size_t p = 0; p < byte_values; ++p) {
    // An input that never occurs says nothing, even where f is infinite or not a number there.
    if (weights[p] > 0.0) sum += weights[p] * values[p];
  }
  return sum / total;
}

double correlation(const Filter& filter, const Weights& weights, double total) {
  const double mean_x = weighted_mean(filter.input, weights, total);
  const double mean_y = weighted_mean(filter.output, weights, total);
  double xx = 0.0;
  double yy = 0.0;
  double xy = 0.0;
  for (std::size_t p = 0; p < byte_values; ++p) {
    if (weights[p] == 0.0) continue;
    const double dx = filter.input[p] - mean_x;
    const double dy = filter.output[p] - mean_y;
    xx += weights[p] * dx * dx;
    yy += weights[p] * dy * dy;
    xy += weights[p] * dx * dy;
  }
  return xx > 0.0 && yy > 0.0 ? xy / std::sqrt(xx * yy) : 0.0;
}

Likeness weighted_likeness(const Filter& filter, const Weights& weights) {
  Likeness result;
  double total = 0.0;
  for (const double weight : weights)
    total += weight;
  if (total == 0.0) return result;

  std::array<double, byte_values> squared{};
  std::array<double, byte_values> bytes_squared{};
  for (std::size_t p = 0; p < byte_values; ++p) {
    const double moved = filter.output[p] - filter.input[p];
    const double bytes_moved = static_cast<double>(filter.table[p]) - static_cast<double>(p);
    squared[p] = moved * moved;
    bytes_squared[p] = bytes_moved * bytes_moved;
    if (filter.table[p] == 0) result.darkest += weights[p] / total;
    if (filter.table[p] == 255) result.brightest += weights[p] / total;
  }
  result.distance = std::sqrt(weighted_mean(squared, weights, total));
  result.byte_distance = std::sqrt(weighted_mean(bytes_squared, weights, total));
  result.correlation = correlation(filter, weights, total);
  return result;
}

} // namespace

Likeness likeness(const Filter& filter, const Histogram& before) {
  Weights weights{};
  for (std::size_t p = 0; p < byte_values; ++p) {
    weights[p] =
        static_cast<double>(before.red[p]) + static_cast<double>(before.green[p]) + static_cast<double>(before.blue[p]);
  }
  return weighted_likeness(filter, weights);
}

Likeness likeness_when_uniform(const Filter& filter) {
  Weights weights;
  weights.fill(1.0);
  weights.front() = 0.5;
  weights.back() = 0.5;
  return weighted_likeness(filter, weights);
}

} // namespace activation_lab
