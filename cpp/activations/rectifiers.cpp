// identity, ReLU and leaky ReLU: straight pieces, exact but for leaky_relu's roundings.

#include "activations/rules.hpp"
#include "activations/simd/batch.hpp"

#include <cmath>
#include <limits>

namespace activation_lab {

namespace {

using namespace simd;

struct Identity {
  Floats usual(Floats x) const { return x; }
};

struct IdentitySlope {
  Floats usual(Floats x) const { return hn::IfThenElse(hn::Eq(x, x), all(1.0F), x); }
};

struct Relu {
  Floats usual(Floats x) const { return hn::IfThenZeroElse(hn::Le(x, all(0.0F)), x); }
};

// above where x > 0, below elsewhere; NaN for NaN
Floats slope_by_sign(Floats x, Floats above, Floats below) {
  return hn::IfThenElse(hn::Eq(x, x), hn::IfThenElse(hn::Gt(x, all(0.0F)), above, below), x);
}

struct ReluSlope {
  Floats usual(Floats x) const { return slope_by_sign(x, all(1.0F), all(0.0F)); }
};

// An alpha so small counts as 0: in float32 its products would be lost.
constexpr double smallest_alpha = 1e-30;

double alpha_of(Settings settings) {
  return settings[0] < smallest_alpha ? 0.0 : settings[0];
}

// For alpha > 0. Two roundings, alpha's and the product's: 1.5 ULP for any alpha.
struct LeakyRelu {
  explicit LeakyRelu(Settings settings)
      : alpha(static_cast<float>(alpha_of(settings))),
        nearest(static_cast<float>(std::numeric_limits<float>::min() / alpha_of(settings) * (1 - 0x1p-22))) {}

  Floats usual(Floats x) const { return hn::IfThenElse(hn::Lt(x, all(0.0F)), hn::Mul(all(alpha), x), x); }
  // alpha x would be subnormal. (Not `x < 0 ? 0 : x`: Emscripten 3.1.6 makes that a maximum, which loses the sign of
  // -0.)
  Floats near(Floats x) const { return hn::IfThenElse(hn::Gt(x, all(0.0F)), x, hn::And(x, all(-0.0F))); }

  float alpha;
  float nearest;
};

struct LeakyReluSlope {
  explicit LeakyReluSlope(Settings settings) : alpha(static_cast<float>(alpha_of(settings))) {}
  Floats usual(Floats x) const { return slope_by_sign(x, all(1.0F), all(alpha)); }
  float alpha;
};

void batch_leaky_relu(std::span<const float> in, std::span<float> out, Settings settings) {
  if (alpha_of(settings) > 0) {
    apply(LeakyRelu(settings), in, out);
  } else {
    apply(Relu{}, in, out); // 0 times -infinity would be NaN
  }
}

double exact_identity(double x, Settings) {
  return x;
}

double exact_identity_slope(double x, Settings) {
  return std::isnan(x) ? x : 1.0;
}

double exact_relu(double x, Settings) {
  return x <= 0 ? 0.0 : x;
}

double exact_relu_slope(double x, Settings) {
  if (std::isnan(x)) return x;
  return x > 0 ? 1.0 : 0.0;
}

double exact_leaky_relu(double x, Settings settings) {
  if (!(x < 0)) return x;
  const double alpha = alpha_of(settings);
  return alpha > 0 ? alpha * x : 0.0;
}

double exact_leaky_relu_slope(double x, Settings settings) {
  if (std::isnan(x)) return x;
  return x > 0 ? 1.0 : alpha_of(settings);
}

std::vector<double> relu_kinks(Settings) {
  return {0.0};
}

std::vector<double> leaky_relu_kinks(Settings settings) {
  if (settings[0] == 1.0) return {};
  return {0.0};
}

} // namespace

const Rules rules::identity = {batch<Identity>, batch<IdentitySlope>, exact_identity, exact_identity_slope, no_kinks};

const Rules rules::relu = {batch<Relu>, batch<ReluSlope>, exact_relu, exact_relu_slope, relu_kinks};

const Rules rules::leaky_relu = {batch_leaky_relu, batch<LeakyReluSlope>, exact_leaky_relu, exact_leaky_relu_slope,
                                 leaky_relu_kinks};

} // namespace activation_lab
