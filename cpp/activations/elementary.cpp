#include "activations/elementary.hpp"

#include "activations/bit_cast.hpp"
#include "activations/polynomials.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace activation_lab::elementary {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double one_over_root_two_pi = 0x1.9884533d43651p-2;
constexpr double root_two_over_pi = 0x1.9884533d43651p-1;
constexpr double root_two = 0x1.6a09e667f3bcdp+0;

// ln 2 in two parts. The first ends in zeros, so that its product with any exponent is exact.
constexpr double ln2_high = 0x1.62e42feep-1;
constexpr double ln2_low = 0x1.a39ef35793c76p-33;

template <std::size_t Count> double polynomial(const std::array<double, Count>& coefficients, double x) {
  double sum = coefficients[Count - 1];
  for (std::size_t i = Count - 1; i-- > 0;)
    sum = sum * x + coefficients[i];
  return sum;
}

// 2^n for a normal result.
double power_of_two(int n) {
  return bit_cast<double>(static_cast<std::uint64_t>(n + 1023) << 52);
}

// x = n ln 2 + high + low with |high| <= ln(2)/2.
struct Reduced {
  int n;
  double high;
  double low;
};

Reduced reduce(double x) {
  constexpr double one_over_ln2 = 0x1.71547652b82fep+0;
  constexpr double to_integer = 0x1.8p+52; // adding it leaves no fraction bits
  const double n = (x * one_over_ln2 + to_integer) - to_integer;
  const double exact = x - n * ln2_high;
  const double high = exact - n * ln2_low;
  return {static_cast<int>(n), high, (exact - high) - n * ln2_low};
}

// e^(high + low) - 1
double expm1_of(const Reduced& r) {
  return r.high + (r.low + r.high * r.high * polynomial(polynomials::exp_double, r.high));
}

// 2^n (1 + f), with sqrt(1/2) <= 1 + f < sqrt(2)
struct Split {
  int n;
  double f;
};

// x: positive and normal
Split split_around_one(double x) {
  constexpr std::uint64_t root_half = 0x3fe6a09e667f3bcd;
  const std::uint64_t above = bit_cast<std::uint64_t>(x) - root_half;
  return {static_cast<int>(static_cast<std::int64_t>(above) >> 52),
          bit_cast<double>((above & 0xfffffffffffff) + root_half) - 1.0};
}

// ln(2^n (1 + f)) + correction
double log_of(const Split& split, double correction) {
  // ln(1 + f) = f - (f*f/2 - s*(f*f/2 + s*s*p)), s = f/(2 + f)
  const double s = split.f / (2.0 + split.f);
  const double z = s * s;
  const double half_square = 0.5 * split.f * split.f;
  const double rest = s * (half_square + z * polynomial(polynomials::log_double, z));
  return split.n * ln2_high + (split.f - (half_square - (rest + (split.n * ln2_low + correction))));
}

// e^(-factor x*x): the square is split, because an error of it in the last place is multiplied by its size.
double exp_of_minus_square(double x, double factor) {
  const auto high = static_cast<double>(static_cast<float>(x));
  const double rest = (x - high) * (x + high);
  return exp(-factor * (high * high)) * exp(-factor * rest);
}

// (1 - Phi(t))/phi(t), t >= 0
double mills_ratio(double t) {
  return polynomial(polynomials::mills_double, (t - 4) / (t + 4)) / (t + 4);
}

// 1 - Phi(t), t >= 0. Zero, after every subnormal number, from 38.6 on.
double normal_tail(double t) {
  return t < 40 ? normal_density(t) * mills_ratio(t) : 0.0;
}

} // namespace

double exp(double x) {
  if (std::isnan(x)) return x;
  if (x > 709.79) return infinity;
  if (x < -745.2) return 0.0;
  const Reduced r = reduce(x);
  const double mantissa = 1.0 + expm1_of(r);
  // In two steps, because 2^n alone may be out of range where the result is not.
  const int half = r.n / 2;
  return mantissa * power_of_two(half) * power_of_two(r.n - half);
}

double expm1(double x) {
  if (std::isnan(x) || std::fabs(x) < 0x1p-54) return x;
  if (x > 40) return exp(x);
  if (x < -40) return -1.0;
  const Reduced r = reduce(x);
  const double power = power_of_two(r.n);
  return r.n == 0 ? expm1_of(r) : power * expm1_of(r) + (power - 1.0);
}

double log(double x) {
  if (std::isnan(x) || x < 0.0) return nan;
  if (x == 0.0) return -infinity;
  if (x == infinity) return x;
  const bool subnormal = x < std::numeric_limits<double>::min();
  const Split split = split_around_one(subnormal ? x * 0x1p+54 : x);
  return log_of({subnormal ? split.n - 54 : split.n, split.f}, 0.0);
}

double log1p(double x) {
  if (std::isnan(x) || x < -1.0) return nan;
  if (x == -1.0) return -infinity;
  if (x == infinity || std::fabs(x) < 0x1p-54) return x;
  // 1 + x = sum + lost = sum (1 + lost/sum)
  const double sum = 1.0 + x;
  const double lost = std::fabs(x) < 1.0 ? x - (sum - 1.0) : 1.0 - (sum - x);
  const Split split = split_around_one(sum);
  // Around 1 nothing needs splitting, and x has digits that the sum has lost.
  return split.n == 0 ? log_of({0, x}, 0.0) : log_of(split, lost / sum);
}

double tanh(double x) {
  const double size = std::fabs(x);
  if (std::isnan(x) || size < 0x1p-28) return x;
  double result = 1.0; // also what 1 - 2 e^-44 rounds to
  if (size < 1.0) {
    const double m = expm1(-2.0 * size);
    result = -m / (m + 2.0);
  } else if (size < 22.0) {
    result = 1.0 - 2.0 / (expm1(2.0 * size) + 2.0);
  }
  return std::copysign(result, x);
}

double erf(double x) {
  if (std::isnan(x)) return x;
  if (std::fabs(x) < 0.75) return x * polynomial(polynomials::erf_double, x * x);
  return std::copysign(1.0 - erfc(std::fabs(x)), x);
}

double erfc(double x) {
  if (std::isnan(x)) return x;
  if (std::fabs(x) < 0.25) return 1.0 - erf(x);
  const double t = std::fabs(x);
  const double tail = t < 28 ? exp_of_minus_square(t, 1.0) * (root_two_over_pi * mills_ratio(root_two * t)) : 0.0;
  return x > 0 ? tail : 2.0 - tail;
}

double normal_density(double x) {
  if (std::isnan(x)) return x;
  return std::fabs(x) < 40 ? one_over_root_two_pi * exp_of_minus_square(x, 0.5) : 0.0;
}

double normal_cumulative(double x) {
  if (std::isnan(x)) return x;
  return x > 0 ? 1.0 - normal_tail(x) : normal_tail(-x);
}

} // namespace activation_lab::elementary
