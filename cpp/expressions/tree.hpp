// An expression as a graph without cycles: equal parts are the same node, so that a derivative, which repeats parts of
// its function, stays small. Nodes are never changed, and operands stand before what is made of them: going through the
// nodes in order meets every operand first, so nothing here needs recursion.
#pragma once

#include "activations/catalogue.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace activation_lab::expressions {

enum class Op : std::uint8_t {
  number, // finite, not negative: -2 is negate(2)
  x,
  parameter,
  pi,
  e,
  negate,
  add,
  subtract,
  multiply,
  divide,
  power,
  less, // comparisons give 1 or 0
  less_equal,
  greater,
  greater_equal,
  where, // the second operand unless the first is 0, else the third
  minimum,
  maximum,
  absolute,
  sign,
  sqrt,
  exp,
  log,
  log1p,
  expm1,
  sin,
  cos,
  tan,
  sinh,
  cosh,
  atan,
  erf,
  normal_cumulative,
  normal_density,
  call, // a function of the catalogue
  slope // its derivative
};

inline constexpr std::size_t op_count = static_cast<std::size_t>(Op::slope) + 1;

// How many operands there are.
constexpr std::size_t arity(Op op) {
  if (op <= Op::e) return 0;
  if (op == Op::negate) return 1;
  if (op == Op::where) return 3;
  return op <= Op::maximum ? 2 : 1;
}

constexpr bool is_comparison(Op op) {
  return op >= Op::less && op <= Op::greater_equal;
}

using Node = std::uint32_t;

struct Term {
  Op op;
  std::uint32_t index; // of the parameter, or of the called function in Tree::called
  std::array<Node, 3> of;
  double number;

  bool operator==(const Term& other) const = default;
};

// A function of the catalogue at certain settings.
struct Called {
  const Function* function;
  std::vector<double> settings;

  bool operator==(const Called& other) const = default;
};

class Tree {
public:
  Node number(double value); // any finite one; a negative one becomes a negate
  Node leaf(Op op);          // x, pi, e
  Node parameter(std::string_view name);
  Node make(Op op, Node a, Node b = 0, Node c = 0);
  Node call(Op op, const Called& called, Node of); // op: call or slope

  const Term& at(Node node) const { return terms[node]; }
  const Called& called(Node node) const { return calls[terms[node].index]; }
  const std::string& name(Node node) const { return names[terms[node].index]; }
  const std::vector<std::string>& parameters() const { return names; } // in the order of their appearance
  bool varies(Node node) const { return varying[node]; }               // changes with x
  std::size_t size() const { return terms.size(); }

  // Once there are limits::nodes, every new one is just some old one: what was worked out is worthless then.
  bool full() const { return overflowed; }

private:
  struct Hash {
    std::size_t operator()(const Term& term) const;
  };
  Node intern(const Term& term);

  std::vector<Term> terms;
  std::vector<bool> varying;
  std::vector<Called> calls;
  std::vector<std::string> names;
  std::unordered_map<Term, Node, Hash> places;
  bool overflowed = false;
};

// The nodes that a root is made of, operands first, the root last.
std::vector<Node> parts_of(const Tree& tree, Node root);
std::vector<Node> parts_of(const Tree& tree, const std::vector<Node>& roots);

} // namespace activation_lab::expressions
