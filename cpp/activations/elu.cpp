// ELU (Clevert, Unterthiner & Hochreiter 2015): alpha (e^x - 1) below 0.
//
// float32, any x: 1 ULP at alpha = 1, 3 at any other; e^x - 1 keeps its digits near 0, where e^x alone would lose them.
// The slope: 1 ULP at alpha = 1, 3 at any other; 0 where it would be subnormal. NaN stays NaN, -infinity gives -alpha.

#include "activations/elementary.hpp"
#include "activations/rules.hpp"
#include "activations/simd/batch.hpp"
#include "activations/simd/logistic.hpp"

#include <cmath>

namespace activation_lab {

namespace {

using namespace simd;

struct WithAlpha {
  explicit WithAlpha(Settings settings) : alpha(static_cast<float>(settings[0])) {}
  float alpha;
  static constexpr float nearest = nearest_for_squares;
  static constexpr float farthest = 80; // beyond it e^x comes close to being subnormal
};

Floats below_zero(Floats x) {
  return hn::Min(x, all(0.0F));
}

struct Elu : WithAlpha {
  using WithAlpha::WithAlpha;

  Floats joined(Floats x, Floats below) const { return hn::IfThenElse(hn::Ge(x, all(0.0F)), x, below); }
  Floats usual(Floats x) const { return joined(x, hn::Mul(all(alpha), expm1(below_zero(x)))); }
  Floats far(Floats x) const { return usual(hn::Max(x, all(-farthest))); }
  // Subnormal x are slow to multiply; at the standard alpha there is no need to.
  Floats near(Floats x) const { return alpha == 1.0F ? x : joined(x, hn::Mul(all(alpha), x)); }
};

// alpha e^x below and at 0: the left slope, as PyTorch has it. The two sides meet at alpha = 1 alone.
struct EluSlope : WithAlpha {
  using WithAlpha::WithAlpha;

  Floats joined(Floats x, Floats below) const { return hn::IfThenElse(hn::Gt(x, all(0.0F)), all(1.0F), below); }
  Floats usual(Floats x) const { return joined(x, hn::Mul(all(alpha), exp(below_zero(x)))); }
  Floats far(Floats x) const {
    const Floats scaled = exp<in_hand>(hn::Max(below_zero(x), all(-100.0F)));
    return joined(x, scale_down(hn::Mul(all(alpha), scaled), in_hand));
  }
  Floats near(Floats x) const { return joined(x, all(alpha)); }
};

double exact_elu(double x, Settings settings) {
  return x > 0 ? x : settings[0] * elementary::expm1(x);
}

double exact_elu_slope(double x, Settings settings) {
  return x > 0 ? 1.0 : settings[0] * elementary::exp(x);
}

std::vector<double> elu_kinks(Settings settings) {
  if (settings[0] == 1.0) return {};
  return {0.0};
}

} // namespace

const Rules rules::elu = {batch<Elu>, batch<EluSlope>, exact_elu, exact_elu_slope, elu_kinks};

} // namespace activation_lab
