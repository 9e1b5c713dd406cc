// The derivative with respect to x, by the chain rule, node by node.
#pragma once

#include "expressions/tree.hpp"

namespace activation_lab::expressions {

// At a kink: abs and sign have slope 0 at 0; a comparison has slope 0 everywhere; `where` has the slope of the branch
// it takes; max and min, at a tie, that of the operand which does not change with x (so that max(0, x) is ReLU, slope 0
// at 0, and a clamp has slope 0 at both its ends), or else of the first. sqrt has an infinite slope at 0.
Node differentiate(Tree& tree, Node root);

} // namespace activation_lab::expressions
