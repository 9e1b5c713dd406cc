// softplus (Dugas et al. 2000): ln(1 + e^(beta x))/beta, whose slope is sigma(beta x); and log_sigmoid, the logarithm
// of sigma(x), which is -softplus(-x).
//
// ln(1 + e^z) = max(0, z) + ln(1 + w) with w = e^-|z|, which neither overflows nor loses the tail: float32, 4 ULP for
// any beta, because beta x is kept in two floats.

#include "activations/elementary.hpp"
#include "activations/gates.hpp"
#include "activations/rules.hpp"
#include "activations/simd/gates.hpp"
#include "activations/simd/logarithm.hpp"

#include <cmath>

namespace activation_lab {

namespace {

using namespace simd;

// ln(1 + e^-|z|)/beta, for z = beta x.
template <class Argument> struct Excess {
  Excess(Argument argument, double beta)
      : z(argument), farthest(argument.farthest * (30.0F / 80.0F)), inverse(static_cast<float>(1 / beta)) {}

  Floats usual(Floats t) const { return hn::Mul(log1p(exp(negated(z(t)))), all(inverse)); }
  // Beyond |z| = 30 the logarithm is w itself.
  Floats far(Floats t) const {
    const Floats scaled = exp<in_hand>(negated(z(hn::Min(t, all(z.farthest_slope)))));
    const Mask curved = hn::Le(t, all(farthest));
    const Floats logarithm = log1p(hn::IfThenElseZero(curved, scale_down(scaled, in_hand)));
    const Floats tail = scale_down(hn::Mul(scaled, all(inverse)), in_hand);
    return hn::IfThenElse(curved, hn::Mul(logarithm, all(inverse)), tail);
  }

  Argument z;
  float farthest; // where |z| = 30
  float inverse;
};

// max(0, x) + excess
template <class Argument> struct Softplus {
  Softplus(Argument argument, double beta)
      : excess(argument, beta), farthest(excess.farthest), at_zero(static_cast<float>(ln2 / beta)) {}

  static Floats joined(Floats x, Floats excess) { return hn::Add(hn::IfThenZeroElse(hn::Lt(x, all(0.0F)), x), excess); }
  Floats usual(Floats x) const { return joined(x, excess.usual(hn::Abs(x))); }
  Floats far(Floats x) const { return joined(x, excess.far(hn::Abs(x))); }
  Floats near(Floats) const { return all(at_zero); }

  static constexpr double ln2 = 0x1.62e42fefa39efp-1;
  static constexpr float nearest = nearest_for_squares;
  Excess<Argument> excess;
  float farthest;
  float at_zero;
};

// min(0, x) - excess
struct LogSigmoid {
  static Floats joined(Floats x, Floats excess) { return hn::Sub(hn::IfThenZeroElse(hn::Gt(x, all(0.0F)), x), excess); }
  Floats usual(Floats x) const { return joined(x, excess.usual(hn::Abs(x))); }
  Floats far(Floats x) const { return joined(x, excess.far(hn::Abs(x))); }
  Floats near(Floats) const { return all(static_cast<float>(-Softplus<Same>::ln2)); }

  static constexpr float nearest = nearest_for_squares;
  Excess<Same> excess{Same{}, 1.0};
  float farthest = excess.farthest;
};

// sigma(-x)
struct LogSigmoidSlope {
  Floats usual(Floats x) const { return sigmoid.usual(hn::Neg(x)); }
  Floats far(Floats x) const { return sigmoid.far(hn::Neg(x)); }
  Floats near(Floats x) const { return sigmoid.near(x); }

  Logistic<Same> sigmoid{Same{}};
  static constexpr float nearest = nearest_for_squares;
  float farthest = sigmoid.farthest;
};

void batch_softplus(std::span<const float> in, std::span<float> out, Settings settings) {
  const double beta = settings[0];
  if (beta == 1) {
    apply(Softplus(Same{}, beta), in, out);
  } else {
    apply(Softplus(Scaled(beta), beta), in, out);
  }
}

void batch_softplus_slope(std::span<const float> in, std::span<float> out, Settings settings) {
  const double beta = settings[0];
  if (beta == 1) {
    apply(Logistic(Same{}), in, out);
  } else {
    apply(Logistic(Scaled(beta)), in, out);
  }
}

void batch_log_sigmoid(std::span<const float> in, std::span<float> out, Settings) {
  apply(LogSigmoid{}, in, out);
}

void batch_log_sigmoid_slope(std::span<const float> in, std::span<float> out, Settings) {
  apply(LogSigmoidSlope{}, in, out);
}

double exact_excess(double z) {
  return elementary::log1p(elementary::exp(-std::fabs(z)));
}

double exact_softplus(double x, Settings settings) {
  const double beta = settings[0];
  return (x > 0 ? x : 0.0) + exact_excess(beta * x) / beta;
}

double exact_softplus_slope(double x, Settings settings) {
  return logistic(settings[0] * x);
}

double exact_log_sigmoid(double x, Settings) {
  return (x < 0 ? x : 0.0) - exact_excess(x);
}

double exact_log_sigmoid_slope(double x, Settings) {
  return logistic(-x);
}

} // namespace

const Rules rules::softplus = {batch_softplus, batch_softplus_slope, exact_softplus, exact_softplus_slope, no_kinks};

const Rules rules::log_sigmoid = {batch_log_sigmoid, batch_log_sigmoid_slope, exact_log_sigmoid,
                                  exact_log_sigmoid_slope, no_kinks};

} // namespace activation_lab
