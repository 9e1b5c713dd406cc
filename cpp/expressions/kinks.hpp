// Where an expression's derivative, or the expression itself, jumps.
#pragma once

#include "expressions/expression.hpp"

#include <span>
#include <vector>

namespace activation_lab::expressions {

// Ascending, within [-1000, 1000]; poles count, 1/x jumps at 0. Looked for among the places where max, min, abs, sign,
// a comparison or a catalogue function with a kink changes sides, and where what is divided by, or under a root or a
// logarithm, goes through 0: on a grid of 1/32 up to |x| = 16, 1/4 up to 128 and 4 beyond, so two changes closer
// together than that may escape. A place counts when value or slope jump there, however close one looks. The search
// has a budget: long expressions get a coarser grid, and of very many places those nearest to 0 are looked at.
// parameters: values in the order of Tree::parameters().
std::vector<double> find_kinks(const Expression& value, const Expression& slope, std::span<const double> parameters);

} // namespace activation_lab::expressions
