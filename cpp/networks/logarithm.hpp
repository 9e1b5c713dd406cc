// Gradients in decades, as they are shown.
#pragma once

#include "activations/elementary.hpp"

namespace activation_lab {

// -infinity at 0, NaN below; relative error 2^-52.
inline double log10_of(double number) {
  return elementary::log(number) * 0x1.bcb7b1526e50ep-2; // 1/ln(10)
}

} // namespace activation_lab
