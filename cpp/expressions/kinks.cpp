#include "expressions/kinks.hpp"

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

// What changes its sign where an operation changes sides.
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

std::vector<double> grid() {
  std::vector<double> points;
  const auto add = [&points](double from, double to, double step) {
    const auto count = static_cast<int>((to - from) / step);
    for (int i = 0; i < count; ++i)
      points.push_back(from + i * step);
  };
  add(-1000, -128, 1);
  add(-128, -16, 0.25);
  add(-16, 16, 0.03125);
  add(16, 128, 0.25);
  add(128, 1001, 1);
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

class Search {
public:
  Search(const Program& searched, std::size_t count) : program(searched), before(count), now(count) {}

  std::vector<double> run() {
    std::vector<double> found;
    const std::vector<double> points = grid();
    for (std::size_t i = 0; i < points.size(); ++i) {
      program.exact(points[i], now, registers);
      for (std::size_t which = 2; which < now.size() && i > 0; ++which)
        look(which, points[i - 1], points[i], found);
      std::swap(before, now);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::erase_if(found, [this](double x) { return !jumps_at(x); });
    return found;
  }

private:
  void look(std::size_t which, double left, double right, std::vector<double>& found) {
    const double a = before[which], b = now[which];
    if (a == 0 && b != 0) found.push_back(left);
    if (a != 0 && b == 0) found.push_back(right);
    if (!(a < 0 && b > 0) && !(a > 0 && b < 0)) return;
    std::vector<double> middle(now.size());
    constexpr int halvings = 64;
    for (int i = 0; i < halvings; ++i) {
      const double x = 0.5 * (left + right);
      program.exact(x, middle, registers);
      if (middle[which] == 0) {
        found.push_back(rounded(x));
        return;
      }
      ((middle[which] < 0) == (a < 0) ? left : right) = x;
    }
    found.push_back(rounded(0.5 * (left + right)));
  }

  // The two differences across a jump stay as they are when one looks closer; across a bend they shrink.
  bool jumps_at(double x) {
    const double scale = std::fmax(1, std::fabs(x));
    const auto wide = across(x, 1e-4 * scale), narrow = across(x, 1e-5 * scale);
    if (std::isnan(narrow.value)) return false; // the edge of where the function is defined at all
    constexpr double share = 0.5;               // closer still, cancellation as in sin(x)/x would look like a jump
    const bool value = narrow.value > 1e-9 * narrow.size && narrow.value > share * wide.value;
    const bool slope = narrow.slope > 1e-9 * narrow.steepness && narrow.slope > share * wide.slope;
    return value || slope;
  }

  struct Difference {
    double value, size;
    double slope, steepness;
  };

  Difference across(double x, double distance) {
    program.exact(x - distance, before, registers);
    program.exact(x + distance, now, registers);
    return {std::fabs(now[0] - before[0]), 1 + std::fabs(now[0]) + std::fabs(before[0]), std::fabs(now[1] - before[1]),
            std::fabs(now[1]) + std::fabs(before[1])};
  }

  const Program& program;
  std::vector<double> before, now; // values of all roots at two points
  std::vector<double> registers;
};

} // namespace

std::vector<double> find_kinks(const Expression& value, const Expression& slope, std::span<const double> parameters) {
  Tree tree = slope.tree; // grown from the value's, so that it holds both
  std::vector<Node> roots = {value.root, slope.root};
  const std::vector<Node> switches = switches_of(tree, value.root);
  if (switches.empty() || tree.full()) return {};
  roots.insert(roots.end(), switches.begin(), switches.end());
  return Search(Program(tree, roots, parameters), roots.size()).run();
}

} // namespace activation_lab::expressions
