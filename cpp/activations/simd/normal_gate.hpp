// x Phi(x), Phi being the standard normal distribution, and its slope, in float32.
//
// By Mills' ratio, which has no tail to lose: with t = |x|,
//   x Phi(x)            = max(0, x) - t phi(t) m(t),     m(t) = (1 - Phi(t))/phi(t)
//   Phi(x) + x phi(x)   = phi(t) (m(t) - t) for x <= 0, and 1 less that for x > 0
// where m(t) (t + k) and (m(t) - t)/(root - t) are polynomials in q = 2 t/(t + k) - 3/4, each for a k of its own.
#pragma once

#include "activations/polynomials.hpp"
#include "activations/simd/logistic.hpp"

#include <array>
#include <cstddef>

namespace activation_lab::simd {

struct Folded {
  Folded(Floats t, float k) : share(hn::Div(t, hn::Add(t, all(k)))), q(hn::Sub(hn::Add(share, share), all(0.75F))) {}
  Floats share; // t/(t + k)
  Floats q;
};

// c[first] + c[first + 2] square + c[first + 4] square^2 + …
template <std::size_t first, std::size_t count> Floats every_second(const std::array<float, count>& c, Floats square) {
  constexpr std::size_t last = first + (count - 1 - first) / 2 * 2;
  Floats sum = all(c[last]);
  for (std::size_t i = last; i > first; i -= 2)
    sum = hn::Add(all(c[i - 2]), hn::Mul(sum, square));
  return sum;
}

// The constant last, so that it alone is rounded in full; the others in two chains, which overlap.
template <std::size_t count> Floats polynomial(const std::array<float, count>& c, Floats q) {
  const Floats square = hn::Mul(q, q);
  const Floats rest = hn::Add(every_second<1>(c, square), hn::Mul(q, every_second<2>(c, square)));
  return hn::Add(all(c[0]), hn::Mul(q, rest));
}

// -t*t/2 in two floats: t*t = h*h + (t - h)(t + h)
inline Wide minus_half_square(Floats t) {
  const Wide part = halves(t);
  const Floats minus_half = all(-0.5F);
  return {hn::Mul(hn::Mul(part.high, part.high), minus_half),
          hn::Mul(hn::Mul(part.low, hn::Add(t, part.high)), minus_half)};
}

struct WithNormalTail {
  static constexpr float nearest = nearest_for_squares;
  static constexpr float farthest = 12.5F;
  static constexpr float farthest_normal = 13.5F; // beyond it both results are 0, x or 1 in float32
};

struct NormalGate : WithNormalTail {
  template <bool is_far> static Floats of_size(Floats t, Floats x) {
    constexpr int offset = is_far ? in_hand : 0;
    const Folded folded(t, 3.5F);
    const Floats ratio = hn::Mul(folded.share, polynomial(polynomials::mills_float, folded.q));
    const Floats product = times_exp<offset>(ratio, reduce(minus_half_square(t)));
    const Floats missing = is_far ? scale_down(product, offset) : product;
    return hn::IfThenElse(hn::Ge(x, all(0.0F)), hn::Sub(x, missing), hn::Neg(missing));
  }
  Floats usual(Floats x) const { return of_size<false>(hn::Abs(x), x); }
  Floats far(Floats x) const { return of_size<true>(hn::Min(hn::Abs(x), all(farthest_normal)), x); }
  Floats near(Floats x) const { return half_of(x); }
};

struct NormalGateSlope : WithNormalTail {
  template <bool is_far> static Floats of_size(Floats t, Floats x) {
    constexpr int offset = is_far ? in_hand : 0;
    const Folded folded(t, 3.625F);
    const Floats from_root = hn::Add(hn::Sub(all(polynomials::gelu_root_high), t), all(polynomials::gelu_root_low));
    const Floats ratio = hn::Mul(from_root, polynomial(polynomials::gelu_slope_float, folded.q));
    const Floats product = times_exp<offset>(ratio, reduce(minus_half_square(t)));
    const Floats below = is_far ? scale_down(product, offset) : product;
    return hn::IfThenElse(hn::Gt(x, all(0.0F)), hn::Sub(all(1.0F), below), below);
  }
  Floats usual(Floats x) const { return of_size<false>(hn::Abs(x), x); }
  Floats far(Floats x) const { return of_size<true>(hn::Min(hn::Abs(x), all(farthest_normal)), x); }
  Floats near(Floats) const { return all(0.5F); }
};

} // namespace activation_lab::simd
