// Numbers a + b epsilon with epsilon^2 = 0 (Clifford 1873): evaluated with them, an expression gives its derivative
// along with its value, by no rule that expressions/differentiate.cpp uses. The C library's functions, not ours.
#pragma once

#include "expressions/expression.hpp"

#include <span>

namespace activation_lab::testing {

struct Dual {
  double value;
  double slope;
};

Dual evaluate_dual(const expressions::Expression& expression, double x, std::span<const double> parameters);

} // namespace activation_lab::testing
