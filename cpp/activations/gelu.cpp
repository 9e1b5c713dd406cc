// GELU (Hendrycks & Gimpel 2016): x Phi(x), Phi being the standard normal distribution; and the two approximations
// from the same paper, x sigma(2 sqrt(2/pi) (x + 0.044715 x^3)) ("tanh") and x sigma(1.702 x) ("sigmoid").
//
// float32, any x: 4 ULP for "erf", 3 for the other two; 0 where the result would be subnormal, which for "erf" begins
// below -13.1. The slope: 4 ULP, for "erf" also around its root at -0.7518; for the other two, within 0.3 of theirs,
// the error is at most 2^-24 absolute. NaN stays NaN, -infinity gives 0.

#include "activations/elementary.hpp"
#include "activations/gates.hpp"
#include "activations/rules.hpp"
#include "activations/simd/batch.hpp"
#include "activations/simd/gates.hpp"
#include "activations/simd/normal_gate.hpp"

#include <cmath>
#include <cstdint>

namespace activation_lab {

namespace {

using namespace simd;

// In the order of the catalogue's choices.
enum Variant : std::uint8_t { by_erf, by_tanh, by_sigmoid };

Variant variant_of(Settings settings) {
  return static_cast<Variant>(settings[0]);
}

constexpr double sigmoid_rate = 1.702;
constexpr double tanh_linear = 0x1.9884533d43651p+0; // 2 sqrt(2/pi)
constexpr double tanh_cubic = 0.044715 * 0x1.9884533d43651p+0;

// z = x (linear + cubic x^2) in two floats. A "high" part here has at most 12 bits, so that products of two are exact.
struct TanhArgument {
  static constexpr float farthest = 9.6F, lowest = -13, highest = 6, farthest_slope = 10.5F;

  static constexpr float linear = static_cast<float>(tanh_linear);
  static constexpr float linear_rest = static_cast<float>(tanh_linear - linear);
  static constexpr float cubic_high = 0x1.244p-4F;
  static constexpr float cubic_low = static_cast<float>(tanh_cubic - cubic_high);

  Wide operator()(Floats x) const {
    const Wide part = halves(x);
    const Floats exact_square = hn::Mul(part.high, part.high);
    const Wide square = halves(exact_square);
    const Floats square_low = hn::Add(square.low, hn::Mul(part.low, hn::Add(x, part.high)));
    // cubic x^2 = bent + bent_low
    const Floats bent = hn::Mul(square.high, all(cubic_high));
    const Floats bent_low = hn::Add(hn::Mul(square_low, all(cubic_high)), hn::Mul(hn::Mul(x, x), all(cubic_low)));
    // linear + bent = rate + lost, without error (Knuth's two-sum)
    const Floats rate = hn::Add(bent, all(linear));
    const Floats bent_taken = hn::Sub(rate, all(linear));
    const Floats lost = hn::Add(hn::Sub(bent, bent_taken), hn::Sub(all(linear), hn::Sub(rate, bent_taken)));
    const Wide rates = halves(rate);
    const Floats rate_low = hn::Add(rates.low, hn::Add(lost, hn::Add(bent_low, all(linear_rest))));
    return {hn::Mul(part.high, rates.high), hn::Add(hn::Mul(part.low, rates.high), hn::Mul(x, rate_low))};
  }

  // t z'(t) = z(t) + 2 cubic t^3
  Floats factor(Floats t, const Wide& minus_z, Floats w) const {
    const Floats cube = hn::Mul(hn::Mul(t, t), t);
    const Floats bend = hn::Mul(cube, all(static_cast<float>(2 * tanh_cubic)));
    return hn::Add(hn::Add(all(1.0F), minus_z.high), hn::Add(hn::Sub(minus_z.low, bend), w));
  }
};

void batch_gelu(std::span<const float> in, std::span<float> out, Settings settings) {
  switch (variant_of(settings)) {
  case by_erf:
    return apply(NormalGate{}, in, out);
  case by_tanh:
    return apply(Gate(TanhArgument{}), in, out);
  case by_sigmoid:
    return apply(Gate(Scaled(sigmoid_rate)), in, out);
  }
}

void batch_gelu_slope(std::span<const float> in, std::span<float> out, Settings settings) {
  switch (variant_of(settings)) {
  case by_erf:
    return apply(NormalGateSlope{}, in, out);
  case by_tanh:
    return apply(GateSlope(TanhArgument{}), in, out);
  case by_sigmoid:
    return apply(GateSlope(Scaled(sigmoid_rate)), in, out);
  }
}

// Beyond this x Phi(x) is 0, or x, in double.
constexpr double normal_end = 40;

double by_normal_distribution(double x) {
  return x < -normal_end ? 0.0 : x * elementary::normal_cumulative(x);
}

double slope_by_normal_distribution(double x) {
  if (std::fabs(x) > normal_end) return x > 0 ? 1.0 : 0.0;
  return elementary::normal_cumulative(x) + x * elementary::normal_density(x);
}

double exact_gelu(double x, Settings settings) {
  switch (variant_of(settings)) {
  case by_erf:
    return by_normal_distribution(x);
  case by_tanh:
    return gate(x, x * (tanh_linear + tanh_cubic * x * x));
  case by_sigmoid:
    return gate(x, sigmoid_rate * x);
  }
  return x;
}

double exact_gelu_slope(double x, Settings settings) {
  switch (variant_of(settings)) {
  case by_erf:
    return slope_by_normal_distribution(x);
  case by_tanh:
    return gate_slope(x * (tanh_linear + tanh_cubic * x * x), x * (tanh_linear + 3 * tanh_cubic * x * x));
  case by_sigmoid:
    return gate_slope(sigmoid_rate * x, sigmoid_rate * x);
  }
  return x;
}

} // namespace

const Rules rules::gelu = {batch_gelu, batch_gelu_slope, exact_gelu, exact_gelu_slope, no_kinks};

} // namespace activation_lab
