// What a teacher would write.
//
// Sums: like terms are collected, constants too; the order stays, but for a positive term that goes before a negative
// start: 1 - x. Products: one number in front, then parameters and constants, then powers of x, then functions, then
// sums; equal factors become powers, x*x is x^2; negative powers go below the line, a minus to the front, and into a
// sum alone. Powers: with whole exponents they go to the factors of a product, (2x)^2 is 4x^2; e^u is exp(u); x^0 is 1.
// Functions of numbers are worked out where the result is exact: exp(0), ln(1), sqrt(4), max(1, 2). abs takes no minus;
// u*sign(u) is |u|; `where` with a constant condition or equal branches goes away; x + 3 > 5 is x > 2; identity'(x)
// is 1. Brackets are never multiplied out.
//
// Wherever the original has a value the result has the same, to within a few roundings. It may have one where the
// original has none: x/x is 1. Simplifying twice changes nothing.
#pragma once

#include "expressions/tree.hpp"

namespace activation_lab::expressions {

Node simplify(Tree& tree, Node root);

} // namespace activation_lab::expressions
