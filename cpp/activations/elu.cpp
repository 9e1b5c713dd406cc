// ELU (Clevert, Unterthiner & Hochreiter 2015): alpha (e^x - 1) below 0. CELU (Barron 2017): alpha (e^(x/alpha) - 1)
// below 0, whose slope joins up at any alpha. SELU (Klambauer et al. 2017): lambda times an ELU whose alpha is such
// that mean 0 and variance 1 are kept.
//
// float32, any x: 1 ULP at alpha = 1, 3 at any other; e^x - 1 keeps its digits near 0, where e^x alone would lose them,
// and celu's x/alpha is kept in two floats: 4 ULP for any alpha. The slopes alike; 0 where they would be subnormal. NaN
// stays NaN, -infinity gives the floor.

#include "activations/elementary.hpp"
#include "activations/rules.hpp"
#include "activations/simd/batch.hpp"
#include "activations/simd/gates.hpp"

#include <cmath>

namespace activation_lab {

namespace {

using namespace simd;

struct WithTail {
  static constexpr float nearest = nearest_for_squares;
  static constexpr float farthest = 80; // beyond it e^x comes close to being subnormal
};

struct WithAlpha : WithTail {
  explicit WithAlpha(Settings settings) : alpha(static_cast<float>(settings[0])) {}
  float alpha;
};

Floats below_zero(Floats x) {
  return hn::Min(x, all(0.0F));
}

// y e^x, for x <= 0
Floats times_tail(float y, Floats x) {
  const Floats scaled = exp<in_hand>(hn::Max(x, all(-100.0F)));
  return scale_down(hn::Mul(all(y), scaled), in_hand);
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
  Floats far(Floats x) const { return joined(x, times_tail(alpha, below_zero(x))); }
  Floats near(Floats x) const { return joined(x, all(alpha)); }
};

// For alpha other than 1, where it is ELU. x/alpha comes as beta x with beta = 1/alpha.
struct WithRate {
  explicit WithRate(Settings settings)
      : alpha(static_cast<float>(settings[0])), z(1 / settings[0]), farthest(z.farthest) {}

  static Floats joined(Floats x, Floats above, Floats below) {
    return hn::IfThenElse(hn::Gt(x, all(0.0F)), above, below);
  }

  float alpha;
  Scaled z;
  static constexpr float nearest = nearest_for_squares;
  float farthest;
};

struct Celu : WithRate {
  using WithRate::WithRate;

  Floats usual(Floats x) const { return joined(x, x, hn::Mul(all(alpha), expm1(z(below_zero(x))))); }
  Floats far(Floats x) const {
    return joined(x, x, hn::Mul(all(alpha), expm1(z(hn::Max(below_zero(x), all(-farthest))))));
  }
  Floats near(Floats x) const { return x; }
};

struct CeluSlope : WithRate {
  using WithRate::WithRate;

  Floats usual(Floats x) const { return joined(x, all(1.0F), exp(z(below_zero(x)))); }
  Floats far(Floats x) const {
    const Floats scaled = exp<in_hand>(z(hn::Max(below_zero(x), all(-z.farthest_slope))));
    return joined(x, all(1.0F), scale_down(scaled, in_hand));
  }
  Floats near(Floats) const { return all(1.0F); }
};

void batch_celu(std::span<const float> in, std::span<float> out, Settings settings) {
  if (settings[0] == 1) {
    apply(Elu(settings), in, out);
  } else {
    apply(Celu(settings), in, out);
  }
}

void batch_celu_slope(std::span<const float> in, std::span<float> out, Settings settings) {
  if (settings[0] == 1) {
    apply(EluSlope(settings), in, out);
  } else {
    apply(CeluSlope(settings), in, out);
  }
}

// The constants of the paper in double, and lambda alpha.
constexpr double selu_lambda = 1.0507009873554805;
constexpr double selu_alpha = 1.6732632423543772;
constexpr double selu_below = selu_lambda * selu_alpha;

struct Selu : WithTail {
  static Floats joined(Floats x, Floats below) {
    return hn::IfThenElse(hn::Gt(x, all(0.0F)), hn::Mul(all(static_cast<float>(selu_lambda)), x), below);
  }
  static Floats times_below(Floats y) { return hn::Mul(all(static_cast<float>(selu_below)), y); }

  Floats usual(Floats x) const { return joined(x, times_below(expm1(below_zero(x)))); }
  Floats far(Floats x) const { return joined(x, times_below(expm1(hn::Max(below_zero(x), all(-farthest))))); }
  // 0 where the products would be subnormal
  Floats near(Floats x) const {
    const Floats y = hn::IfThenZeroElse(hn::Lt(hn::Abs(x), all(0x1p-127F)), x);
    return joined(y, times_below(y));
  }
};

// The left slope at 0, as PyTorch has it.
struct SeluSlope : WithTail {
  static Floats joined(Floats x, Floats below) {
    return hn::IfThenElse(hn::Gt(x, all(0.0F)), all(static_cast<float>(selu_lambda)), below);
  }
  static constexpr auto at_zero = static_cast<float>(selu_below);

  Floats usual(Floats x) const { return joined(x, hn::Mul(all(at_zero), exp(below_zero(x)))); }
  Floats far(Floats x) const { return joined(x, times_tail(at_zero, below_zero(x))); }
  Floats near(Floats x) const { return joined(x, all(at_zero)); }
};

double exact_elu(double x, Settings settings) {
  return x > 0 ? x : settings[0] * elementary::expm1(x);
}

double exact_elu_slope(double x, Settings settings) {
  return x > 0 ? 1.0 : settings[0] * elementary::exp(x);
}

double exact_celu(double x, Settings settings) {
  return x > 0 ? x : settings[0] * elementary::expm1(x / settings[0]);
}

double exact_celu_slope(double x, Settings settings) {
  return x > 0 ? 1.0 : elementary::exp(x / settings[0]);
}

double exact_selu(double x, Settings) {
  return x > 0 ? selu_lambda * x : selu_below * elementary::expm1(x);
}

double exact_selu_slope(double x, Settings) {
  return x > 0 ? selu_lambda : selu_below * elementary::exp(x);
}

std::vector<double> elu_kinks(Settings settings) {
  if (settings[0] == 1.0) return {};
  return {0.0};
}

std::vector<double> selu_kinks(Settings) {
  return {0.0};
}

} // namespace

const Rules rules::elu = {batch<Elu>, batch<EluSlope>, exact_elu, exact_elu_slope, elu_kinks};

const Rules rules::celu = {batch_celu, batch_celu_slope, exact_celu, exact_celu_slope, no_kinks};

const Rules rules::selu = {batch<Selu>, batch<SeluSlope>, exact_selu, exact_selu_slope, selu_kinks};

} // namespace activation_lab
