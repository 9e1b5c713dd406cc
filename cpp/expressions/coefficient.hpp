// Numbers in front of terms, as a teacher writes them: fractions of whole numbers stay exact, 1/3; decimals stay
// decimals, 0.1 * 3 = 0.3, where binary rounding would show 0.30000000000000004.
#pragma once

#include <optional>

namespace activation_lab::expressions {

// over/under, under > 0. Both whole and without a common divisor, or under is 1, or the quotient has no short decimal.
struct Coefficient {
  double over = 1;
  double under = 1;

  bool operator==(const Coefficient& other) const = default;
  double value() const { return over / under; }
  bool is_whole() const;
  bool is_even() const;
};

// None where the result is not finite, or not within 1e-15 of the truth as a fraction of doubles.
std::optional<Coefficient> operator*(const Coefficient& a, const Coefficient& b);
std::optional<Coefficient> operator+(const Coefficient& a, const Coefficient& b);
std::optional<Coefficient> inverse(const Coefficient& a); // none for 0
std::optional<Coefficient> power(const Coefficient& a, const Coefficient& whole);

} // namespace activation_lab::expressions
