// ln(1 + w) for vectors of floats.
#pragma once

#include "activations/polynomials.hpp"
#include "activations/simd/lanes.hpp"

namespace activation_lab::simd {

// For w = 0 and 2^-60 <= w <= 1. With s = w/(2 + w), ln(1 + w) = 2 s + s^3 p(s^2) = w - s (w - s^2 p(s^2)), where w
// alone is rounded in full. Error 1.5 ULP.
inline Floats log1p(Floats w) {
  constexpr const auto& c = polynomials::log_float;
  const Floats s = hn::Div(w, hn::Add(w, all(2.0F)));
  const Floats z = hn::Mul(s, s);
  const Floats low = hn::Add(all(c[0]), hn::Mul(all(c[1]), z));
  const Floats high = hn::Add(all(c[2]), hn::Mul(all(c[3]), z));
  const Floats p = hn::Add(low, hn::Mul(high, hn::Mul(z, z)));
  return hn::Sub(w, hn::Mul(s, hn::Sub(w, hn::Mul(z, p))));
}

} // namespace activation_lab::simd
