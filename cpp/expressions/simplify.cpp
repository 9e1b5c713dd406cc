#include "expressions/simplify.hpp"

#include "expressions/product.hpp"
#include "expressions/program.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace activation_lab::expressions {

namespace {

struct Summand {
  Coefficient number;
  Node base; // 1 for a constant
};

class Simplifier {
public:
  explicit Simplifier(Tree& grown) : tree(grown) {}

  Node once(Node root) {
    const std::vector<Node> parts = parts_of(tree, root);
    std::vector<Node> simple(tree.size());
    for (const Node node : parts) {
      const Term term = tree.at(node);
      const Node a = simple[term.of[0]], b = simple[term.of[1]], c = simple[term.of[2]];
      if (arity(term.op) == 0) {
        simple[node] = node;
      } else if (term.op == Op::call || term.op == Op::slope) {
        simple[node] = call(term.op, Called(tree.called(node)), a);
      } else {
        simple[node] = operation(term.op, a, b, c);
      }
    }
    return simple[root];
  }

private:
  Node one() { return tree.number(1); }
  bool is(Node node, double number) const {
    const auto found = number_at(tree, node);
    return found && *found == Coefficient{number, 1};
  }

  Node operation(Op op, Node a, Node b, Node c) {
    switch (op) {
    case Op::negate:
      return sum({{a, -1}});
    case Op::add:
      return sum({{a, 1}, {b, 1}});
    case Op::subtract:
      return sum({{a, 1}, {b, -1}});
    case Op::multiply:
      return product(op, a, b, 1);
    case Op::divide:
      return product(op, a, b, -1);
    case Op::power:
      return raised(a, b);
    case Op::where:
      if (b == c) return b;
      if (const auto condition = number_at(tree, a)) return condition->over != 0 ? b : c;
      return tree.make(op, a, b, c);
    case Op::minimum:
    case Op::maximum:
      return choice(op, a, b);
    default:
      return is_comparison(op) ? comparison(op, a, b) : function(op, a);
    }
  }

  // Terms with their signs.
  Node sum(std::vector<std::pair<Node, double>> waiting) {
    std::reverse(waiting.begin(), waiting.end());
    const std::vector<std::pair<Node, double>> original = waiting;
    std::vector<Summand> summands;
    while (!waiting.empty()) {
      const auto [node, sign] = waiting.back();
      waiting.pop_back();
      const Term& term = tree.at(node);
      if (term.op == Op::add || term.op == Op::subtract) {
        waiting.emplace_back(term.of[1], term.op == Op::add ? sign : -sign);
        waiting.emplace_back(term.of[0], sign);
      } else if (term.op == Op::negate) {
        waiting.emplace_back(term.of[0], -sign);
      } else if (!collect(node, sign, summands)) {
        return raw_sum(original);
      }
    }
    return build(summands);
  }

  bool collect(Node node, double sign, std::vector<Summand>& summands) {
    Product product{{sign, 1}, {}};
    if (!multiply_in(tree, node, {}, product)) return false;
    const Coefficient number = product.number;
    product.number = {};
    const Node base = build_size(tree, product);
    const auto known =
        std::find_if(summands.begin(), summands.end(), [base](const Summand& one) { return one.base == base; });
    if (known == summands.end()) {
      summands.push_back({number, base});
      return true;
    }
    const auto added = known->number + number;
    if (added) known->number = *added;
    return added.has_value();
  }

  Node build(std::vector<Summand>& summands) {
    std::erase_if(summands, [](const Summand& summand) { return summand.number.over == 0; });
    if (summands.empty()) return tree.number(0);
    const auto positive =
        std::find_if(summands.begin(), summands.end(), [](const Summand& summand) { return summand.number.over > 0; });
    if (positive != summands.end()) std::rotate(summands.begin(), positive, positive + 1);
    Node total = 0;
    for (std::size_t i = 0; i < summands.size(); ++i) {
      const Summand& summand = summands[i];
      Product product{summand.number, {}};
      Node size = summand.base;
      if (std::fabs(summand.number.over) != 1 || summand.number.under != 1) {
        multiply_in(tree, summand.base, {}, product);
        size = build_size(tree, product);
      }
      const bool negative = summand.number.over < 0;
      if (i == 0) {
        total = negative ? tree.make(Op::negate, size) : size;
      } else {
        total = tree.make(negative ? Op::subtract : Op::add, total, size);
      }
    }
    return total;
  }

  Node raw_sum(const std::vector<std::pair<Node, double>>& reversed) {
    const auto [last, sign] = reversed.front();
    if (reversed.size() == 1) return tree.make(Op::negate, last);
    return tree.make(sign < 0 ? Op::subtract : Op::add, reversed.back().first, last);
  }

  Node product(Op op, Node a, Node b, double exponent) {
    Product product;
    const bool possible = multiply_in(tree, a, {}, product) && multiply_in(tree, b, {exponent, 1}, product);
    return possible ? built(product) : tree.make(op, a, b);
  }

  // u*sign(u) is |u|.
  std::vector<Factor> without_signs(std::vector<Factor> factors) {
    for (Factor& sign : factors) {
      const Term& term = tree.at(sign.base);
      if (term.op != Op::sign || !(sign.exponent == Coefficient{})) continue;
      const Node u = term.of[0];
      const auto same = std::find_if(factors.begin(), factors.end(), [u](const Factor& factor) {
        return factor.base == u && factor.exponent.is_whole() && factor.exponent.over > 0;
      });
      if (same == factors.end()) continue;
      sign.base = function(Op::absolute, u);
      --same->exponent.over;
    }
    std::erase_if(factors, [](const Factor& factor) { return factor.exponent.over == 0; });
    return factors;
  }

  Node built(const Product& found) {
    if (found.number.over == 0) return tree.number(0);
    Product product{found.number, {}};
    for (const Factor& factor : without_signs(found.factors)) {
      // sqrt(u)^2 is u, and |u|^2 is u^2.
      const Op op = tree.at(factor.base).op;
      const bool even = factor.exponent.is_even();
      const bool undone = even && (op == Op::sqrt || op == Op::absolute);
      const Coefficient exponent =
          undone && op == Op::sqrt ? Coefficient{factor.exponent.over / 2, 1} : factor.exponent;
      if (!multiply_in(tree, undone ? tree.at(factor.base).of[0] : factor.base, exponent, product)) {
        product = found;
        break;
      }
    }
    const Node size = build_size(tree, product);
    if (product.number.over > 0) return size;
    const Op op = tree.at(size).op;
    if (op == Op::add || op == Op::subtract) return sum({{size, -1}});
    return product.number.over == 0 ? tree.number(0) : tree.make(Op::negate, size);
  }

  Node raised(Node base, Node exponent) {
    if (is(base, 1)) return one();
    const auto number = number_at(tree, exponent);
    if (!number) {
      if (tree.at(base).op == Op::e) return function(Op::exp, exponent);
      return tree.make(Op::power, base, exponent);
    }
    if (number->over == 0) return one();
    if (tree.at(base).op == Op::e && *number == Coefficient{}) return base;
    Product product;
    if (!multiply_in(tree, base, *number, product)) return tree.make(Op::power, base, exponent);
    return built(product);
  }

  Node choice(Op op, Node a, Node b) {
    if (a == b) return a;
    const auto first = number_at(tree, a), second = number_at(tree, b);
    if (!first || !second) return tree.make(op, a, b);
    const bool larger = first->value() > second->value();
    return larger == (op == Op::maximum) ? a : b;
  }

  Node comparison(Op op, Node a, Node b) {
    const auto first = number_at(tree, a), second = number_at(tree, b);
    const Term sum = tree.at(a);
    if (second && (sum.op == Op::add || sum.op == Op::subtract)) {
      // u + 3 > 5 is u > 2
      const auto added = number_at(tree, sum.of[1]);
      const Coefficient sign{sum.op == Op::add ? -1.0 : 1.0, 1};
      const auto taken = added ? *added * sign : std::nullopt;
      if (const auto moved = taken ? *second + *taken : std::nullopt) {
        return tree.make(op, sum.of[0], node_of(tree, *moved));
      }
    }
    if (!first || !second) return tree.make(op, a, b);
    const double left = first->value(), right = second->value();
    return tree.number(exact_value(op, &left, &right, nullptr, nullptr));
  }

  Node function(Op op, Node a) {
    const Op inner = tree.at(a).op;
    if (op == Op::absolute && inner == Op::absolute) return a;
    if (op == Op::absolute && inner == Op::negate) return function(op, tree.at(a).of[0]);
    if (op == Op::exp && is(a, 1)) return tree.leaf(Op::e);
    if (op == Op::log && inner == Op::e) return one();
    const auto number = number_at(tree, a);
    if (!number) return tree.make(op, a);
    if (op == Op::absolute) return node_of(tree, {std::fabs(number->over), number->under});
    // Exact results alone: those of 0 and 1 where they are whole, signs, and square roots that come out.
    const double value = number->value();
    const double result = exact_value(op, &value, nullptr, nullptr, nullptr);
    const bool whole = result == std::trunc(result) && std::fabs(result) < 1e15;
    const bool root = op == Op::sqrt && result * result == value;
    const bool exact = value == 0 || (value == 1 && op == Op::log) || op == Op::sign || root;
    return whole && exact ? tree.number(result) : tree.make(op, a);
  }

  Node call(Op op, const Called& called, Node u) {
    const bool slope = op == Op::slope;
    if (called.function->id == "identity") return slope ? one() : u;
    if (called.function->id == "step" && slope) return tree.number(0);
    if (!slope && is(u, 0)) {
      const double zero = 0;
      const double result = exact_value(op, &zero, nullptr, nullptr, &called);
      if (result == 0 || result == 1) return tree.number(result);
    }
    return tree.call(op, called, u);
  }

  Tree& tree;
};

} // namespace

Node simplify(Tree& tree, Node root) {
  constexpr int most = 8; // two are enough for nearly everything
  for (int pass = 0; pass < most; ++pass) {
    const Node simpler = Simplifier(tree).once(root);
    if (simpler == root || tree.full()) return simpler;
    root = simpler;
  }
  return root;
}

} // namespace activation_lab::expressions
