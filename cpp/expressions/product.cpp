#include "expressions/product.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace activation_lab::expressions {

namespace {

bool add_factor(Product& product, Node base, const Coefficient& exponent) {
  const auto known = std::find_if(product.factors.begin(), product.factors.end(),
                                  [base](const Factor& factor) { return factor.base == base; });
  if (known == product.factors.end()) {
    product.factors.push_back({base, exponent});
    return true;
  }
  const auto sum = known->exponent + exponent;
  if (!sum) return false;
  known->exponent = *sum;
  if (sum->over == 0) product.factors.erase(known);
  return true;
}

using Waiting = std::vector<std::pair<Node, Coefficient>>;

// A product to a whole power, as its factors to that power. False when it is none.
bool take_apart(const Tree& tree, const Term& term, const Coefficient& raised, Waiting& waiting, Product& product) {
  if (term.op == Op::negate) {
    if (!raised.is_even()) product.number.over = -product.number.over;
    waiting.emplace_back(term.of[0], raised);
    return true;
  }
  if (term.op == Op::multiply || term.op == Op::divide) {
    const double below = term.op == Op::divide ? -1 : 1;
    waiting.emplace_back(term.of[1], Coefficient{below * raised.over, 1});
    waiting.emplace_back(term.of[0], raised);
    return true;
  }
  if (term.op != Op::power) return false;
  const auto inner = number_at(tree, term.of[1]);
  const auto both = inner && inner->is_whole() ? *inner * raised : std::nullopt;
  if (!both || !both->is_whole()) return false;
  waiting.emplace_back(term.of[0], *both);
  return true;
}

bool multiply_number(double number, const Coefficient& raised, Product& product) {
  const auto power_of_it = power(Coefficient{number, 1}, raised);
  const auto result = power_of_it ? product.number * *power_of_it : std::nullopt;
  if (result) product.number = *result;
  return result.has_value();
}

// (u^(1/2))^2 is u, where it is anything at all.
bool multiply_factor(const Tree& tree, Node node, const Coefficient& raised, Product& product) {
  const Term& term = tree.at(node);
  const auto inner = term.op == Op::power ? number_at(tree, term.of[1]) : std::nullopt;
  const auto both = inner && raised.is_whole() ? *inner * raised : std::nullopt;
  return both ? add_factor(product, term.of[0], *both) : add_factor(product, node, raised);
}

// Parameters and constants, then powers of x, then functions, then sums.
int rank(const Tree& tree, Node base) {
  if (!tree.varies(base)) return 0;
  const Op op = tree.at(base).op;
  return op == Op::x ? 1 : op == Op::add || op == Op::subtract ? 3 : 2;
}

Node chain(Tree& tree, std::optional<Node> first, const std::vector<Node>& factors) {
  for (const Node factor : factors)
    first = first ? tree.make(Op::multiply, *first, factor) : factor;
  return first ? *first : tree.number(1);
}

} // namespace

std::optional<Coefficient> number_at(const Tree& tree, Node node) {
  double sign = 1;
  if (tree.at(node).op == Op::negate) {
    sign = -1;
    node = tree.at(node).of[0];
  }
  const Term& term = tree.at(node);
  if (term.op == Op::number) return Coefficient{sign * term.number, 1};
  if (term.op != Op::divide) return {};
  const Term& over = tree.at(term.of[0]);
  const Term& under = tree.at(term.of[1]);
  if (over.op != Op::number || under.op != Op::number || under.number == 0) return {};
  return Coefficient{sign * over.number, 1} * *inverse({under.number, 1});
}

Node node_of(Tree& tree, const Coefficient& number) {
  const Node over = tree.number(std::fabs(number.over));
  const Node size = number.under == 1 ? over : tree.make(Op::divide, over, tree.number(number.under));
  return number.over < 0 ? tree.make(Op::negate, size) : size;
}

bool multiply_in(const Tree& tree, Node node, const Coefficient& exponent, Product& product) {
  Waiting waiting = {{node, exponent}};
  while (!waiting.empty()) {
    const auto [part, raised] = waiting.back();
    waiting.pop_back();
    // Only whole powers may be divided among factors: (x^2)^(1/2) is not x.
    if (raised.is_whole() && take_apart(tree, tree.at(part), raised, waiting, product)) continue;
    const bool number = raised.is_whole() && tree.at(part).op == Op::number;
    const bool done =
        number ? multiply_number(tree.at(part).number, raised, product) : multiply_factor(tree, part, raised, product);
    if (!done) return false;
  }
  return true;
}

Node build_size(Tree& tree, const Product& product) {
  std::vector<Factor> factors = product.factors;
  std::sort(factors.begin(), factors.end(), [&](const Factor& a, const Factor& b) {
    return std::pair(rank(tree, a.base), a.base) < std::pair(rank(tree, b.base), b.base);
  });
  std::vector<Node> above, below;
  for (const Factor& factor : factors) {
    Coefficient exponent = factor.exponent;
    const bool divides = exponent.over < 0;
    exponent.over = std::fabs(exponent.over);
    const bool plain = exponent == Coefficient{};
    const Node raised = plain ? factor.base : tree.make(Op::power, factor.base, node_of(tree, exponent));
    (divides ? below : above).push_back(raised);
  }
  const double over = std::fabs(product.number.over), under = product.number.under;
  std::optional<Node> number_above, number_below;
  if (over != 1 || above.empty()) number_above = tree.number(over);
  if (under != 1) number_below = tree.number(under);
  const Node numerator = chain(tree, number_above, above);
  if (!number_below && below.empty()) return numerator;
  return tree.make(Op::divide, numerator, chain(tree, number_below, below));
}

} // namespace activation_lab::expressions
