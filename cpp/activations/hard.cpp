// Straight and square pieces: the step (McCulloch & Pitts 1943), hard_tanh (Collobert 2004), relu6 (Krizhevsky 2010),
// hard_sigmoid (after Courbariaux et al. 2015, with PyTorch's slope of 1/6) and hard_swish (Howard et al. 2019).
//
// float32: the first three are exact, hard_tanh for any bounds; the others within 2 ULP. x + 3 is exact around -3, so
// that hard_sigmoid keeps its digits where it comes close to 0, and hard_swish' has them around its root at -1.5.

#include "activations/rules.hpp"
#include "activations/simd/batch.hpp"

#include <cmath>
#include <limits>

namespace activation_lab {

namespace {

using namespace simd;

Floats keep_nan(Floats x, Floats y) {
  return hn::IfThenElse(hn::Eq(x, x), y, x);
}

// inside where low < x < high, and 0 elsewhere, the ends included; NaN for NaN
Floats inside_only(Floats x, float low, float high, float inside) {
  const Mask within = hn::And(hn::Gt(x, all(low)), hn::Lt(x, all(high)));
  return keep_nan(x, hn::IfThenElseZero(within, all(inside)));
}

struct Step {
  Floats usual(Floats x) const { return keep_nan(x, hn::IfThenElseZero(hn::Ge(x, all(0.0F)), all(1.0F))); }
};

struct StepSlope {
  Floats usual(Floats x) const { return keep_nan(x, hn::Zero(floats)); }
};

// The floats next to a bound, so that comparing with them is comparing with the bound itself.
float not_above(double bound) {
  const auto rounded = static_cast<float>(bound);
  return double{rounded} <= bound ? rounded : std::nextafter(rounded, -std::numeric_limits<float>::infinity());
}

float not_below(double bound) {
  return -not_above(-bound);
}

struct HardTanh {
  explicit HardTanh(Settings settings) : min(static_cast<float>(settings[0])), max(static_cast<float>(settings[1])) {}
  Floats usual(Floats x) const {
    const Floats y = hn::IfThenElse(hn::Le(x, all(min)), all(min), x);
    return hn::IfThenElse(hn::Ge(x, all(max)), all(max), y);
  }
  float min, max;
};

struct HardTanhSlope {
  explicit HardTanhSlope(Settings settings) : min(not_above(settings[0])), max(not_below(settings[1])) {}
  Floats usual(Floats x) const { return inside_only(x, min, max, 1.0F); }
  float min, max;
};

struct Relu6 {
  Floats usual(Floats x) const {
    const Floats y = hn::IfThenZeroElse(hn::Le(x, all(0.0F)), x);
    return hn::IfThenElse(hn::Ge(x, all(6.0F)), all(6.0F), y);
  }
};

struct Relu6Slope {
  Floats usual(Floats x) const { return inside_only(x, 0.0F, 6.0F, 1.0F); }
};

// below for x <= -3, inside between, above for x >= 3
Floats pieces(Floats x, Floats below, Floats inside, Floats above) {
  const Floats y = hn::IfThenElse(hn::Le(x, all(-3.0F)), below, inside);
  return hn::IfThenElse(hn::Ge(x, all(3.0F)), above, y);
}

struct HardSigmoid {
  Floats usual(Floats x) const {
    const Floats inside = hn::Div(hn::Add(x, all(3.0F)), all(6.0F));
    return pieces(x, hn::Zero(floats), inside, all(1.0F));
  }
};

struct HardSigmoidSlope {
  Floats usual(Floats x) const { return inside_only(x, -3.0F, 3.0F, 1.0F / 6.0F); }
};

struct HardSwish {
  static constexpr float nearest = nearest_for_squares;
  Floats usual(Floats x) const {
    const Floats inside = hn::Div(hn::Mul(x, hn::Add(x, all(3.0F))), all(6.0F));
    return pieces(x, hn::Zero(floats), inside, x);
  }
  Floats near(Floats x) const { return half_of(x); }
};

struct HardSwishSlope {
  Floats usual(Floats x) const {
    const Floats inside = hn::Div(hn::Add(hn::Add(x, x), all(3.0F)), all(6.0F));
    return pieces(x, hn::Zero(floats), inside, all(1.0F));
  }
};

double exact_step(double x, Settings) {
  if (std::isnan(x)) return x;
  return x >= 0 ? 1.0 : 0.0;
}

double exact_step_slope(double x, Settings) {
  return std::isnan(x) ? x : 0.0;
}

double clamp(double x, double low, double high) {
  return x <= low ? low : x >= high ? high : x;
}

double slope_inside(double x, double low, double high, double inside) {
  if (std::isnan(x)) return x;
  return x > low && x < high ? inside : 0.0;
}

double exact_hard_tanh(double x, Settings settings) {
  return clamp(x, settings[0], settings[1]);
}

double exact_hard_tanh_slope(double x, Settings settings) {
  return slope_inside(x, settings[0], settings[1], 1.0);
}

double exact_relu6(double x, Settings) {
  return clamp(x, 0.0, 6.0);
}

double exact_relu6_slope(double x, Settings) {
  return slope_inside(x, 0.0, 6.0, 1.0);
}

double exact_hard_sigmoid(double x, Settings) {
  return clamp(x + 3.0, 0.0, 6.0) / 6.0;
}

double exact_hard_sigmoid_slope(double x, Settings) {
  return slope_inside(x, -3.0, 3.0, 1.0 / 6.0);
}

double exact_hard_swish(double x, Settings) {
  if (x <= -3) return 0.0;
  return x >= 3 ? x : x * (x + 3.0) / 6.0;
}

double exact_hard_swish_slope(double x, Settings) {
  if (x <= -3) return 0.0;
  return x >= 3 ? 1.0 : (2.0 * x + 3.0) / 6.0;
}

std::vector<double> step_kinks(Settings) {
  return {0.0};
}

std::vector<double> hard_tanh_kinks(Settings settings) {
  if (settings[0] == settings[1]) return {};
  return {settings[0], settings[1]};
}

std::vector<double> relu6_kinks(Settings) {
  return {0.0, 6.0};
}

std::vector<double> three_kinks(Settings) {
  return {-3.0, 3.0};
}

} // namespace

const Rules rules::step = {batch<Step>, batch<StepSlope>, exact_step, exact_step_slope, step_kinks};

const Rules rules::hard_tanh = {batch<HardTanh>, batch<HardTanhSlope>, exact_hard_tanh, exact_hard_tanh_slope,
                                hard_tanh_kinks};

const Rules rules::relu6 = {batch<Relu6>, batch<Relu6Slope>, exact_relu6, exact_relu6_slope, relu6_kinks};

const Rules rules::hard_sigmoid = {batch<HardSigmoid>, batch<HardSigmoidSlope>, exact_hard_sigmoid,
                                   exact_hard_sigmoid_slope, three_kinks};

const Rules rules::hard_swish = {batch<HardSwish>, batch<HardSwishSlope>, exact_hard_swish, exact_hard_swish_slope,
                                 three_kinks};

} // namespace activation_lab
