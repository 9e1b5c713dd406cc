// A filter as a table. A channel of an 8-bit picture has 256 values, so a function applied to a picture is 256
// numbers worked out once, in double, and looked up for every byte: exact, and as cheap for tanh as for ReLU.
#pragma once

#include "activations/kernel.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace activation_lab {

inline constexpr std::size_t byte_values = 256;

// Byte p stands for x = low + (high - low) p / 255.
struct Normalisation {
  double low = -2.0;
  double high = 2.0;
};

// How y = f(x) becomes a byte again: byte = floor(255 clamp(v, 0, 1) + 1/2) with
enum class Mapping : std::uint8_t {
  fixed,     // v = (y - low) / (high - low): the ruler that made x from bytes, for every function alike
  stretched, // v = (y - ymin) / (ymax - ymin) over the 256 possible inputs: the function's own range, all of it used
  clipped,   // v = y: only what lies between 0 and 1 can be shown
};

using Table = std::array<std::uint8_t, byte_values>;

// The function at each of the 256 values, before and after it is mapped back.
struct Filter {
  std::array<double, byte_values> input;  // x
  std::array<double, byte_values> output; // y = f(x)
  double lowest = 0.0;                    // smallest and largest finite y; both 0 when there is none
  double highest = 0.0;
  Table table; // byte before -> byte after
};

// Requires normalisation.low < normalisation.high, both finite.
// Where the formulas above have no answer: y = NaN becomes byte 0; +-infinity is clamped like any other number and
// does not take part in ymin and ymax; a function that is constant over the 256 inputs becomes byte 128 when
// stretched, because a range of no width has neither a dark nor a bright end.
Filter make_filter(const Kernel& kernel, const Normalisation& normalisation, Mapping mapping);

} // namespace activation_lab
