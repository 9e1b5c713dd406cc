// Rules for gates x sigma(z(x)), and for sigma(z(x)) itself, in float32. z is odd and rises with x; it comes as an
// Argument:
//   z(x)                 Floats or Wide
//   factor(t, -z, w)     1 + w - t z'(t), given t, -z(t) and w, in an order that rounds little
//   farthest             |z| <= 80 up to here
//   lowest, highest      z = -177 and at most 30: beyond them x sigma(z) is 0, or x, in float32
//   farthest_slope       |z| = 100: beyond it the slope is 0 or 1 in float32
#pragma once

#include "activations/bit_cast.hpp"
#include "activations/simd/logistic.hpp"

#include <limits>

namespace activation_lab::simd {

// z = x
struct Same {
  static constexpr float farthest = 80, lowest = -177, highest = 30, farthest_slope = 100;
  Floats operator()(Floats x) const { return x; }
  Floats factor(Floats, Floats minus_z, Floats w) const { return hn::Add(hn::Add(all(1.0F), minus_z), w); }
};

// z = beta x in two floats, for 1e-30 <= beta <= 100
class Scaled {
public:
  explicit Scaled(double beta)
      : farthest(at(80, beta)), lowest(at(-177, beta)), highest(at(30, beta)), farthest_slope(at(100, beta)),
        high(leading_bits(beta)), low(static_cast<float>(beta - leading_bits(beta))) {}

  Wide operator()(Floats x) const {
    const Wide part = halves(x);
    return {hn::Mul(part.high, all(high)), hn::Add(hn::Mul(part.low, all(high)), hn::Mul(x, all(low)))};
  }
  Floats factor(Floats, const Wide& minus_z, Floats w) const {
    return hn::Add(hn::Add(all(1.0F), minus_z.high), hn::Add(minus_z.low, w));
  }

  float farthest, lowest, highest, farthest_slope;

private:
  static float at(float z, double beta) { return static_cast<float>(z / beta); }
  // The 12 leading bits, as in halves().
  static float leading_bits(double beta) {
    return bit_cast<float>(bit_cast<std::uint32_t>(static_cast<float>(beta)) & 0xfffff000);
  }

  float high, low;
};

inline Floats negated(Floats z) {
  return hn::Neg(z);
}

// sigma(z)
template <class Argument> struct Logistic {
  explicit Logistic(Argument argument) : z(argument), farthest(argument.farthest) {}

  Floats usual(Floats x) const { return gated(all(1.0F), negated(z(x))); }
  Floats far(Floats x) const {
    const Floats clamped = hn::Max(hn::Min(x, all(z.highest)), all(z.lowest));
    return gated_far(all(1.0F), negated(z(clamped)));
  }
  Floats near(Floats) const { return all(0.5F); }

  Argument z;
  static constexpr float nearest = nearest_for_squares;
  float farthest;
};

template <class Argument> struct Gate {
  explicit Gate(Argument argument) : z(argument), farthest(argument.farthest) {}

  Floats usual(Floats x) const { return gated(x, negated(z(x))); }
  Floats far(Floats x) const {
    const Floats clamped = hn::Max(hn::Min(x, all(z.highest)), all(z.lowest));
    return gated_far(hn::Max(x, all(std::numeric_limits<float>::lowest())), negated(z(clamped)));
  }
  Floats near(Floats x) const { return half_of(x); }

  Argument z;
  static constexpr float nearest = nearest_for_squares;
  float farthest;
};

// The slope at -t, and 1 less that at t, for t >= 0.
template <class Argument> struct GateSlope {
  explicit GateSlope(Argument argument) : z(argument), farthest(argument.farthest) {}

  template <bool is_far> Floats of_size(Floats t, Floats x) const {
    const auto minus_z = negated(z(t));
    const Floats below = gate_slope<is_far>(minus_z, [&](Floats w) { return z.factor(t, minus_z, w); });
    return hn::IfThenElse(hn::Gt(x, all(0.0F)), hn::Sub(all(1.0F), below), below);
  }
  Floats usual(Floats x) const { return of_size<false>(hn::Abs(x), x); }
  Floats far(Floats x) const { return of_size<true>(hn::Min(hn::Abs(x), all(z.farthest_slope)), x); }
  Floats near(Floats) const { return all(0.5F); }

  Argument z;
  static constexpr float nearest = nearest_for_squares;
  float farthest;
};

} // namespace activation_lab::simd
