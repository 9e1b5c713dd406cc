// mish (Misra 2019): x tanh(softplus(x)).
//
// With u = e^-|x|, which never overflows, and d = 1 + 2 u (1 + u):
//   x <= 0:  mish = x u (u + 2)/(2 + u (u + 2))
//            mish' = u (4 (x + 1) + u (4 x + 6 + u (4 + u)))/(2 + u (u + 2))^2
//   x > 0:   mish = x (1 + 2 u)/d
//            mish' = 1 - 2 u^2 (1 - 2 x + 2 u (1 - x + u))/d^2
// and by polynomials from -0.9 to 0, where these forms of mish' round once too often.
// float32, 4 ULP, tails included. mish' has a root at -1.192; within 0.3 of it the error is at most 2^-22 absolute.

#include "activations/elementary.hpp"
#include "activations/polynomials.hpp"
#include "activations/rules.hpp"
#include "activations/simd/batch.hpp"
#include "activations/simd/logistic.hpp"

#include <cmath>
#include <cstddef>

namespace activation_lab {

namespace {

using namespace simd;

struct WithTails {
  static constexpr float nearest = nearest_for_squares;
  static constexpr float farthest = 80;
  static constexpr float farthest_normal = 104; // beyond it results below 0 are 0
};

// e^-t in the forms that mish needs. `far` is for t <= 104.
template <bool far> struct Decay {
  static constexpr int offset = far ? in_hand : 0;
  explicit Decay(Floats t) : reduced(reduce(hn::Neg(t))), u(exp<offset>(reduced)) {
    if constexpr (far) u = scale_down(u, offset);
  }
  // (y u or above)/divisor
  Floats quotient(Mask positive, Floats y, Floats above, Floats divisor) const {
    const Floats result = hn::Div(hn::IfThenElse(positive, above, times_exp<offset>(y, reduced)), divisor);
    return far ? hn::IfThenElse(positive, result, scale_down(result, offset)) : result;
  }
  Reduced reduced;
  Floats u;
};

// 1 + 2 u (1 + u) above 0, 2 + u (u + 2) below: a whole number and an excess.
struct Divisor {
  Divisor(Mask positive, Floats u)
      : whole(hn::IfThenElse(positive, all(1.0F), all(2.0F))),
        excess(hn::IfThenElse(positive, hn::Mul(hn::Add(u, u), hn::Add(all(1.0F), u)),
                              hn::Mul(u, hn::Add(u, all(2.0F))))) {}
  Floats itself() const { return hn::Add(whole, excess); }
  // So written that the last addition alone rounds noticeably.
  Floats squared() const {
    return hn::Add(hn::Mul(whole, whole), hn::Mul(excess, hn::Add(hn::Add(whole, whole), excess)));
  }
  Floats whole, excess;
};

struct Mish : WithTails {
  // x within what is finite, t = |x| within what is normal
  template <bool is_far> static Floats of_size(Floats t, Floats x) {
    const Mask positive = hn::Gt(x, all(0.0F));
    const Decay<is_far> decay(t);
    const Floats u = decay.u;
    const Floats above = hn::Mul(x, hn::Add(all(1.0F), hn::Add(u, u)));
    return decay.quotient(positive, hn::Mul(x, hn::Add(u, all(2.0F))), above, Divisor(positive, u).itself());
  }
  Floats usual(Floats x) const { return of_size<false>(hn::Abs(x), x); }
  Floats far(Floats x) const {
    return of_size<true>(hn::Min(hn::Abs(x), all(farthest_normal)), hn::Max(x, all(-farthest_normal)));
  }
  // 0.6 x, and 0 of x's sign where that would be subnormal
  Floats near(Floats x) const {
    const Mask lost = hn::Lt(hn::Abs(x), all(0x1.aaaaa8p-126F));
    return hn::CopySign(hn::Mul(hn::IfThenZeroElse(lost, x), all(0.6F)), x);
  }
};

// mish'(x) for -0.9 <= x <= 0. In x + 0.6875, which is exact, where that is nearer.
Floats slope_around_zero(Floats x) {
  constexpr const auto& near = polynomials::mish_slope_float;
  constexpr const auto& farther = polynomials::mish_bend_float;
  static_assert(near.size() == farther.size());
  const Mask bends = hn::Lt(x, all(-0.5F));
  const Floats t = hn::IfThenElse(bends, hn::Add(x, all(0.6875F)), x);
  const auto coefficient = [&](std::size_t i) { return hn::IfThenElse(bends, all(farther[i]), all(near[i])); };
  Floats sum = coefficient(near.size() - 1);
  for (std::size_t i = near.size() - 1; i-- > 0;)
    sum = hn::Add(coefficient(i), hn::Mul(sum, t));
  return sum;
}

struct MishSlope : WithTails {
  // x from -t to t
  template <bool is_far> static Floats of_size(Floats t, Floats x) {
    const Mask positive = hn::Gt(x, all(0.0F));
    const Decay<is_far> decay(t);
    const Floats u = decay.u;
    // u (4 + u) + 4 x + 6, and then the rest of the sum
    const Floats four_x = hn::Mul(x, all(4.0F));
    const Floats bend = hn::Add(hn::Add(four_x, all(6.0F)), hn::Mul(u, hn::Add(all(4.0F), u)));
    const Floats sum = hn::Add(hn::Mul(hn::Add(x, all(1.0F)), all(4.0F)), hn::Mul(u, bend));
    // What is missing from 1 above 0. A u so small is lost there, and its square would become subnormal.
    const Floats v = hn::Max(u, all(0x1p-40F));
    const Floats one_less = hn::Sub(all(1.0F), x);
    const Floats factor = hn::Add(hn::Sub(one_less, x), hn::Mul(hn::Add(v, v), hn::Add(one_less, v)));
    const Floats missing = hn::Mul(hn::Mul(hn::Add(v, v), v), factor);
    const Floats slope = decay.quotient(positive, sum, missing, Divisor(positive, u).squared());
    const Mask around_zero = hn::Ge(x, all(-0.9F));
    const Floats below = hn::IfThenElse(around_zero, slope_around_zero(x), slope);
    return hn::IfThenElse(positive, hn::Sub(all(1.0F), slope), below);
  }
  Floats usual(Floats x) const { return of_size<false>(hn::Abs(x), x); }
  Floats far(Floats x) const {
    const Floats t = hn::Min(hn::Abs(x), all(farthest_normal));
    return of_size<true>(t, hn::CopySign(t, x));
  }
  Floats near(Floats) const { return all(0.6F); }
};

double exact_mish(double x, Settings) {
  const double u = elementary::exp(-std::fabs(x));
  if (x > 0) return x * ((1.0 + 2.0 * u) / (1.0 + 2.0 * u * (1.0 + u)));
  const double w = u * (u + 2.0);
  return u == 0 ? 0.0 : x * (w / (2.0 + w)); // -infinity times 0 would be NaN
}

double exact_mish_slope(double x, Settings) {
  const double u = elementary::exp(-std::fabs(x));
  if (u == 0) return x > 0 ? 1.0 : 0.0;
  if (x > 0) {
    const double d = 1.0 + 2.0 * u * (1.0 + u);
    return 1.0 - 2.0 * u * u * ((1.0 - 2.0 * x) + 2.0 * u * ((1.0 - x) + u)) / (d * d);
  }
  const double d = 2.0 + u * (u + 2.0);
  return u * (4.0 * (x + 1.0) + u * (4.0 * x + 6.0 + u * (4.0 + u))) / (d * d);
}

} // namespace

const Rules rules::mish = {batch<Mish>, batch<MishSlope>, exact_mish, exact_mish_slope, no_kinks};

} // namespace activation_lab
