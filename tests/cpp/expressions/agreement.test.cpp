#include "dual.hpp"
#include "random_expressions.hpp"
#include "understood.hpp"

#include "expressions/program.hpp"

#include <cmath>
#include <map>
#include <vector>

using namespace activation_lab;
using namespace activation_lab::testing;
using namespace activation_lab::expressions;

namespace {

// Whether two roots are the same tree, in whatever order their nodes lie.
bool same(const Expression& a, const Expression& b) {
  std::map<Node, Node> partner = {{a.root, b.root}};
  const std::vector<Node> parts = parts_of(a.tree, a.root);
  for (auto node = parts.rbegin(); node != parts.rend(); ++node) {
    const Term& left = a.tree.at(*node);
    const Node other = partner.at(*node);
    const Term& right = b.tree.at(other);
    if (left.op != right.op || left.number != right.number) return false;
    if (left.op == Op::parameter && a.tree.name(*node) != b.tree.name(other)) return false;
    const bool calls = left.op == Op::call || left.op == Op::slope;
    if (calls && !(a.tree.called(*node) == b.tree.called(other))) return false;
    for (std::size_t i = 0; i < arity(left.op); ++i) {
      const auto placed = partner.emplace(left.of[i], right.of[i]);
      if (placed.first->second != right.of[i]) return false;
    }
  }
  return true;
}

bool near_kink(const Kernel& kernel, double x) {
  for (const double kink : kernel.kinks) {
    if (std::fabs(x - kink) < 1e-3) return true;
  }
  return false;
}

} // namespace

TEST_CASE("Text, tree and text again are the same tree", "[expressions][random]") {
  RandomExpressions random(7);
  for (int i = 0; i < 500; ++i) {
    const Expression typed = understood(random.next());
    const Expression slope = expect(derivative(typed));
    for (const Expression& one : {typed, expect(simplified(typed)), slope, expect(written_out(slope))}) {
      const std::string text = text_of(one);
      INFO(text);
      CHECK(same(one, understood(text)));
    }
  }
}

TEST_CASE("The symbolic derivative, dual numbers and central differences agree", "[expressions][random]") {
  RandomExpressions random(3);
  int compared = 0, differenced = 0;
  for (int i = 0; i < 1000; ++i) {
    const std::string typed = random.next();
    INFO(typed);
    const Expression expression = understood(typed);
    const Expression slope = expect(derivative(expression));
    const std::vector<double> parameters(slope.tree.parameters().size(), 1.0);
    const Kernel kernel = expect(make_kernel(expression));
    for (const double x : {-2.71, -1.13, -0.37, 0.21, 0.83, 1.59, 2.97}) {
      const double symbolic = kernel.exact_derivative(x);
      const Dual dual = evaluate_dual(expression, x, parameters);
      if (!std::isfinite(dual.slope) || std::fabs(dual.slope) > 1e6 || near_kink(kernel, x)) continue;
      INFO(x);
      // A slope named by a prime is a difference in the dual evaluation; everything else is exact.
      const double tolerance = typed.find('\'') == std::string::npos ? 1e-9 : 1e-5;
      CHECK(std::fabs(symbolic - dual.slope) <= tolerance * (1 + std::fabs(dual.slope)));
      ++compared;
      // A central difference counts where halving its step hardly changes it.
      const auto difference = [&](double h) {
        return (kernel.exact_value(x + h) - kernel.exact_value(x - h)) / (2 * h);
      };
      const double wide = difference(2e-5), narrow = difference(1e-5);
      if (std::fabs(wide - narrow) > 1e-6 * (1 + std::fabs(narrow))) continue;
      CHECK(std::fabs(symbolic - narrow) <= 1e-5 * (1 + std::fabs(narrow)));
      ++differenced;
    }
  }
  CHECK(compared > 5000);
  CHECK(differenced > 4500);
}
