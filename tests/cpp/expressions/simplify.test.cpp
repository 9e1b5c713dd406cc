#include "understood.hpp"

#include "expressions/program.hpp"
#include "random_expressions.hpp"

#include <catch2/generators/catch_generators_range.hpp>

#include <cmath>
#include <ostream>
#include <utility>
#include <vector>

using namespace activation_lab;
using namespace activation_lab::testing;
using namespace activation_lab::expressions;

namespace {

using Rule = std::pair<std::string, std::string>;

const std::vector<Rule> rules = {
    {"x*2", "2x"},
    {"2*3*x", "6x"},
    {"x*x", "x^2"},
    {"x*x^2", "x^3"},
    {"x^2*x^-2", "1"},
    {"x+x", "2x"},
    {"x-x", "0"},
    {"1*x + 0", "x"},
    {"x^1 + x^0", "x + 1"},
    {"0*ln(x)", "0"},
    {"--x", "x"},
    {"-(x-1)", "1 - x"},
    {"-x+1", "1 - x"},
    {"x-(1-x)+3", "2x + 2"},
    {"0.1+0.2", "0.3"},
    {"0.1*3x", "0.3x"},
    {"x/3 + x/3", "2x/3"},
    {"x/6+1/2+1/3", "x/6 + 5/6"},
    {"2x/4", "x/2"},
    {"x/0.5", "2x"},
    {"(2x)^2", "4x^2"},
    {"(-x)^3", "-x^3"},
    {"(x^2)^0.5", "(x^2)^0.5"},
    {"x^-1", "1/x"},
    {"x^(1/2)*x^(1/2)", "x"},
    {"x*a*2", "2a*x"},
    {"sigmoid(x)*x*3", "3x*sigmoid(x)"},
    {"sigmoid(x)*sigmoid(x)", "sigmoid(x)^2"},
    {"x/x", "1"},
    {"1/(1/x)", "x"},
    {"2(x+1)", "2(x + 1)"},
    {"(x+1)(x+1)", "(x + 1)^2"},
    {"e^x*exp(0)", "exp(x)"},
    {"ln(e)+ln(1)", "1"},
    {"sqrt(4)+sqrt(2)", "2 + sqrt(2)"},
    {"sqrt(x)^2", "x"},
    {"|x|^2 + ||x|| + |-x|", "x^2 + 2abs(x)"},
    {"max(x,x)+min(1,2)", "x + 1"},
    {"where(1>0,x,2)+where(x>0,3,3)", "x + 3"},
    {"x+3>0", "x > -3"},
    {"x-1/2<=1", "x <= 3/2"},
    {"x^3*sign(x)", "x^2*abs(x)"},
    {"sign(x)^2", "sign(x)^2"},
    {"identity(x)+relu(0)", "x"},
    {"1/0", "1/0"},
    {"1e300*1e300*x", "1e+300*1e+300*x"},
    {"2^10", "1024"},
    {"(1/3)^2", "1/9"},
};

} // namespace

TEST_CASE("Simplifying follows its rules", "[expressions][simplify]") {
  const Rule rule = GENERATE(from_range(rules));
  INFO(rule.first);
  CHECK(text_of(expect(simplified(understood(rule.first)))) == rule.second);
}

TEST_CASE("Simplifying twice changes nothing, and once changes no value", "[expressions][simplify][random]") {
  RandomExpressions random(11);
  for (int i = 0; i < 400; ++i) {
    const std::string typed = random.next();
    INFO(typed);
    const Expression original = understood(typed);
    const Expression once = expect(simplified(original));
    const Expression twice = expect(simplified(once));
    CHECK(text_of(twice) == text_of(once));
    const std::vector<double> parameters(once.tree.parameters().size(), 1.5);
    const Program before(original.tree, {original.root}, parameters), after(once.tree, {once.root}, parameters);
    for (const double x : {-3.1, -1.0, -0.4, 0.0, 0.7, 1.0, 2.3}) {
      const double value = before.exact(x);
      if (!std::isfinite(value) || std::fabs(value) > 1e9) continue;
      INFO(x << " gives " << value << " and " << after.exact(x) << " for " << text_of(once));
      CHECK(std::fabs(after.exact(x) - value) <= 1e-10 * (1 + std::fabs(value)));
    }
  }
}
