// A kernel's largest error over some points, in words that a failing test can print.
#pragma once

#include "activations/kernel.hpp"

#include "activations/budgets.hpp"
#include "activations/ulp.hpp"

#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace activation_lab::testing {

struct Measured {
  std::int64_t ulps = 0;         // away from a root of the derivative
  double at = 0;                 // where
  double absolute_near_root = 0; // within 0.3 of it
};

// beta of swish, or 1
inline double beta_of(const Kernel& kernel) {
  for (const ParameterValue& parameter : kernel.parameters) {
    if (parameter.name == "beta") return std::get<double>(parameter.value);
  }
  return 1;
}

// truth(i) is the right result for x[i].
template <class Truth> Measured measure_value(const Kernel& kernel, const std::vector<float>& x, Truth truth) {
  std::vector<float> result(x.size());
  kernel.value(x, result);
  Measured measured;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const std::int64_t ulps = ulps_between(result[i], truth(i));
    if (ulps > measured.ulps) measured = {ulps, double{x[i]}, 0};
  }
  return measured;
}

template <class Truth>
Measured measure_derivative(std::string_view function, const Kernel& kernel, const std::vector<float>& x, Truth truth) {
  std::vector<float> result(x.size());
  kernel.derivative(x, result);
  const double beta = beta_of(kernel);
  Measured measured;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (near_root(function, beta, double{x[i]})) {
      const double error = std::fabs(double{result[i]} - truth(i));
      measured.absolute_near_root = std::fmax(measured.absolute_near_root, error);
      continue;
    }
    const std::int64_t ulps = ulps_between(result[i], truth(i));
    if (ulps > measured.ulps) {
      measured.ulps = ulps;
      measured.at = double{x[i]};
    }
  }
  return measured;
}

} // namespace activation_lab::testing
