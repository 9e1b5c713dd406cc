#include "expressions/crossings.hpp"

#include "activations/rules.hpp"
#include "expressions/program.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace activation_lab::expressions {

namespace {

// Whether 0 is special to an operand: to the divisor of a division, to the first of any other.
bool turns_at_zero(const Tree& tree, const Term& term) {
  switch (term.op) {
  case Op::absolute:
  case Op::sign:
  case Op::sqrt:
  case Op::log:
  case Op::divide:
    return true;
  case Op::power: {
    const Term& exponent = tree.at(term.of[1]);
    return exponent.op != Op::number || exponent.number != std::trunc(exponent.number);
  }
  default:
    return false;
  }
}

std::vector<double> fine_grid() {
  std::vector<double> points;
  const auto add = [&points](double from, double to, double step) {
    const auto count = static_cast<int>((to - from) / step);
    for (int i = 0; i < count; ++i)
      points.push_back(from + i * step);
  };
  add(-1000, -128, 4);
  add(-128, -16, 0.25);
  add(-16, 16, 0.03125);
  add(16, 128, 0.25);
  add(128, 1004, 4);
  return points;
}

// The number of few digits that was meant, if it is this one to within rounding.
double rounded(double x) {
  if (std::fabs(x) < 1e-13) return 0;
  char digits[32] = {};
  std::snprintf(digits, sizeof digits, "%.12g", x);
  const double few = std::strtod(digits, nullptr);
  return std::fabs(few - x) <= 4e-15 * std::fabs(x) ? few : x;
}

bool opposite(double a, double b) {
  return (a < 0 && b > 0) || (a > 0 && b < 0);
}

} // namespace

std::vector<Node> switches_of(Tree& tree, Node root) {
  std::vector<Node> switches;
  for (const Node node : parts_of(tree, root)) {
    const Term term = tree.at(node);
    if (!tree.varies(node)) continue;
    if (term.op == Op::maximum || term.op == Op::minimum || is_comparison(term.op)) {
      switches.push_back(tree.make(Op::subtract, term.of[0], term.of[1]));
    } else if (turns_at_zero(tree, term)) {
      switches.push_back(term.of[term.op == Op::divide ? 1 : 0]);
    } else if (term.op == Op::call || term.op == Op::slope) {
      const Called called = tree.called(node);
      for (const double kink : called.function->rules->kinks(called.settings)) {
        switches.push_back(kink == 0 ? term.of[0] : tree.make(Op::subtract, term.of[0], tree.number(kink)));
      }
    }
  }
  std::erase_if(switches, [&tree](Node node) { return !tree.varies(node); });
  std::sort(switches.begin(), switches.end());
  switches.erase(std::unique(switches.begin(), switches.end()), switches.end());
  return switches;
}

std::vector<Crossing> find_crossings(const Tree& tree, const std::vector<Node>& switches,
                                     std::span<const double> parameters, Budget& budget) {
  const Program program(tree, switches, parameters);
  const std::size_t cost = program.length() + switches.size();
  static const std::vector<double> points = fine_grid();
  std::size_t stride = 1;
  while (points.size() / stride * cost > budget.rest() / 2)
    stride *= 2;
  budget.spend(points.size() / stride * cost);

  std::vector<Crossing> found;
  std::vector<double> before(switches.size()), now(switches.size()), registers;
  for (std::size_t i = 0; i < points.size(); i += stride) {
    program.exact(points[i], now, registers);
    for (std::size_t k = 0; k < switches.size() && i > 0; ++k) {
      const double left = points[i - stride], right = points[i];
      if (before[k] == 0 && now[k] != 0) found.push_back({switches[k], left, left});
      if (before[k] != 0 && now[k] == 0) found.push_back({switches[k], right, right});
      if (opposite(before[k], now[k])) found.push_back({switches[k], left, right});
    }
    std::swap(before, now);
  }
  std::sort(found.begin(), found.end(), [](const Crossing& a, const Crossing& b) {
    return std::fabs(a.left + a.right) < std::fabs(b.left + b.right);
  });
  return found;
}

std::optional<double> place_of(const Tree& tree, const Crossing& crossing, std::span<const double> parameters,
                               Budget& budget) {
  auto [node, left, right] = crossing;
  if (left == right) return left;
  const Program program(tree, {node}, parameters);
  std::vector<double> result(1), registers;
  const auto at = [&](double x) {
    program.exact(x, result, registers);
    return result[0];
  };
  const bool rises = at(left) < 0;
  constexpr int halvings = 64;
  if (!budget.spend(halvings * (program.length() + 1))) return {};
  for (int i = 0; i < halvings; ++i) {
    const double x = 0.5 * (left + right), y = at(x);
    if (y == 0) return rounded(x);
    ((y < 0) == rises ? left : right) = x;
  }
  return rounded(0.5 * (left + right));
}

} // namespace activation_lab::expressions
