// What a program has to do, in order, before anything has a register.
#pragma once

#include "expressions/program.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace activation_lab::expressions {

// Two nodes more than the tree has are the numbers 0 and 1.
inline constexpr std::size_t extra_nodes = 2;

inline Node zero_of(const Tree& tree) {
  return static_cast<Node>(tree.size());
}

inline Node one_of(const Tree& tree) {
  return zero_of(tree) + 1;
}

struct Step {
  Node node; // whose value it works out
  Instruction instruction;
  std::array<Node, 4> of{};
  std::size_t count = 0;
};

// For what varies, operands first; parts that have become half of another's instruction have no step of their own.
// parts: of the roots.
std::vector<Step> steps_of(const Tree& tree, const std::vector<Node>& parts, const std::vector<Node>& roots);

} // namespace activation_lab::expressions
