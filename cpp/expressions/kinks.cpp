#include "expressions/kinks.hpp"

#include "expressions/crossings.hpp"
#include "expressions/program.hpp"

#include <algorithm>
#include <cmath>

namespace activation_lab::expressions {

namespace {

constexpr std::size_t affordable = 60000; // instructions: about a millisecond

// Looks at value and slope on both sides of a place.
class Judge {
public:
  explicit Judge(const Program& value_and_slope) : program(value_and_slope) {}

  static constexpr std::size_t evaluations = 4;

  // The two differences across a jump stay as they are when one looks closer; across a bend they shrink.
  bool sees_jump(double x) {
    const double scale = std::fmax(1, std::fabs(x));
    const auto wide = across(x, 1e-4 * scale), narrow = across(x, 1e-5 * scale);
    if (std::isnan(narrow.value)) return false; // the edge of where the function is defined at all
    constexpr double share = 0.5;               // closer still, cancellation as in sin(x)/x would look like a jump
    const bool value = narrow.value > 1e-9 * narrow.size && narrow.value > share * wide.value;
    const bool slope = narrow.slope > 1e-9 * narrow.steepness && narrow.slope > share * wide.slope;
    return value || slope;
  }

private:
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
  std::vector<double> before = {0, 0}, now = {0, 0}; // value and slope at two points
  std::vector<double> registers;
};

} // namespace

std::vector<double> find_kinks(const Expression& value, const Expression& slope, std::span<const double> parameters) {
  Tree tree = slope.tree; // grown from the value's, so that it holds both
  const std::vector<Node> switches = switches_of(tree, value.root);
  if (switches.empty() || tree.full()) return {};
  Budget budget(affordable);
  const std::vector<Crossing> crossings = find_crossings(tree, switches, parameters, budget);
  if (crossings.empty()) return {};

  const Program program(tree, {value.root, slope.root}, parameters);
  Judge judge(program);
  std::vector<double> kinks;
  for (const Crossing& crossing : crossings) {
    const auto place = place_of(tree, crossing, parameters, budget);
    if (!place || !budget.spend(Judge::evaluations * (program.length() + 1))) break;
    if (judge.sees_jump(*place)) kinks.push_back(*place);
  }
  std::sort(kinks.begin(), kinks.end());
  kinks.erase(std::unique(kinks.begin(), kinks.end()), kinks.end());
  return kinks;
}

} // namespace activation_lab::expressions
