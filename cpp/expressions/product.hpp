// A product taken apart: one number, and factors with their exponents.
#pragma once

#include "expressions/coefficient.hpp"
#include "expressions/tree.hpp"

#include <optional>
#include <vector>

namespace activation_lab::expressions {

struct Factor {
  Node base;
  Coefficient exponent;
};

struct Product {
  Coefficient number;
  std::vector<Factor> factors; // no two of one base
};

// A number as it stands in a simplified tree: 2, -2, 1/3, -1/3.
std::optional<Coefficient> number_at(const Tree& tree, Node node);
Node node_of(Tree& tree, const Coefficient& number);

// Multiplies node^exponent into a product. False where that goes beyond what numbers here can do: 1/0, 1e200^2.
bool multiply_in(const Tree& tree, Node node, const Coefficient& exponent, Product& product);

// The product as a tree, its number's sign left out.
Node build_size(Tree& tree, const Product& product);

} // namespace activation_lab::expressions
