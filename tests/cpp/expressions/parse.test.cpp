#include "understood.hpp"

#include <catch2/generators/catch_generators_range.hpp>

#include <ostream>
#include <string>
#include <vector>

using namespace activation_lab;
using namespace activation_lab::testing;

namespace {

struct Pair {
  std::string typed;
  std::string meant; // the canonical text
};

std::ostream& operator<<(std::ostream& stream, const Pair& pair) {
  return stream << pair.typed;
}

const std::vector<Pair> understood_as = {
    // What stands side by side multiplies.
    {"2x", "2x"},
    {"2(x+1)", "2(x + 1)"},
    {"(x+1)(x-1)", "(x + 1)(x - 1)"},
    {"x*sigmoid(2x)", "x*sigmoid(2x)"},
    {"2x sigmoid(x)", "2x*sigmoid(x)"},
    {"1/2x", "1/2*x"},
    {"a(x+1)", "a*(x + 1)"},
    {"2pi x", "2pi*x"},
    {"2e^x", "2e^x"},
    {"2e3x", "2000x"},
    {"sigmoid(x)(1-sigmoid(x))", "sigmoid(x)(1 - sigmoid(x))"},
    // As pasted from a program.
    {"np.maximum(0, x)", "max(0, x)"},
    {"x*torch.sigmoid(x) + Math.tanh(x)", "x*sigmoid(x) + tanh(x)"},
    // Powers and signs.
    {"x**2", "x^2"},
    {"x²", "x^2"},
    {"2x³", "2x^3"},
    {"-x^2", "-x^2"},
    {"(-x)^2", "(-x)^2"},
    {"2^3^2", "2^3^2"},
    {"(2^3)^2", "(2^3)^2"},
    {"2^-x", "2^(-x)"},
    {"2^-x*y", "2^(-x)*y"},
    {"1/-x*2", "1/(-x)*2"},
    {"--x", "-(-x)"},
    {"+x", "x"},
    {"x - -2", "x - (-2)"},
    {"-x+1", "-x + 1"},
    {"-2x", "-2x"},
    {"x-(1-x)", "x - (1 - x)"},
    {"x/(2x)", "x/(2x)"},
    // Bars.
    {"|x|", "abs(x)"},
    {"||x|-1|", "abs(abs(x) - 1)"},
    {"2|x|x", "2abs(x)*x"},
    {"x/(1+|x|)", "x/(1 + abs(x))"},
    // Typography.
    {"x − 1", "x - 1"},
    {"x·x", "x*x"},
    {"3×x", "3x"},
    {"x≥0", "x >= 0"},
    {"σ(x)", "sigmoid(x)"},
    {"x Φ(x)", "x*normcdf(x)"},
    {"φ(x)", "normpdf(x)"},
    {"π x", "pi*x"},
    {"√(x)", "sqrt(x)"},
    {"β x", "beta*x"},
    {"[x+1]*{2}", "(x + 1)*2"},
    // Functions and habits.
    {"max(0,x)", "max(0, x)"},
    {"max(0,x,1)", "max(max(0, x), 1)"},
    {"where(x>0, x, 0.1x)", "where(x > 0, x, 0.1x)"},
    {"x*(x>0)", "x*(x > 0)"},
    {"clamp(x,-1,1)", "min(max(x, -1), 1)"},
    {"pow(x,3)", "x^3"},
    {"SiLU(x)", "swish(x)"},
    {"logistic(x) + log(x) + arctan(x)", "sigmoid(x) + ln(x) + atan(x)"},
    {"heaviside(x)", "step(x)"},
    {"LeakyReLU(x, 0.2)", "leaky_relu(x, alpha=0.2)"},
    {"elu(x, alpha=0.5)", "elu(x, alpha=0.5)"},
    {"elu(x, alpha=1)", "elu(x)"},
    {"gelu(x, variant=tanh)", "gelu(x, variant=tanh)"},
    {"hard_tanh(x, min=-2, max=1/2)", "hard_tanh(x, min=-2, max=0.5)"},
    {"rrelu(x, lower=0, upper=0.5)", "rrelu(x, lower=0, upper=0.5)"},
    {"sigmoid'(x)", "sigmoid'(x)"},
    // Numbers.
    {".5x", "0.5x"},
    {"1e-3x", "0.001x"},
    {"1e20*x", "1e+20x"},
    {"0.1+1e-7", "0.1 + 1e-07"},
};

} // namespace

TEST_CASE("What a learner types is understood as it was meant", "[expressions][parse]") {
  const Pair pair = GENERATE(from_range(understood_as));
  CHECK(text_of(understood(pair.typed)) == pair.meant);
}

TEST_CASE("Canonical text comes back as the same text", "[expressions][parse]") {
  const Pair pair = GENERATE(from_range(understood_as));
  CHECK(text_of(understood(pair.meant)) == pair.meant);
}

TEST_CASE("Any other name becomes a parameter, in the order of appearance", "[expressions][parse]") {
  const auto parameters = expressions::parameters_of(understood("scale*x + a*x^2 - scale"));
  REQUIRE(parameters.size() == 2);
  CHECK(parameters[0].name == "scale");
  CHECK(parameters[1].name == "a");
  CHECK(parameters[0].standard == 1);
  CHECK(parameters[0].min == -10);
  CHECK(parameters[0].max == 10);
}
