#include "expressions/steps.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace activation_lab::expressions {

namespace {

// The comparison the other way round.
Op mirrored(Op comparison) {
  switch (comparison) {
  case Op::less:
    return Op::greater;
  case Op::less_equal:
    return Op::greater_equal;
  case Op::greater:
    return Op::less;
  default:
    return Op::less_equal;
  }
}

// The comparison that holds where this one does not, NaN apart.
Op opposite(Op comparison) {
  switch (comparison) {
  case Op::less:
    return Op::greater_equal;
  case Op::less_equal:
    return Op::greater;
  case Op::greater:
    return Op::less_equal;
  default:
    return Op::less;
  }
}

bool is_zero(const Tree& tree, Node node) {
  return node == zero_of(tree) || (node < tree.size() && tree.at(node).op == Op::number && tree.at(node).number == 0);
}

// then where a comparison holds, otherwise else. What varies goes to its left, and a branch of 0 comes first.
Step choice(const Tree& tree, Node node, Node comparison, Node then, Node otherwise) {
  const Term& term = tree.at(comparison);
  Op test = term.op;
  auto [a, b, c] = term.of;
  if (!tree.varies(a)) {
    test = mirrored(test);
    std::swap(a, b);
  }
  if (is_zero(tree, otherwise)) {
    test = opposite(test);
    std::swap(then, otherwise);
  }
  return {node, {Op::where, test}, {then, otherwise, a, b}, 4};
}

// How many varying nodes ask for a node.
std::vector<std::uint32_t> readers_of(const Tree& tree, const std::vector<Node>& parts,
                                      const std::vector<Node>& roots) {
  std::vector<std::uint32_t> readers(tree.size());
  for (const Node node : parts) {
    const Term& term = tree.at(node);
    for (std::size_t i = 0; i < arity(term.op) && tree.varies(node); ++i)
      ++readers[term.of[i]];
  }
  for (const Node root : roots)
    ++readers[root];
  return readers;
}

class Selection {
public:
  Selection(const Tree& read, const std::vector<Node>& parts, const std::vector<Node>& roots)
      : tree(read), readers(readers_of(read, parts, roots)) {}

  Step step_of(Node node) const {
    const Term& term = tree.at(node);
    if (is_comparison(term.op)) return choice(tree, node, node, one_of(tree), zero_of(tree));
    if (term.op == Op::where) {
      const Node condition = term.of[0];
      const bool compares = is_comparison(tree.at(condition).op) && tree.varies(condition);
      if (compares) return choice(tree, node, condition, term.of[1], term.of[2]);
      return {node, {Op::where}, {term.of[1], term.of[2], condition}, 3};
    }
    const auto [a, b] = in_order(term);
    if (const auto pair = pair_of(node, term.op, a, b)) return *pair;
    if (const auto pair = pair_of(node, term.op, b, a); pair && term.op == Op::add) return *pair;
    return {node, {term.op}, {a, b}, arity(term.op)};
  }

private:
  // Where the order does not matter, a constant goes to the right.
  std::pair<Node, Node> in_order(const Term& term) const {
    const bool symmetric =
        term.op == Op::add || term.op == Op::multiply || term.op == Op::minimum || term.op == Op::maximum;
    if (symmetric && !tree.varies(term.of[0])) return {term.of[1], term.of[0]};
    return {term.of[0], term.of[1]};
  }

  // first, which nobody else asks for, and then op with last
  std::optional<Step> pair_of(Node node, Op op, Node first, Node last) const {
    const Term& inner = tree.at(first);
    if (!tree.varies(first) || readers[first] != 1) return {};
    const bool product_sum = inner.op == Op::multiply && op == Op::add;
    const bool clamp = (inner.op == Op::maximum && op == Op::minimum) || (inner.op == Op::minimum && op == Op::maximum);
    const auto [a, b] = in_order(inner);
    if (!product_sum && !(clamp && !tree.varies(b) && !tree.varies(last))) return {};
    return Step{node, {inner.op, op}, {a, b, last}, 3};
  }

  const Tree& tree;
  std::vector<std::uint32_t> readers;
};

} // namespace

std::vector<Step> steps_of(const Tree& tree, const std::vector<Node>& parts, const std::vector<Node>& roots) {
  const Selection selection(tree, parts, roots);
  std::vector<Step> steps;
  std::vector<bool> needed(tree.size() + extra_nodes);
  for (const Node root : roots)
    needed[root] = true;
  for (auto node = parts.rbegin(); node != parts.rend(); ++node) {
    if (!needed[*node] || !tree.varies(*node) || tree.at(*node).op == Op::x) continue;
    steps.push_back(selection.step_of(*node));
    for (std::size_t i = 0; i < steps.back().count; ++i)
      needed[steps.back().of[i]] = true;
  }
  std::reverse(steps.begin(), steps.end());
  return steps;
}

} // namespace activation_lab::expressions
