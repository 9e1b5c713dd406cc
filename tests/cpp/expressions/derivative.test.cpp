#include "random_expressions.hpp"
#include "understood.hpp"

#include <catch2/generators/catch_generators_range.hpp>

#include <ostream>
#include <vector>

using namespace activation_lab;
using namespace activation_lab::testing;
using namespace activation_lab::expressions;

namespace {

struct Row {
  std::string typed;
  std::string slope; // as it is computed
  std::string shown; // as it is read
};

std::ostream& operator<<(std::ostream& stream, const Row& row) {
  return stream << row.typed;
}

const std::vector<Row> rows = {
    {"x*sigmoid(2x)", "sigmoid(2x) + 2x*sigmoid'(2x)", "sigmoid(2x) + 2x*sigmoid(2x)(1 - sigmoid(2x))"},
    {"x*sigmoid(x)", "sigmoid(x) + x*sigmoid'(x)", "sigmoid(x) + x*sigmoid(x)(1 - sigmoid(x))"},
    {"max(0,x)", "where(x > 0, 1, 0)", "where(x > 0, 1, 0)"},
    {"min(x, 2)", "where(x < 2, 1, 0)", "where(x < 2, 1, 0)"},
    {"max(x, x^2)", "where(x >= x^2, 1, 2x)", "where(x >= x^2, 1, 2x)"},
    {"where(x>0, x, 0.1x)", "where(x > 0, 1, 0.1)", "where(x > 0, 1, 0.1)"},
    {"x*normcdf(x)", "normcdf(x) + x*normpdf(x)", "normcdf(x) + x*normpdf(x)"},
    {"x^3 - 2x^2 + x - 7", "3x^2 - 4x + 1", "3x^2 - 4x + 1"},
    {"x/6 + 1/2", "1/6", "1/6"},
    {"1/(1+exp(-x))", "exp(-x)/(1 + exp(-x))^2", "exp(-x)/(1 + exp(-x))^2"},
    {"1/x", "-1/x^2", "-1/x^2"},
    {"sqrt(x)", "1/(2sqrt(x))", "1/(2sqrt(x))"},
    {"|x|", "sign(x)", "sign(x)"},
    {"clamp(x,-1,1)", "where(x <= -1, 0, where(x >= 1, 0, 1))", "where(x <= -1, 0, where(x >= 1, 0, 1))"},
    {"max(min(x,1),-1)", "where(x <= -1, 0, where(x >= 1, 0, 1))", "where(x <= -1, 0, where(x >= 1, 0, 1))"},
    {"x*|x|", "2abs(x)", "2abs(x)"},
    {"x/(1+|x|)", "1/(1 + abs(x))^2", "1/(1 + abs(x))^2"},
    {"x*clamp(x+3,0,6)/6", "(min(max(x + 3, 0), 6) + x*where(x <= -3, 0, where(x >= 3, 0, 1)))/6",
     "(min(max(x + 3, 0), 6) + x*where(x <= -3, 0, where(x >= 3, 0, 1)))/6"},
    {"a*x+b", "a", "a"},
    {"x^a", "a*x^(a - 1)", "a*x^(a - 1)"},
    {"2^x", "ln(2)*2^x", "ln(2)*2^x"},
    {"e^(-x^2)", "-2x*exp(-x^2)", "-2x*exp(-x^2)"},
    {"x^x", "x^x*(ln(x) + 1)", "x^x*(ln(x) + 1)"},
    {"ln(1+e^x)", "exp(x)/(1 + exp(x))", "exp(x)/(1 + exp(x))"},
    {"sin(x)*cos(x)", "cos(x)^2 - sin(x)^2", "cos(x)^2 - sin(x)^2"},
    {"tan(x)", "1 + tan(x)^2", "1 + tan(x)^2"},
    {"atan(3x)", "3/(1 + 9x^2)", "3/(1 + 9x^2)"},
    {"sinh(x) + cosh(x)", "cosh(x) + sinh(x)", "cosh(x) + sinh(x)"},
    {"erf(x)", "2exp(-x^2)/sqrt(pi)", "2exp(-x^2)/sqrt(pi)"},
    {"normpdf(x)", "-x*normpdf(x)", "-x*normpdf(x)"},
    {"log1p(x^2) + expm1(2x)", "2x/(1 + x^2) + 2exp(2x)", "2x/(1 + x^2) + 2exp(2x)"},
    {"x*(x>0)", "x > 0", "x > 0"},
    {"5", "0", "0"},
    {"tanh(x)^2", "2tanh(x)*tanh'(x)", "2tanh(x)(1 - tanh(x)^2)"},
    {"relu(x-1)", "relu'(x - 1)", "where(x > 1, 1, 0)"},
    {"elu(x, alpha=0.5)", "elu'(x, alpha=0.5)", "where(x > 0, 1, 0.5exp(x))"},
    {"swish(x, beta=2)", "swish'(x, beta=2)", "sigmoid(2x) + 2x*sigmoid(2x)(1 - sigmoid(2x))"},
    {"softplus(x)", "softplus'(x)", "sigmoid(x)"},
    {"gelu(x)", "gelu'(x)", "normcdf(x) + x*normpdf(x)"},
    {"mish(x)", "mish'(x)", "tanh(softplus(x)) + x*sigmoid(x)(1 - tanh(softplus(x))^2)"},
    {"softsign(x)", "softsign'(x)", "1/(1 + abs(x))^2"},
    {"hard_tanh(x)", "hard_tanh'(x)", "where(x <= -1, 0, where(x >= 1, 0, 1))"},
    {"log_sigmoid(x)", "log_sigmoid'(x)", "sigmoid(-x)"},
    {"step(x)", "0", "0"},
    {"identity(x)", "1", "1"},
    {"sigmoid'(x)", "sigmoid'(x)(1 - sigmoid(x)) - sigmoid'(x)*sigmoid(x)",
     "sigmoid(x)(1 - sigmoid(x))^2 - sigmoid(x)^2(1 - sigmoid(x))"},
};

} // namespace

TEST_CASE("Derivatives are what a teacher would write", "[expressions][derivative]") {
  const Row row = GENERATE(from_range(rows));
  const Expression slope = expect(derivative(understood(row.typed)));
  CHECK(text_of(slope) == row.slope);
  CHECK(text_of(expect(written_out(slope))) == row.shown);
}

TEST_CASE("Every catalogue function's written formulas agree with how it is computed", "[expressions][derivative]") {
  for (const Function& function : catalogue()) {
    const std::string typed = std::string(function.id) + "(x)";
    const Expression expression = understood(typed);
    const Expression slope = expect(derivative(expression));
    const std::string shown = text_of(expect(written_out(slope)));
    INFO(typed << " has the slope " << shown);
    CHECK(shown.find('\'') == std::string::npos);
    const Kernel computed = expect(make_kernel(expression));
    const Kernel written = expect(make_kernel(understood(shown)));
    for (const double x : {-7.5, -3.0, -1.3, -0.5, -0.01, 0.0, 0.2, 1.0, 2.7, 3.0, 6.5}) {
      INFO(x);
      CHECK(std::abs(written.exact_value(x) - computed.exact_derivative(x)) <= 4e-15);
    }
  }
}

TEST_CASE("TeX is typeset as a book would", "[expressions][tex]") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"x*sigmoid(2x)", "x\\,\\sigma(2 x)"},
      {"x^2/2", "\\frac{x^{2}}{2}"},
      {"(x+1)/(x-1)*2", "\\frac{x + 1}{x - 1} \\cdot 2"},
      {"max(0,x)", "\\max(0, x)"},
      {"|x|", "|x|"},
      {"sqrt(x+1)", "\\sqrt{x + 1}"},
      {"e^x", "e^{x}"},
      {"exp(-x)", "e^{-x}"},
      {"alpha*x + rate*x_0", "\\alpha\\,x + \\mathit{rate}\\,\\mathit{x\\_0}"},
      {"where(x>0, x, 0.1x)", "\\begin{cases} x & \\text{if } x > 0 \\\\ 0.1 x & \\text{otherwise} \\end{cases}"},
      {"where(x<=-1, 0, where(x>=1, 0, 1))",
       "\\begin{cases} 0 & \\text{if } x \\le -1 \\\\ 0 & \\text{if } x \\ge 1 \\\\ 1 & \\text{otherwise} "
       "\\end{cases}"},
      {"leaky_relu(x, alpha=0.2)", "\\operatorname{leaky\\_relu}_{\\alpha = 0.2}(x)"},
      {"gelu(x, variant=tanh)", "\\operatorname{gelu}_{\\text{tanh}}(x)"},
      {"tanh'(x)", "\\tanh'(x)"},
      {"x*normcdf(x)", "x\\,\\Phi(x)"},
      {"1e-7x", "1 \\cdot 10^{-7} x"},
      {"sigmoid(x/2)", "\\sigma\\left(\\frac{x}{2}\\right)"},
      {"(x/2)^2", "\\left(\\frac{x}{2}\\right)^{2}"},
  };
  for (const auto& [typed, tex] : table) {
    INFO(typed);
    CHECK(expect(to_tex(understood(typed))) == tex);
  }
}

TEST_CASE("MathML says the same without a style attribute", "[expressions][mathml]") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"x*sigmoid(2x)",
       "<mrow><mi>x</mi><mo>&#x2062;</mo><mspace width=\"0.17em\"></mspace><mrow><mi>σ</mi><mo>&#x2061;</mo><mrow>"
       "<mo form=\"prefix\">(</mo><mrow><mn>2</mn><mo>&#x2062;</mo><mi>x</mi></mrow><mo form=\"postfix\">)</mo></mrow>"
       "</mrow></mrow>"},
      {"x^2/2", "<mfrac><mrow><msup><mrow><mi>x</mi></mrow><mrow><mn>2</mn></mrow></msup></mrow><mrow><mn>2</mn></"
                "mrow></mfrac>"},
      {"alpha - 1e-7", "<mrow><mi>α</mi><mo>−</mo><mn>1</mn><mo>·</mo><msup><mn>10</mn><mn>-7</mn></msup></mrow>"},
      {"where(x<0, 0, x)",
       "<mrow><mo form=\"prefix\" fence=\"true\">{</mo><mtable><mtr><mtd class=\"tml-left\"><mn>0</mn></mtd><mtd "
       "class=\"tml-left\"><mtext>if&#xA0;</mtext><mrow><mi>x</mi><mo>&lt;</mo><mn>0</mn></mrow></mtd></mtr><mtr><mtd "
       "class=\"tml-left\"><mi>x</mi></mtd><mtd "
       "class=\"tml-left\"><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>"},
  };
  for (const auto& [typed, mathml] : table) {
    INFO(typed);
    CHECK(expect(to_mathml(understood(typed))) == mathml);
  }
}

TEST_CASE("MathML is well-formed whatever was typed", "[expressions][mathml][random]") {
  RandomExpressions random(11);
  for (int i = 0; i < 500; ++i) {
    const Expression typed = understood(random.next());
    for (const Expression& one : {typed, expect(derivative(typed)), expect(written_out(expect(derivative(typed))))}) {
      const std::string mathml = expect(to_mathml(one));
      INFO(mathml);
      std::vector<std::string> open;
      for (std::size_t at = mathml.find('<'); at != std::string::npos; at = mathml.find('<', at + 1)) {
        const std::string tag = mathml.substr(at + 1, mathml.find('>', at) - at - 1);
        if (tag.front() != '/') {
          open.push_back(tag.substr(0, tag.find(' ')));
          continue;
        }
        REQUIRE_FALSE(open.empty());
        CHECK("/" + open.back() == tag);
        open.pop_back();
      }
      CHECK(open.empty());
    }
  }
}

TEST_CASE("Text without its spaces is the same tree", "[expressions][random]") {
  RandomExpressions random(13);
  for (int i = 0; i < 500; ++i) {
    const std::string text = text_of(understood(random.next()));
    std::string compact;
    for (const char letter : text) {
      if (letter != ' ') compact += letter;
    }
    CHECK(text_of(understood(compact)) == text);
  }
}
