// identity, ReLU and its leaky relatives: straight pieces, exact but for the roundings of the leaky slope.
//
// PReLU learns its slope, and RReLU draws it anew for each element in training and takes the mean in evaluation. Here
// both are evaluated: the slope is a number like leaky ReLU's.

#include "activations/bit_cast.hpp"
#include "activations/rules.hpp"
#include "activations/simd/batch.hpp"

#include <cmath>
#include <cstdint>
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

// With a zero that the compiler does not know to be one: else LLVM 19 makes this a maximum for WASM, which leaves -0 as
// it is.
struct Relu {
  float zero = [] {
    std::uint32_t pattern = 0;
    asm("" : "+r"(pattern));
    return bit_cast<float>(pattern);
  }();

  Floats usual(Floats x) const { return hn::IfThenZeroElse(hn::Le(x, all(zero)), x); }
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

// The slope below 0.
using Slope = double (*)(Settings settings);

double given_slope(Settings settings) {
  return std::fabs(settings[0]) < smallest_alpha ? 0.0 : settings[0];
}

double mean_slope(Settings settings) {
  const double mean = (settings[0] + settings[1]) / 2;
  return mean < smallest_alpha ? 0.0 : mean;
}

// For any alpha but 0. Two roundings, alpha's and the product's: 1.5 ULP.
struct LeakyRelu {
  explicit LeakyRelu(double slope)
      : alpha(static_cast<float>(slope)),
        nearest(static_cast<float>(std::numeric_limits<float>::min() / std::fabs(slope) * (1 - 0x1p-22))) {}

  Floats usual(Floats x) const { return hn::IfThenElse(hn::Lt(x, all(0.0F)), hn::Mul(all(alpha), x), x); }
  // alpha x would be subnormal. (Not `x < 0 ? 0 : x`: Emscripten 3.1.6 makes that a maximum, which loses the sign of
  // -0.)
  Floats near(Floats x) const { return hn::IfThenElse(hn::Gt(x, all(0.0F)), x, hn::And(x, all(-0.0F))); }

  float alpha;
  float nearest;
};

struct LeakyReluSlope {
  explicit LeakyReluSlope(double slope) : alpha(static_cast<float>(slope)) {}
  Floats usual(Floats x) const { return slope_by_sign(x, all(1.0F), all(alpha)); }
  float alpha;
};

template <Slope slope> void batch_leaky(std::span<const float> in, std::span<float> out, Settings settings) {
  const double alpha = slope(settings);
  if (alpha != 0) {
    apply(LeakyRelu(alpha), in, out);
  } else {
    apply(Relu{}, in, out); // 0 times -infinity would be NaN
  }
}

template <Slope slope> void batch_leaky_slope(std::span<const float> in, std::span<float> out, Settings settings) {
  apply(LeakyReluSlope(slope(settings)), in, out);
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

template <Slope slope> double exact_leaky(double x, Settings settings) {
  if (!(x < 0)) return x;
  const double alpha = slope(settings);
  return alpha != 0 ? alpha * x : 0.0;
}

template <Slope slope> double exact_leaky_slope(double x, Settings settings) {
  if (std::isnan(x)) return x;
  return x > 0 ? 1.0 : slope(settings);
}

std::vector<double> relu_kinks(Settings) {
  return {0.0};
}

template <Slope slope> std::vector<double> leaky_kinks(Settings settings) {
  if (slope(settings) == 1.0) return {};
  return {0.0};
}

template <Slope slope>
constexpr Rules leaky = {batch_leaky<slope>, batch_leaky_slope<slope>, exact_leaky<slope>, exact_leaky_slope<slope>,
                         leaky_kinks<slope>};

} // namespace

const Rules rules::identity = {batch<Identity>, batch<IdentitySlope>, exact_identity, exact_identity_slope, no_kinks};

const Rules rules::relu = {batch<Relu>, batch<ReluSlope>, exact_relu, exact_relu_slope, relu_kinks};

const Rules rules::leaky_relu = leaky<given_slope>;

const Rules rules::prelu = leaky<given_slope>;

const Rules rules::rrelu = leaky<mean_slope>;

} // namespace activation_lab
