// e^z for vectors of floats, in the pieces that the functions need.
//
// z = n ln 2 + r, |r| <= ln(2)/2; e^r by a polynomial of degree 6 (Cody & Waite, "Software Manual for the
// Elementary Functions", 1980); 2^n by its exponent's bits. Error 1.1 ULP.
#pragma once

#include "activations/polynomials.hpp"
#include "activations/simd/lanes.hpp"

namespace activation_lab::simd {

// A number in two floats, for exponents: an error of 2^-24 in z = 80 would be one of 80 ULP in e^z.
struct Wide {
  Floats high;
  Floats low;
};

inline Floats sum_of(const Wide& z) {
  return hn::Add(z.high, z.low);
}

// Splits x so that products of two high halves are exact: the high half keeps 12 bits.
inline Wide halves(Floats x) {
  const Floats high = hn::BitCast(floats, hn::And(hn::BitCast(ints, x), hn::Set(ints, -0x1000)));
  return {high, hn::Sub(x, high)};
}

inline Wide negated(const Wide& z) {
  return {hn::Neg(z.high), hn::Neg(z.low)};
}

struct Reduced {
  Floats biased; // n + 127 in its lowest bits
  Floats r;
};

namespace detail {

inline constexpr float one_over_ln2 = 0x1.715476p+0F;
inline constexpr float bias = 0x1.8p+23F + 127; // adding it leaves no fraction bits
// ln 2 in two parts. The first ends in zeros, so that its product with any exponent is exact.
inline constexpr float ln2_high = 0x1.62e4p-1F;
inline constexpr float ln2_low = 0x1.7f7d1cp-20F;

inline Floats biased_exponent(Floats z) {
  return hn::Add(hn::Mul(z, all(one_over_ln2)), all(bias));
}

inline Floats rest(Floats z, Floats biased) {
  const Floats n = hn::Sub(biased, all(bias));
  return hn::Sub(hn::Sub(z, hn::Mul(n, all(ln2_high))), hn::Mul(n, all(ln2_low)));
}

} // namespace detail

// For |z| <= 250.
inline Reduced reduce(Floats z) {
  const Floats biased = detail::biased_exponent(z);
  return {biased, detail::rest(z, biased)};
}

inline Reduced reduce(const Wide& z) {
  const Floats biased = detail::biased_exponent(sum_of(z));
  return {biased, hn::Add(detail::rest(z.high, biased), z.low)};
}

// n, as an integer
inline Ints exponent_of(const Reduced& z) {
  return hn::Sub(hn::BitCast(ints, z.biased), hn::BitCast(ints, all(detail::bias)));
}

// 2^n, for -126 <= n <= 127
inline Floats power_of_two(Ints n) {
  return hn::BitCast(floats, hn::ShiftLeft<23>(hn::Add(n, hn::Set(ints, 127))));
}

// 2^(n + offset), for -126 <= n + offset <= 127
template <int offset = 0> Floats power_of_two(const Reduced& z) {
  Ints biased = hn::BitCast(ints, z.biased);
  if constexpr (offset != 0) biased = hn::Add(biased, hn::Set(ints, offset));
  return hn::BitCast(floats, hn::ShiftLeft<23>(biased));
}

// e^r - 1
inline Floats expm1_of_rest(const Reduced& z) {
  constexpr const auto& c = polynomials::exp_float;
  const Floats r = z.r;
  const Floats square = hn::Mul(r, r);
  const Floats low = hn::Add(all(c[0]), hn::Mul(all(c[1]), r));
  const Floats high = hn::Add(hn::Add(all(c[2]), hn::Mul(all(c[3]), r)), hn::Mul(all(c[4]), square));
  return hn::Add(r, hn::Mul(square, hn::Add(low, hn::Mul(high, square))));
}

inline Floats exp_of_rest(const Reduced& z) {
  return hn::Add(all(1.0F), expm1_of_rest(z));
}

// e^z 2^offset, where that is a normal number
template <int offset = 0> Floats exp(const Reduced& z) {
  return hn::Mul(exp_of_rest(z), power_of_two<offset>(z));
}

template <int offset = 0, class Number> Floats exp(const Number& z) {
  return exp<offset>(reduce(z));
}

// y e^z 2^offset, with one rounding less than a product with exp(z)
template <int offset = 0> Floats times_exp(Floats y, const Reduced& z) {
  return hn::Mul(hn::Add(y, hn::Mul(y, expm1_of_rest(z))), power_of_two<offset>(z));
}

// e^z - 1, for -87 <= z <= 88
template <class Number> Floats expm1(const Number& z) {
  const Reduced reduced = reduce(z);
  const Floats power = power_of_two(reduced);
  return hn::Add(hn::Mul(power, expm1_of_rest(reduced)), hn::Sub(power, all(1.0F)));
}

} // namespace activation_lab::simd
