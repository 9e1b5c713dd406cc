#include "expressions/coefficient.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <numeric>

namespace activation_lab::expressions {

namespace {

constexpr double largest_whole = 0x1p53;
constexpr double most_power = 64;

bool whole(double number) {
  return std::fabs(number) < largest_whole && number == std::trunc(number);
}

double to_digits(double number, int precision) {
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.*g", precision, number);
  return std::strtod(digits.data(), nullptr);
}

// The decimal of 15 digits that a rounding has moved away from by a place or two.
double tidy(double number) {
  const double decimal = to_digits(number, 15);
  return std::fabs(decimal - number) <= 5e-16 * std::fabs(number) ? decimal : number;
}

bool is_lost(double number) {
  return !std::isfinite(number) || (number != 0 && std::fabs(number) < 1e-300);
}

std::optional<Coefficient> reduced(double over, double under) {
  if (is_lost(over) || is_lost(under) || under == 0) return {};
  if (under < 0) return reduced(-over, -under);
  if (over == 0) return Coefficient{0, 1};
  if (whole(over) && whole(under)) {
    const auto divisor =
        static_cast<double>(std::gcd(static_cast<std::int64_t>(over), static_cast<std::int64_t>(under)));
    return Coefficient{over / divisor, under / divisor};
  }
  if (under == 1) return Coefficient{tidy(over), 1};
  const double quotient = tidy(over / under);
  if (is_lost(quotient)) return {};
  const bool is_short = to_digits(quotient, 9) == quotient;
  return is_short ? Coefficient{quotient, 1} : Coefficient{tidy(over), tidy(under)};
}

} // namespace

bool Coefficient::is_whole() const {
  return under == 1 && whole(over);
}

bool Coefficient::is_even() const {
  return is_whole() && whole(over / 2);
}

std::optional<Coefficient> operator*(const Coefficient& a, const Coefficient& b) {
  return reduced(a.over * b.over, a.under * b.under);
}

std::optional<Coefficient> operator+(const Coefficient& a, const Coefficient& b) {
  if (a.under == b.under) return reduced(a.over + b.over, a.under);
  return reduced(a.over * b.under + b.over * a.under, a.under * b.under);
}

std::optional<Coefficient> inverse(const Coefficient& a) {
  return reduced(a.under, a.over);
}

std::optional<Coefficient> power(const Coefficient& a, const Coefficient& whole) {
  if (!whole.is_whole() || std::fabs(whole.over) > most_power) return {};
  std::optional<Coefficient> result = Coefficient{};
  for (int i = 0; result && i < static_cast<int>(std::fabs(whole.over)); ++i)
    result = *result * a;
  return result && whole.over < 0 ? inverse(*result) : result;
}

} // namespace activation_lab::expressions
