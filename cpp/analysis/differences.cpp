#include "analysis/differences.hpp"

#include "activations/elementary.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace activation_lab {

namespace {

float value_at(const Kernel& kernel, float x) {
  const std::array<float, 1> in = {x};
  std::array<float, 1> out{};
  kernel.value(in, out);
  return out[0];
}

} // namespace

double difference(const Kernel& kernel, double x, double h, DifferenceScheme scheme) {
  const double ahead = kernel.exact_value(x + h);
  if (scheme == DifferenceScheme::forward) return (ahead - kernel.exact_value(x)) / h;
  return (ahead - kernel.exact_value(x - h)) / (2.0 * h);
}

float difference32(const Kernel& kernel, float x, float h, DifferenceScheme scheme) {
  const float ahead = value_at(kernel, x + h);
  if (scheme == DifferenceScheme::forward) return (ahead - value_at(kernel, x)) / h;
  return (ahead - value_at(kernel, x - h)) / (2.0F * h);
}

std::optional<Straddled> straddled_kink(const Kernel& kernel, double x, double h, DifferenceScheme scheme) {
  std::optional<double> nearest;
  for (const double kink : kernel.kinks) {
    const double low = scheme == DifferenceScheme::forward ? x : x - h;
    if (kink < low || kink > x + h) continue;
    if (!nearest || std::fabs(kink - x) < std::fabs(*nearest - x)) nearest = kink;
  }
  if (!nearest) return std::nullopt;
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const double below = std::nextafter(*nearest, -infinity);
  const double above = std::nextafter(*nearest, infinity);
  const double jump = kernel.exact_value(above) - kernel.exact_value(below);
  // Beside a mere corner the values differ by what the slopes make of two roundings.
  constexpr double corner = 1e-12;
  return Straddled{*nearest, kernel.exact_derivative(below), kernel.exact_derivative(above),
                   std::fabs(jump) < corner ? 0.0 : jump};
}

SlopesApart slopes_apart(const Kernel& kernel, double from, double to, double h, std::span<double> numerical) {
  constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
  SlopesApart apart{nothing, nothing, nothing, 0};
  const std::size_t last = numerical.size() - 1;
  for (std::size_t i = 0; i <= last; ++i) {
    const double x = i == last ? to : from + (to - from) * (static_cast<double>(i) / static_cast<double>(last));
    const double exact = kernel.exact_derivative(x);
    const double taken = difference(kernel, x, h, DifferenceScheme::central);
    const double distance = std::fabs(exact - taken);
    if (!std::isfinite(distance) || straddled_kink(kernel, x, h, DifferenceScheme::central)) {
      numerical[i] = nothing;
      ++apart.skipped;
      continue;
    }
    numerical[i] = taken;
    if (!(distance <= apart.largest)) apart = {distance, x, exact, apart.skipped};
  }
  return apart;
}

void spread_steps(double least, double largest, std::span<double> steps) {
  const double low = elementary::log(least);
  const double range = elementary::log(largest) - low;
  const auto last = static_cast<double>(steps.size() > 1 ? steps.size() - 1 : 1);
  for (std::size_t i = 0; i < steps.size(); ++i)
    steps[i] = elementary::exp(low + range * static_cast<double>(i) / last);
}

} // namespace activation_lab
