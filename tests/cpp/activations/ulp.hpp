// How far float32 results are from the truth.
#pragma once

#include "activations/bit_cast.hpp"

#include <cmath>
#include <cstdint>
#include <limits>

namespace activation_lab::testing {

// Place in the ascending row of all floats; -0 and +0 share one.
inline std::int64_t place(float x) {
  const auto bits = bit_cast<std::int32_t>(x);
  return bits >= 0 ? bits : -static_cast<std::int64_t>(bits & 0x7fffffff);
}

// Steps from the result to the correctly rounded one. Where that is subnormal anything no larger than the smallest
// normal number will do, and counts as 0.
inline std::int64_t ulps_between(float result, double truth) {
  const auto rounded = static_cast<float>(truth);
  constexpr float smallest = std::numeric_limits<float>::min();
  if (std::isnan(result) && std::isnan(rounded)) return 0;
  if (std::isnan(result) || std::isnan(rounded)) return std::numeric_limits<std::int64_t>::max();
  if (std::fabs(rounded) < smallest && std::fabs(result) <= smallest) return 0;
  return std::abs(place(result) - place(rounded));
}

} // namespace activation_lab::testing
