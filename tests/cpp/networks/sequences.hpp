// Numbers that spread evenly over [-1, 1) without a pattern that sums could hide in, made by a formula: multiples of
// the golden ratio, their whole parts taken away.
#pragma once

#include <cmath>
#include <cstddef>
#include <span>

namespace activation_lab::testing {

template <class Real> void fill_evenly(std::span<Real> numbers, double phase, double scale = 1.0) {
  for (std::size_t k = 0; k < numbers.size(); ++k) {
    const double turned = phase + static_cast<double>(k + 1) * 0.6180339887498949;
    numbers[k] = static_cast<Real>(scale * (2.0 * (turned - std::floor(turned)) - 1.0));
  }
}

} // namespace activation_lab::testing
