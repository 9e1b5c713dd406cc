#include "networks/nearest_layer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace activation_lab {

namespace {

// A direction that spreads less than this, as a share of what its own input does, is another input's in disguise.
constexpr double no_spread = 1e-12;

// Points around their mean.
struct Centred {
  std::size_t width;
  std::vector<double> mean;
  std::vector<double> offsets; // points x width

  Centred(std::span<const double> points, std::size_t numbers)
      : width(numbers), mean(numbers), offsets(points.begin(), points.end()) {
    for (std::size_t at = 0; at < offsets.size(); ++at)
      mean[at % width] += offsets[at];
    const std::size_t count = offsets.size() / width;
    for (double& number : mean)
      number /= static_cast<double>(count);
    for (std::size_t at = 0; at < offsets.size(); ++at)
      offsets[at] -= mean[at % width];
  }
};

// Sums of products of offsets, left.width x right.width.
std::vector<double> moments(const Centred& left, const Centred& right) {
  std::vector<double> sums(left.width * right.width);
  for (std::size_t point = 0; point < left.offsets.size() / left.width; ++point)
    for (std::size_t l = 0; l < left.width; ++l)
      for (std::size_t r = 0; r < right.width; ++r)
        sums[l * right.width + r] += left.offsets[point * left.width + l] * right.offsets[point * right.width + r];
  return sums;
}

// Solves spread x = mixed, n x n and n x m, by elimination: `spread` is a matrix of moments, so no rows need change
// places.
std::vector<double> solved(std::vector<double> spread, std::vector<double> mixed, std::size_t n, std::size_t m) {
  std::vector<double> diagonal(n);
  for (std::size_t k = 0; k < n; ++k)
    diagonal[k] = spread[k * n + k];
  const auto idle = [&](std::size_t k) { return !(spread[k * n + k] > no_spread * diagonal[k]); };
  for (std::size_t k = 0; k < n; ++k) {
    if (idle(k)) continue;
    for (std::size_t row = k + 1; row < n; ++row) {
      const double factor = spread[row * n + k] / spread[k * n + k];
      for (std::size_t c = k; c < n; ++c)
        spread[row * n + c] -= factor * spread[k * n + c];
      for (std::size_t c = 0; c < m; ++c)
        mixed[row * m + c] -= factor * mixed[k * m + c];
    }
  }
  for (std::size_t k = n; k-- > 0;) {
    for (std::size_t c = 0; c < m; ++c) {
      double sum = mixed[k * m + c];
      for (std::size_t after = k + 1; after < n; ++after)
        sum -= spread[k * n + after] * mixed[after * m + c];
      mixed[k * m + c] = idle(k) ? 0 : sum / spread[k * n + k];
    }
  }
  return mixed;
}

} // namespace

double farthest_miss(const Affine& layer, std::span<const double> from, std::span<const double> to) {
  double farthest = 0;
  for (std::size_t point = 0; point < to.size() / layer.outputs; ++point) {
    const std::vector<double> given = layer(from.subspan(point * layer.inputs, layer.inputs));
    double squares = 0;
    for (std::size_t o = 0; o < layer.outputs; ++o) {
      const double off = given[o] - to[point * layer.outputs + o];
      squares += off * off;
    }
    if (std::isnan(squares)) return squares;
    farthest = std::max(farthest, squares);
  }
  return std::sqrt(farthest);
}

NearestLayer nearest_layer(std::span<const double> from, std::size_t inputs, std::span<const double> to,
                           std::size_t outputs) {
  const Centred before(from, inputs);
  const Centred after(to, outputs);
  const std::vector<double> across = solved(moments(before, before), moments(before, after), inputs, outputs);
  NearestLayer nearest{{outputs, inputs, std::vector<double>(outputs * inputs), after.mean}, 0};
  for (std::size_t o = 0; o < outputs; ++o)
    for (std::size_t i = 0; i < inputs; ++i) {
      const double weight = across[i * outputs + o];
      nearest.layer.weights[o * inputs + i] = weight;
      nearest.layer.bias[o] -= weight * before.mean[i];
    }
  nearest.farthest = farthest_miss(nearest.layer, from, to);
  if (std::isfinite(nearest.farthest)) return nearest;
  std::fill(nearest.layer.weights.begin(), nearest.layer.weights.end(), 0.0);
  std::fill(nearest.layer.bias.begin(), nearest.layer.bias.end(), 0.0);
  nearest.farthest = std::numeric_limits<double>::infinity();
  return nearest;
}

} // namespace activation_lab
