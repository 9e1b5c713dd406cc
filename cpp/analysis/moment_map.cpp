#include "analysis/moment_map.hpp"

#include "analysis/normal_average.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <vector>

namespace activation_lab {

double mean_square(double mean, double variance) {
  return variance + mean * mean;
}

MomentStep moment_step(const Kernel& kernel, double gain, double mean, double variance) {
  constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
  const double square = gain * mean_square(mean, variance);
  if (!std::isfinite(square) || square < 0) return {nothing, nothing, nothing};
  if (square == 0) return {kernel.exact_value(0), 0, nothing};
  const double deviation = std::sqrt(square);
  std::vector<double> kinks;
  std::transform(kernel.kinks.begin(), kernel.kinks.end(), std::back_inserter(kinks),
                 [&](double kink) { return kink / deviation; });
  const Curve f = [&](double z) { return kernel.exact_value(deviation * z); };
  const double next = normal_average(f, kinks);
  // About the mean, and not as a difference of two squares, which would cancel.
  const double spread = normal_average(
      [&](double z) {
        const double off = f(z) - next;
        return off * off;
      },
      kinks);
  // The derivative of E[f(sz)^2] by s^2, by moving the density instead of f: it then exists where f jumps, too.
  const double moved = normal_average([&](double z) { return f(z) * f(z) * (z * z - 1); }, kinks);
  return {next, spread, gain * moved / (2 * square)};
}

} // namespace activation_lab
