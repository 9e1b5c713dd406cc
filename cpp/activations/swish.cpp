// swish: x sigma(beta x). Ramachandran, Zoph & Le 2017; SiLU at beta = 1: Hendrycks & Gimpel 2016, Elfwing et al. 2017.
//
// float32, any x: 2 ULP at beta = 1, 3 at any other, because beta x is kept in two floats; 0 where the result would be
// subnormal. The slope: 4 ULP, and within 0.3/beta of its root at beta x = -1.278 at most 2^-24 absolute. NaN stays
// NaN, -infinity gives 0.

#include "activations/gates.hpp"
#include "activations/rules.hpp"
#include "activations/simd/batch.hpp"
#include "activations/simd/gates.hpp"

#include <cmath>
#include <limits>

namespace activation_lab {

namespace {

using namespace simd;

// A beta so small counts as 0, where swish is the line x/2: beta x would be subnormal in float32.
constexpr double smallest_beta = 1e-30;

double beta_of(Settings settings) {
  return settings[0] < smallest_beta ? 0.0 : settings[0];
}

struct HalfLine {
  static constexpr float nearest = 0x1p-125F;
  Floats usual(Floats x) const { return hn::Mul(x, all(0.5F)); }
  Floats near(Floats x) const { return half_of(x); }
};

struct HalfLineSlope {
  Floats usual(Floats x) const { return hn::IfThenElse(hn::Eq(x, x), all(0.5F), x); }
};

void batch_swish(std::span<const float> in, std::span<float> out, Settings settings) {
  const double beta = beta_of(settings);
  if (beta == 0) {
    apply(HalfLine{}, in, out);
  } else if (beta == 1) {
    apply(Gate(Same{}), in, out);
  } else {
    apply(Gate(Scaled(beta)), in, out);
  }
}

void batch_swish_slope(std::span<const float> in, std::span<float> out, Settings settings) {
  const double beta = beta_of(settings);
  if (beta == 0) {
    apply(HalfLineSlope{}, in, out);
  } else if (beta == 1) {
    apply(GateSlope(Same{}), in, out);
  } else {
    apply(GateSlope(Scaled(beta)), in, out);
  }
}

double exact_swish(double x, Settings settings) {
  const double beta = beta_of(settings);
  return beta == 0 ? 0.5 * x : gate(x, beta * x);
}

double exact_swish_slope(double x, Settings settings) {
  const double beta = beta_of(settings);
  if (beta == 0) return std::isnan(x) ? x : 0.5;
  return gate_slope(beta * x, beta * x);
}

} // namespace

const Rules rules::swish = {batch_swish, batch_swish_slope, exact_swish, exact_swish_slope, no_kinks};

} // namespace activation_lab
