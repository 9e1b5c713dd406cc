// What softmax and log_softmax have in common: the row's peak, which is taken off every number before anything is
// raised to a power, so that nothing overflows.
#pragma once

#include <cstddef>
#include <limits>
#include <span>

namespace activation_lab {

enum class RowKind {
  usual,        // its largest number is finite
  one_infinite, // exactly one +infinity: the limit gives it everything
  undefined,    // a NaN, several +infinity or nothing but -infinity: there is no limit
};

template <class Number> struct Peak {
  RowKind kind;
  Number value;
};

// The slow way, for any row. An empty row is undefined.
template <class Number> Peak<Number> peak_of(std::span<const Number> in) {
  constexpr Number infinity = std::numeric_limits<Number>::infinity();
  Number largest = -infinity;
  std::size_t infinite = 0;
  for (const Number x : in) {
    if (!(x <= infinity)) return {RowKind::undefined, x}; // NaN
    if (x == infinity) ++infinite;
    if (x > largest) largest = x;
  }
  if (infinite == 1) return {RowKind::one_infinite, largest};
  const bool defined = infinite == 0 && largest > -infinity;
  return {defined ? RowKind::usual : RowKind::undefined, largest};
}

// The row that has no usual peak: 1 (or its logarithm) where the infinity is and 0 elsewhere, or NaN throughout.
template <class Number>
void fill_unusual(RowKind kind, std::span<const Number> in, std::span<Number> out, bool logarithm) {
  constexpr Number infinity = std::numeric_limits<Number>::infinity();
  const Number all = logarithm ? Number{0} : Number{1};
  const Number nothing = logarithm ? -infinity : Number{0};
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (kind == RowKind::undefined) {
      out[i] = std::numeric_limits<Number>::quiet_NaN();
    } else {
      out[i] = in[i] == infinity ? all : nothing;
    }
  }
}

// float32 through SIMD. in and out have one length and do not overlap.
void softmax_row(std::span<const float> in, std::span<float> out, double temperature);
void log_softmax_row(std::span<const float> in, std::span<float> out, double temperature);

} // namespace activation_lab
