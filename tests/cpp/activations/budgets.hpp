// What each function may be off by.
#pragma once

#include <cmath>
#include <cstdint>
#include <string_view>

namespace activation_lab::testing {

struct Budget {
  std::string_view function;
  std::int64_t value;      // float32, steps from the correctly rounded result
  std::int64_t derivative; // the same
  double exact_value;      // double, relative
  double exact_derivative; // the same
};

// The contract asks for 4. What limits the exact gates is the rounding of their argument, which reaches 700.
inline constexpr Budget budgets[] = {
    {"identity", 0, 0, 0, 0},
    {"sigmoid", 2, 2, 4e-16, 6e-16},
    {"tanh", 3, 3, 5e-16, 6e-16},
    {"relu", 0, 0, 0, 0},
    {"leaky_relu", 1, 0, 3e-16, 0},
    {"elu", 2, 2, 4e-16, 4e-16},
    {"gelu", 4, 4, 2e-13, 2e-13},
    {"swish", 3, 4, 2e-13, 2e-13},
    {"step", 0, 0, 0, 0},
    {"prelu", 1, 0, 3e-16, 0},
    {"rrelu", 1, 0, 3e-16, 3e-16},
    {"celu", 3, 3, 4e-16, 2e-13},
    {"selu", 3, 3, 5e-16, 5e-16},
    {"mish", 4, 4, 1e-15, 2e-15},
    {"softplus", 4, 4, 2e-13, 2e-13},
    {"softsign", 2, 3, 3e-16, 5e-16},
    {"hard_tanh", 0, 0, 3e-16, 0},
    {"hard_sigmoid", 2, 1, 5e-16, 3e-16},
    {"hard_swish", 2, 2, 5e-16, 5e-16},
    {"relu6", 0, 0, 0, 0},
    {"log_sigmoid", 4, 4, 1e-15, 1e-15},
};

// Null for a function that nobody has given a budget.
inline const Budget* budget_of(std::string_view function) {
  for (const Budget& budget : budgets) {
    if (budget.function == function) return &budget;
  }
  return nullptr;
}

// Near a root of a derivative the contract asks for an absolute error instead.
inline constexpr double absolute_near_root = 0x1p-22;

// Whether x lies within 0.3 of the root of gelu', mish' or swish', which scales with 1/beta. At other parameters than
// the standard ones the 0.3 scales too.
inline bool near_root(std::string_view function, double beta, double x) {
  if (function == "gelu") return std::fabs(x + 0.752) < 0.3;
  if (function == "mish") return std::fabs(x + 1.1924) < 0.3;
  return function == "swish" && std::fabs(beta * x + 1.2785) < 0.3;
}

} // namespace activation_lab::testing
