// Where what an expression switches on goes through 0.
#pragma once

#include "expressions/tree.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace activation_lab::expressions {

// Instructions that a search may still run, so that no expression takes long.
class Budget {
public:
  explicit Budget(std::size_t instructions) : left(instructions) {}
  std::size_t rest() const { return left; }
  bool spend(std::size_t instructions) {
    const bool enough = instructions <= left;
    left = enough ? left - instructions : 0;
    return enough;
  }

private:
  std::size_t left;
};

// What changes its sign where an operation below root changes sides: u - v for max(u, v), u for |u|. The tree grows.
std::vector<Node> switches_of(Tree& tree, Node root);

// Two neighbouring points of the grid between which a switch goes through 0, or one at which it is 0.
struct Crossing {
  Node node;
  double left, right;
};

// The nearest to x = 0 first. May spend half of what is left: for that it makes the grid coarser.
std::vector<Crossing> find_crossings(const Tree& tree, const std::vector<Node>& switches,
                                     std::span<const double> parameters, Budget& budget);

// The place itself, to within rounding; none when the budget ends before.
std::optional<double> place_of(const Tree& tree, const Crossing& crossing, std::span<const double> parameters,
                               Budget& budget);

} // namespace activation_lab::expressions
