// The logistic function sigma(z) = 1/(1 + e^-z) as a gate, and the slopes of gates. Sigmoid, tanh, swish and two
// of gelu's variants come down to these.
//
// Each has two forms that give the same bits: for |z| <= 87, and for any z. Their z is Floats or Wide.
#pragma once

#include "activations/simd/exponential.hpp"

namespace activation_lab::simd {

// x sigma(z)
template <class Number> Floats gated(Floats x, const Number& minus_z) {
  return hn::Div(x, hn::Add(all(1.0F), exp(minus_z)));
}

// For -30 <= minus_z <= 177 and finite x. e^-z may lie beyond float32 where x sigma(z) is still a normal number, so
// what exceeds 2^100 of it is taken off the exponent, and put back at the end.
template <class Number> Floats gated_far(Floats x, const Number& minus_z) {
  const Reduced reduced = reduce(minus_z);
  const Ints n = exponent_of(reduced);
  const Ints excess = hn::Max(hn::Sub(n, hn::Set(ints, 100)), hn::Zero(ints));
  const Floats power = hn::Mul(exp_of_rest(reduced), power_of_two(hn::Sub(n, excess)));
  return scale_down(hn::Div(x, hn::Add(all(1.0F), power)), excess);
}

// How many powers of two far forms keep in hand, so that no factor of a normal result is subnormal.
inline constexpr int in_hand = 24;

// w factor/(1 + w)^2 with w = e^-t: the slope of sigma at t where factor is 1, and of x sigma(z) at -t where factor is
// 1 + w - x z'. `far` is for t <= 104.
template <bool far, class Number, class Factor> Floats gate_slope(const Number& minus_t, Factor factor) {
  constexpr int offset = far ? in_hand : 0;
  const Reduced reduced = reduce(minus_t);
  const Floats scaled = exp<offset>(reduced);
  const Floats w = far ? scale_down(scaled, offset) : scaled;
  // (1 + w)^2, so written that the last addition alone rounds noticeably
  const Floats square = hn::Add(all(1.0F), hn::Mul(w, hn::Add(all(2.0F), w)));
  const Floats slope = hn::Div(times_exp<offset>(factor(w), reduced), square);
  return far ? scale_down(slope, offset) : slope;
}

} // namespace activation_lab::simd
