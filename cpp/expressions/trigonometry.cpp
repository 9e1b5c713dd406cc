#include "expressions/trigonometry.hpp"

#include "activations/elementary.hpp"
#include "expressions/angle.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace activation_lab::elementary {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

// c[0] + c[1] z + c[2] z^2 + …
template <std::size_t Count> double polynomial(const std::array<double, Count>& c, double z) {
  double sum = c[Count - 1];
  for (std::size_t i = Count - 1; i-- > 0;)
    sum = sum * z + c[i];
  return sum;
}

// Taylor's series, (-1)^k/(2k + first)! for k = 0, 1, …: within pi/4 their remainder is below 2^-60.
template <std::size_t Count> constexpr std::array<double, Count> alternating_factorials(int first) {
  std::array<double, Count> terms{};
  double factorial = 1;
  int n = 1;
  for (std::size_t k = 0; k < Count; ++k) {
    for (; n <= 2 * static_cast<int>(k) + first; ++n)
      factorial *= n;
    terms[k] = (k % 2 == 0 ? 1 : -1) / factorial;
  }
  return terms;
}

constexpr std::array sine = alternating_factorials<8>(3);   // (x - sin x)/x^3
constexpr std::array cosine = alternating_factorials<8>(4); // (cos x - 1 + x^2/2)/x^4

double sine_of(const Angle& angle) {
  const double z = angle.high * angle.high;
  return angle.high - (z * angle.high * polynomial(sine, z) - angle.low * (1 - 0.5 * z));
}

double cosine_of(const Angle& angle) {
  const double z = angle.high * angle.high;
  const double half = 0.5 * z;
  const double sum = 1 - half;
  return sum + (((1 - sum) - half) + (z * z * polynomial(cosine, z) - angle.high * angle.low));
}

double whole_power(double x, std::int64_t n) {
  double power = 1;
  for (std::int64_t left = n < 0 ? -n : n; left > 0; left >>= 1) {
    if ((left & 1) != 0) power *= x;
    x *= x;
  }
  return n < 0 ? 1 / power : power;
}

} // namespace

double sin(double x) {
  if (!std::isfinite(x)) return not_a_number;
  if (std::fabs(x) < 0x1p-27) return x;
  const Angle angle = reduce(x);
  const double size = angle.quarter % 2 == 0 ? sine_of(angle) : cosine_of(angle);
  return angle.quarter < 2 ? size : -size;
}

double cos(double x) {
  if (!std::isfinite(x)) return not_a_number;
  const Angle angle = reduce(x);
  const double size = angle.quarter % 2 == 0 ? cosine_of(angle) : sine_of(angle);
  return angle.quarter == 0 || angle.quarter == 3 ? size : -size;
}

double tan(double x) {
  if (!std::isfinite(x)) return not_a_number;
  if (std::fabs(x) < 0x1p-27) return x;
  const Angle angle = reduce(x);
  return angle.quarter % 2 == 0 ? sine_of(angle) / cosine_of(angle) : -cosine_of(angle) / sine_of(angle);
}

// atan(t) = atan(c) + atan((t - c)/(1 + c t)) with c the nearest eighth, and the series for what is left, at most 1/16.
double atan(double x) {
  constexpr std::array<double, 9> eighths = {0,
                                             0x1.fd5ba9aac2f6ep-4,
                                             0x1.f5b75f92c80ddp-3,
                                             0x1.6f61941e4def1p-2,
                                             0x1.dac670561bb4fp-2,
                                             0x1.1e00babdefeb4p-1,
                                             0x1.4978fa3269ee1p-1,
                                             0x1.700a7c5784634p-1,
                                             0x1.921fb54442d18p-1};
  constexpr std::array<double, 7> series = {-1.0 / 3, 1.0 / 5, -1.0 / 7, 1.0 / 9, -1.0 / 11, 1.0 / 13, -1.0 / 15};
  constexpr double half_pi = 0x1.921fb54442d18p+0;
  constexpr double half_pi_low = 0x1.1a62633145c07p-54;
  const double size = std::fabs(x);
  if (std::isnan(x) || size < 0x1p-27) return x;
  const double t = size > 1 ? 1 / size : size;
  const auto nearest = static_cast<std::size_t>(t * 8 + 0.5);
  const double c = static_cast<double>(nearest) / 8;
  const double r = (t - c) / (1 + c * t);
  const double rest = r + r * (r * r) * polynomial(series, r * r);
  const double angle = eighths[nearest] + rest;
  return std::copysign(size > 1 ? half_pi - (angle - half_pi_low) : angle, x);
}

double sinh(double x) {
  const double size = std::fabs(x);
  if (size > 700) { // e^x alone overflows first
    const double root = exp(0.5 * size);
    return std::copysign(0.5 * root * root, x);
  }
  const double m = expm1(size);
  return std::copysign(0.5 * (m + m / (m + 1)), x);
}

double cosh(double x) {
  const double size = std::fabs(x);
  const double root = exp(0.5 * size);
  if (size > 700) return 0.5 * root * root;
  const double e = exp(size);
  return 0.5 * (e + 1 / e);
}

double pow(double x, double y) {
  constexpr double most = 1024; // beyond it repeated multiplication is no longer the better way
  if (std::isnan(x) || std::isnan(y)) return not_a_number;
  if (y == 0 || x == 1) return 1;
  if (y == 0.5) return std::sqrt(x);
  const bool whole = std::fabs(y) < 0x1p53 && y == static_cast<double>(static_cast<std::int64_t>(y));
  if (whole && std::fabs(y) <= most) return whole_power(x, static_cast<std::int64_t>(y));
  const bool even = !whole || static_cast<std::int64_t>(y) % 2 == 0;
  if (x < 0 && !whole && std::fabs(y) < 0x1p53) return not_a_number;
  if (x == 0) return y > 0 ? 0 : infinity;
  const double size = exp(y * log(std::fabs(x)));
  return x < 0 && !even ? -size : size;
}

} // namespace activation_lab::elementary
