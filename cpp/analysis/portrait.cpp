#include "analysis/portrait.hpp"

#include "analysis/normal_average.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace activation_lab {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Extreme steepest_of(const Kernel& kernel) {
  const Curve& slope = kernel.exact_derivative;
  // A formula may give a slope where there is no curve.
  const Curve steepness = [&kernel, &slope](double x) {
    return std::isnan(kernel.exact_value(x)) ? std::numeric_limits<double>::quiet_NaN() : std::fabs(slope(x));
  };
  Extreme steepest = greatest_of(steepness, {}, kernel.kinks);
  if (!steepest.x) {
    // Approached at an end: at the one whose slope is that large.
    const double above = limit_of(slope, true);
    if ((std::fabs(above) == steepest.value ? above : limit_of(slope, false)) < 0) steepest.value = -steepest.value;
    return steepest;
  }
  const double x = *steepest.x;
  const std::array sides = {slope(x), slope(std::nextafter(x, -infinity)), slope(std::nextafter(x, infinity))};
  // Of a rise and a fall alike, as |x| has them, the rise counts.
  const double steeper = *std::max_element(sides.begin(), sides.end(), [](double a, double b) {
    return std::fabs(a) < std::fabs(b) || (std::fabs(a) == std::fabs(b) && a < b);
  });
  if (steeper < 0) steepest.value = -steepest.value;
  return steepest;
}

bool jumps_at(const Kernel& kernel, double x) {
  if (!std::binary_search(kernel.kinks.begin(), kernel.kinks.end(), x)) return false;
  const double before = kernel.exact_value(std::nextafter(x, -infinity));
  const double after = kernel.exact_value(std::nextafter(x, infinity));
  return std::fabs(after - before) > 1e-9 * std::fmax(1.0, std::fabs(after));
}

bool is_steep(const Kernel& kernel, double x) {
  constexpr double flat = 0.01;
  // Where there is no curve, or no slope, nothing is known to be flat.
  if (!(std::fabs(kernel.exact_derivative(x)) < flat) || std::isnan(kernel.exact_value(x))) return true;
  return jumps_at(kernel, x);
}

// The first steep point that a walk from one end meets, narrowed down to where the flat stretch before it ends.
std::optional<double> flat_until(const Kernel& kernel, const std::vector<double>& walk) {
  const auto steep = std::find_if(walk.begin(), walk.end(), [&](double x) { return is_steep(kernel, x); });
  if (steep == walk.begin()) return {};
  if (steep == walk.end()) return walk.back() > walk.front() ? infinity : -infinity;
  if (jumps_at(kernel, *steep)) return *steep;
  double flat = *(steep - 1), beyond = *steep;
  for (int i = 0; i < 80; ++i) {
    const double half = flat + (beyond - flat) / 2;
    (is_steep(kernel, half) ? beyond : flat) = half;
  }
  return flat;
}

double zero_share(const Kernel& kernel) {
  double share = 0;
  for (const Piece& piece : pieces_between(kernel.kinks)) {
    if (constant_on(kernel.exact_value, piece) == 0.0) share += normal_share(piece);
  }
  return share;
}

} // namespace

Portrait portrait_of(const Kernel& kernel) {
  const Curve& f = kernel.exact_value;
  const Curve& slope = kernel.exact_derivative;
  const double mean = normal_average(f, kernel.kinks);
  const Curve squared = [&f, mean](double x) { return (f(x) - mean) * (f(x) - mean); };
  std::vector<double> walk = search_points(kernel.kinks);
  const std::optional<double> below = flat_until(kernel, walk);
  std::reverse(walk.begin(), walk.end());
  return {
      .kinks = kernel.kinks,
      .limit_below = limit_of(f, false),
      .limit_above = limit_of(f, true),
      .least = least_of(f, slope, kernel.kinks),
      .greatest = greatest_of(f, slope, kernel.kinks),
      .steepest = steepest_of(kernel),
      .normal_mean = mean,
      .normal_deviation = std::sqrt(normal_average(squared, kernel.kinks)),
      .normal_zeros = zero_share(kernel),
      .saturated_below = below,
      .saturated_above = flat_until(kernel, walk),
  };
}

} // namespace activation_lab
