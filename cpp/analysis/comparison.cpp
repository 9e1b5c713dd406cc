#include "analysis/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace activation_lab {

namespace {

struct Pair {
  const Kernel::Scalar& a;
  const Kernel::Scalar& b;

  double difference(double x) const {
    const double left = a(x);
    const double right = b(x);
    if (left == right) return 0.0;
    const double apart = left - right;
    return std::isfinite(apart) ? apart : std::numeric_limits<double>::quiet_NaN();
  }

  double distance(double x) const {
    const double apart = std::fabs(difference(x));
    return std::isnan(apart) ? 0.0 : apart;
  }
};

// Narrows [low, high] around a peak by thirds; 60 rounds leave less than 1e-10 of the width.
Apart refine(const Pair& pair, Apart best, double low, double high) {
  constexpr int rounds = 60;
  for (int i = 0; i < rounds; ++i) {
    const double third = (high - low) / 3;
    const double left = low + third;
    const double right = high - third;
    const double at_left = pair.distance(left);
    const double at_right = pair.distance(right);
    // A flat top is met at one of the points already; only a real gain moves away from it.
    constexpr double gain = 1 + 1e-13;
    if (at_left > best.largest * gain) best = {at_left, left};
    if (at_right > best.largest * gain) best = {at_right, right};
    if (at_left < at_right) {
      low = left;
    } else {
      high = right;
    }
  }
  return best;
}

} // namespace

Apart compare(const Kernel::Scalar& a, const Kernel::Scalar& b, double from, double to, std::span<double> differences) {
  const Pair pair{a, b};
  const std::size_t last = differences.size() - 1;
  const auto point = [&](std::size_t i) {
    const double share = static_cast<double>(i) / static_cast<double>(last);
    return i == last ? to : from + (to - from) * share;
  };
  Apart best{0.0, from};
  std::size_t peak = 0;
  for (std::size_t i = 0; i <= last; ++i) {
    differences[i] = pair.difference(point(i));
    const double distance = std::fabs(differences[i]);
    if (distance > best.largest) {
      best = {distance, point(i)};
      peak = i;
    }
  }
  if (best.largest == 0.0) return best;
  return refine(pair, best, point(peak == 0 ? 0 : peak - 1), point(std::min(peak + 1, last)));
}

} // namespace activation_lab
