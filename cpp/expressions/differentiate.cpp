#include "expressions/differentiate.hpp"

#include "expressions/definitions.hpp"

#include <optional>
#include <vector>

namespace activation_lab::expressions {

namespace {

class Differentiation {
public:
  explicit Differentiation(Tree& grown) : tree(grown) {}

  Node of(Node root) {
    root = slopes_written_out(tree, root); // what is named by a prime has to show its inside
    const std::vector<Node> parts = parts_of(tree, root);
    slopes.resize(tree.size());
    zero = tree.number(0);
    for (const Node node : parts)
      slopes[node] = tree.varies(node) ? slope_of(node) : zero;
    return slopes[root];
  }

private:
  Node number(double value) { return tree.number(value); }
  Node sum(Node a, Node b) { return tree.make(Op::add, a, b); }
  Node difference(Node a, Node b) { return tree.make(Op::subtract, a, b); }
  Node product(Node a, Node b) { return tree.make(Op::multiply, a, b); }
  Node quotient(Node a, Node b) { return tree.make(Op::divide, a, b); }
  Node power(Node a, Node b) { return tree.make(Op::power, a, b); }
  Node square(Node a) { return power(a, number(2)); }

  Node slope_of(Node node) {
    const Term term = tree.at(node); // a copy: the tree grows
    const Node u = term.of[0], v = term.of[1];
    const Node du = arity(term.op) > 0 ? slopes[u] : zero, dv = arity(term.op) > 1 ? slopes[v] : zero;
    switch (term.op) {
    case Op::x:
      return number(1);
    case Op::negate:
      return tree.make(Op::negate, du);
    case Op::add:
      return sum(du, dv);
    case Op::subtract:
      return difference(du, dv);
    case Op::multiply:
      return sum(product(du, v), product(u, dv));
    case Op::divide:
      if (!tree.varies(v)) return quotient(du, v);
      return quotient(difference(product(du, v), product(u, dv)), square(v));
    case Op::power:
      return slope_of_power(node, u, v);
    case Op::where:
      return tree.make(Op::where, u, dv, slopes[term.of[2]]);
    case Op::minimum:
    case Op::maximum:
      if (const auto slope = slope_of_clamp(term.op, u, v)) return *slope;
      if (const auto slope = slope_of_clamp(term.op, v, u)) return *slope;
      return slope_of_choice(term.op, u, v);
    case Op::call:
      return product(tree.call(Op::slope, Called(tree.called(node)), u), du);
    default:
      return is_comparison(term.op) || term.op == Op::sign ? zero : product(outer_slope(node, term.op, u), du);
    }
  }

  // u^v
  Node slope_of_power(Node node, Node u, Node v) {
    if (!tree.varies(v)) return product(product(v, power(u, difference(v, number(1)))), slopes[u]);
    const Node by_exponent = product(slopes[v], tree.make(Op::log, u));
    if (!tree.varies(u)) return product(node, by_exponent);
    return product(node, sum(by_exponent, quotient(product(v, slopes[u]), u)));
  }

  // Between two bounds, in either order of taking them: 0 at the bounds and beyond.
  std::optional<Node> slope_of_clamp(Op op, Node inner, Node bound) {
    const Term clamped = tree.at(inner);
    const bool pair =
        (op == Op::minimum && clamped.op == Op::maximum) || (op == Op::maximum && clamped.op == Op::minimum);
    if (!pair || tree.varies(bound) || tree.varies(clamped.of[0]) == tree.varies(clamped.of[1])) return {};
    const bool first = tree.varies(clamped.of[0]);
    const Node u = clamped.of[first ? 0 : 1], inner_bound = clamped.of[first ? 1 : 0];
    const bool floor_inside = clamped.op == Op::maximum;
    const Node below = tree.make(Op::less_equal, u, floor_inside ? inner_bound : bound);
    const Node above = tree.make(Op::greater_equal, u, floor_inside ? bound : inner_bound);
    return tree.make(Op::where, below, zero, tree.make(Op::where, above, zero, slopes[u]));
  }

  // max(u, v) or min(u, v)
  Node slope_of_choice(Op op, Node u, Node v) {
    const Op wins = op == Op::maximum ? Op::greater : Op::less;
    const Op wins_or_ties = op == Op::maximum ? Op::greater_equal : Op::less_equal;
    if (!tree.varies(u)) return tree.make(Op::where, tree.make(wins, v, u), slopes[v], zero);
    if (!tree.varies(v)) return tree.make(Op::where, tree.make(wins, u, v), slopes[u], zero);
    return tree.make(Op::where, tree.make(wins_or_ties, u, v), slopes[u], slopes[v]);
  }

  // of a function of u; node is the function itself
  Node outer_slope(Node node, Op op, Node u) {
    const Node one = number(1);
    switch (op) {
    case Op::absolute:
      return tree.make(Op::sign, u);
    case Op::sqrt:
      return quotient(one, product(number(2), node));
    case Op::exp:
      return node;
    case Op::log:
      return quotient(one, u);
    case Op::log1p:
      return quotient(one, sum(one, u));
    case Op::expm1:
      return tree.make(Op::exp, u);
    case Op::sin:
      return tree.make(Op::cos, u);
    case Op::cos:
      return tree.make(Op::negate, tree.make(Op::sin, u));
    case Op::tan:
      return sum(one, square(node));
    case Op::sinh:
      return tree.make(Op::cosh, u);
    case Op::cosh:
      return tree.make(Op::sinh, u);
    case Op::atan:
      return quotient(one, sum(one, square(u)));
    case Op::erf:
      return product(quotient(number(2), tree.make(Op::sqrt, tree.leaf(Op::pi))),
                     tree.make(Op::exp, tree.make(Op::negate, square(u))));
    case Op::normal_cumulative:
      return tree.make(Op::normal_density, u);
    case Op::normal_density:
      return tree.make(Op::negate, product(u, node));
    default:
      return zero;
    }
  }

  Tree& tree;
  std::vector<Node> slopes;
  Node zero = 0;
};

} // namespace

Node differentiate(Tree& tree, Node root) {
  return Differentiation(tree).of(root);
}

} // namespace activation_lab::expressions
