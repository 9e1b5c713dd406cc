// Functions over vectors of floats that no row of the catalogue has: rules as in activations/simd/lanes.hpp.
#pragma once

#include "activations/simd/exponential.hpp"
#include "activations/simd/logistic.hpp"
#include "activations/simd/normal_gate.hpp"

#include <limits>

namespace activation_lab::expressions {

namespace hn = simd::hn;
using simd::all;
using simd::Floats;
using simd::Mask;

// e^x: 2 ULP; 0 where it would be subnormal.
struct Exponential {
  static constexpr float nearest = simd::nearest_for_squares;
  static constexpr float farthest = 80;

  Floats usual(Floats x) const { return simd::exp(x); }
  Floats far(Floats x) const {
    const Floats below = simd::exp<simd::in_hand>(hn::Max(hn::Min(x, all(0.0F)), all(-100.0F)));
    // 2^128 is no float; what is left over overflows by itself.
    const Floats above = hn::Mul(simd::exp<-8>(hn::Max(hn::Min(x, all(90.0F)), all(0.0F))), all(256.0F));
    return hn::IfThenElse(hn::Lt(x, all(0.0F)), simd::scale_down(below, simd::in_hand), above);
  }
  Floats near(Floats) const { return all(1.0F); }
};

// ln x: 2 ULP, and 2^-24 absolute around 1; -infinity at 0, NaN below.
struct Logarithm {
  static constexpr float nearest = std::numeric_limits<float>::min();
  static constexpr float farthest = std::numeric_limits<float>::max();

  // x = 2^n (1 + f), sqrt(1/2) <= 1 + f < sqrt(2), for positive normal x
  static Floats of_normal(Floats x, float lost_twos) {
    const auto root_half = hn::Set(simd::ints, 0x3f3504f3);
    const auto above = hn::Sub(hn::BitCast(simd::ints, x), root_half);
    const Floats n = hn::Sub(hn::ConvertTo(simd::floats, hn::ShiftRight<23>(above)), all(lost_twos));
    const auto fraction = hn::Add(hn::And(above, hn::Set(simd::ints, 0x7fffff)), root_half);
    const Floats f = hn::Sub(hn::BitCast(simd::floats, fraction), all(1.0F));
    // ln(1 + f) = f - s (f - z p(z)) with s = f/(2 + f), z = s*s
    constexpr const auto& c = polynomials::log_float;
    const Floats s = hn::Div(f, hn::Add(all(2.0F), f));
    const Floats z = hn::Mul(s, s);
    const Floats low = hn::Add(all(c[0]), hn::Mul(all(c[1]), z));
    const Floats high = hn::Add(all(c[2]), hn::Mul(all(c[3]), z));
    const Floats p = hn::Add(low, hn::Mul(high, hn::Mul(z, z)));
    const Floats rest = hn::Sub(hn::Mul(n, all(simd::detail::ln2_low)), hn::Mul(s, hn::Sub(f, hn::Mul(z, p))));
    return hn::Add(hn::Mul(n, all(simd::detail::ln2_high)), hn::Add(f, rest));
  }
  static Floats defined(Floats x, Floats logarithm) {
    constexpr float infinity = std::numeric_limits<float>::infinity();
    const Floats undefined =
        hn::IfThenElse(hn::Eq(x, all(0.0F)), all(-infinity), all(std::numeric_limits<float>::quiet_NaN()));
    return hn::IfThenElse(hn::Gt(x, all(0.0F)), logarithm, undefined);
  }
  Floats usual(Floats x) const { return defined(x, of_normal(x, 0)); }
  Floats far(Floats x) const {
    const Mask infinite = hn::Eq(x, all(std::numeric_limits<float>::infinity()));
    return hn::IfThenElse(infinite, x, usual(x));
  }
  Floats near(Floats x) const { return defined(x, of_normal(hn::Mul(x, all(0x1p24F)), 24)); }
};

// 1 - Phi(t) for 0 <= t <= 12.5, as in the gate t Phi(t): 4 ULP.
inline Floats normal_tail(Floats t) {
  const simd::Folded folded(t, 3.5F);
  const Floats ratio = hn::Div(simd::polynomial(polynomials::mills_float, folded.q), hn::Add(t, all(3.5F)));
  return simd::times_exp(ratio, simd::reduce(simd::minus_half_square(t)));
}

// Phi: 5 ULP; 0 below -12.5.
struct NormalCumulative {
  static constexpr float nearest = simd::nearest_for_squares;
  static constexpr float farthest = 12.5F;

  Floats usual(Floats x) const {
    const Floats tail = normal_tail(hn::Abs(x));
    return hn::IfThenElse(hn::Lt(x, all(0.0F)), tail, hn::Sub(all(1.0F), tail));
  }
  Floats far(Floats x) const {
    const Floats tail = normal_tail(hn::Min(hn::Abs(x), all(farthest)));
    const Floats within = hn::IfThenZeroElse(hn::Lt(x, all(-farthest)), tail);
    return hn::IfThenElse(hn::Lt(x, all(0.0F)), within, hn::Sub(all(1.0F), tail));
  }
  Floats near(Floats) const { return all(0.5F); }
};

// phi: 4 ULP; 0 beyond 13.
struct NormalDensity {
  static constexpr float nearest = simd::nearest_for_squares;
  static constexpr float farthest = 12.5F;
  static constexpr float peak = 0x1.988454p-2F; // 1/sqrt(2 pi)

  Floats usual(Floats x) const { return simd::times_exp(all(peak), simd::reduce(simd::minus_half_square(hn::Abs(x)))); }
  Floats far(Floats x) const {
    const Floats size = hn::Abs(x);
    return hn::IfThenZeroElse(hn::Gt(size, all(13.0F)), usual(hn::Min(size, all(13.0F))));
  }
  Floats near(Floats) const { return all(peak); }
};

// erf: 4 ULP. A polynomial around 0; further out 1 - 2 (1 - Phi(x sqrt 2)).
struct ErrorFunction {
  static constexpr float nearest = simd::nearest_for_squares;
  static constexpr float farthest = 8;

  static Floats around_zero(Floats x) {
    constexpr const auto& c = polynomials::erf_double;
    constexpr std::size_t enough = 8; // the next would add less than 2^-27
    const Floats square = hn::Mul(x, x);
    Floats sum = all(static_cast<float>(c[enough - 1]));
    for (std::size_t i = enough - 1; i-- > 0;)
      sum = hn::Add(all(static_cast<float>(c[i])), hn::Mul(sum, square));
    return hn::Mul(x, sum);
  }
  Floats usual(Floats x) const {
    const Floats size = hn::Abs(x);
    const Floats tail = normal_tail(hn::Mul(size, all(0x1.6a09e6p+0F)));
    const Floats outside = hn::CopySign(hn::Sub(all(1.0F), hn::Add(tail, tail)), x);
    return hn::IfThenElse(hn::Lt(size, all(0.75F)), around_zero(x), outside);
  }
  Floats far(Floats x) const { return usual(hn::Max(hn::Min(x, all(farthest)), all(-farthest))); }
  // 2/sqrt(pi) x, and 0 where that would be subnormal
  Floats near(Floats x) const {
    const Mask lost = hn::Lt(hn::Abs(x), all(0x1p-126F));
    return hn::Mul(hn::IfThenZeroElse(lost, x), all(0x1.20dd76p+0F));
  }
};

} // namespace activation_lab::expressions
