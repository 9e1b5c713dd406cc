// sigmoid and tanh: the saturating pair.

#include "activations/elementary.hpp"
#include "activations/gates.hpp"
#include "activations/rules.hpp"
#include "activations/simd/batch.hpp"
#include "activations/simd/gates.hpp"

#include <cmath>

namespace activation_lab {

namespace {

using namespace simd;

void batch_sigmoid(std::span<const float> in, std::span<float> out, Settings) {
  apply(Logistic(Same{}), in, out);
}

// sigma'(scale x) scale^2 = scale^2 w/(1 + w)^2 with w = e^-|scale x|: sigmoid' for 1; tanh' for 2, since
// tanh x = 2 sigma(2 x) - 1. Any x: 2 ULP; 0 where the result would be subnormal. NaN stays NaN.
template <int scale> struct LogisticSlope {
  static_assert(scale == 1 || scale == 2);
  static constexpr float nearest = nearest_for_squares;
  static constexpr float farthest = 87.0F / scale;
  static constexpr float farthest_normal = 92.0F / scale;

  static Floats minus_t(Floats x) {
    const Floats t = hn::Neg(hn::Abs(x));
    return scale == 1 ? t : hn::Add(t, t);
  }
  Floats usual(Floats x) const {
    return gate_slope<false>(minus_t(x), [](Floats) { return all(scale * scale); });
  }
  Floats far(Floats x) const {
    const Floats clamped = hn::Min(hn::Abs(x), all(farthest_normal));
    return gate_slope<true>(minus_t(clamped), [](Floats) { return all(scale * scale); });
  }
  Floats near(Floats) const { return all(scale * scale / 4.0F); }
};

// Any x: 3 ULP, and exactly odd; 1 from 9.02 on. NaN stays NaN.
struct Tanh {
  static constexpr float nearest = nearest_for_squares;
  static constexpr float farthest = 43;

  // m/(m + 2) with m = e^(2|x|) - 1, and the sign put back
  static Floats of_size(Floats size, Floats x) {
    const Floats m = expm1(hn::Add(size, size));
    const Floats sign = hn::And(x, all(-0.0F));
    return hn::Or(hn::Div(m, hn::Add(m, all(2.0F))), sign);
  }
  Floats usual(Floats x) const { return of_size(hn::Abs(x), x); }
  Floats far(Floats x) const { return of_size(hn::Min(hn::Abs(x), all(farthest)), x); }
  Floats near(Floats x) const { return x; }
};

double exact_sigmoid(double x, Settings) {
  return logistic(x);
}

double exact_sigmoid_slope(double x, Settings) {
  const double e = elementary::exp(-std::fabs(x));
  return e / ((1.0 + e) * (1.0 + e));
}

double exact_tanh(double x, Settings) {
  return elementary::tanh(x);
}

double exact_tanh_slope(double x, Settings none) {
  return 4.0 * exact_sigmoid_slope(2.0 * x, none);
}

} // namespace

const Rules rules::sigmoid = {batch_sigmoid, batch<LogisticSlope<1>>, exact_sigmoid, exact_sigmoid_slope, no_kinks};

const Rules rules::tanh = {batch<Tanh>, batch<LogisticSlope<2>>, exact_tanh, exact_tanh_slope, no_kinks};

} // namespace activation_lab
