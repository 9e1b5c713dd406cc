#include "random_expressions.hpp"
#include "understood.hpp"

#include <catch2/generators/catch_generators_range.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <ostream>
#include <random>
#include <vector>

using namespace activation_lab;
using namespace activation_lab::testing;
using namespace activation_lab::expressions;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

Kernel kernel_of(std::string_view typed, std::span<const ParameterValue> parameters = {}) {
  return expect(expressions::make_kernel(understood(typed), parameters));
}

std::vector<float> spread(std::size_t count) {
  std::mt19937 engine(5);
  std::vector<float> x(count);
  for (float& one : x)
    one = static_cast<float>(static_cast<double>(engine()) / 4294967296.0 * 12 - 6);
  return x;
}

struct Kinked {
  std::string typed;
  std::vector<double> kinks;
};

std::ostream& operator<<(std::ostream& stream, const Kinked& kinked) {
  return stream << kinked.typed;
}

const std::vector<Kinked> kinked = {
    {"max(0,x)", {0}},
    {"x^2", {}},
    {"|x|", {0}},
    {"x*|x|", {}},
    {"|x^2|", {}},
    {"||x|-1|", {-1, 0, 1}},
    {"clamp(x,-1,1)", {-1, 1}},
    {"max(x, x^2)", {0, 1}},
    {"max(0, x-0.3)", {0.3}},
    {"max(0, 7x-1)", {1.0 / 7}},
    {"where(x>0, x, 0.1x)", {0}},
    {"where(x>0, x, x)", {}},
    {"where(x>1, 2x-1, x^2)", {}},
    {"step(x-2.5)", {2.5}},
    {"x*min(max(x+3,0),6)/6", {-3, 3}},
    {"relu6(2x)", {0, 3}},
    {"elu(x)", {}},
    {"elu(x, alpha=0.5)", {0}},
    {"max(exp(x), 1e-30)", {std::log(1e-30)}},
    {"max(0, x-900)", {900}},
    {"(x>0)*(x<1)", {0, 1}},
    {"sign(x-1)", {1}},
    {"tanh(max(-2,x))", {-2}},
    {"sqrt(x^2)", {0}},
    {"1/x", {0}},
    {"sin(x)/x", {}},
    {"ln(x)", {}},
    {"1/(x^2-1)", {-1, 1}},
    {"x/(1+|x|)", {}},
};

} // namespace

TEST_CASE("Kinks are found, and only those that are some", "[expressions][kernel]") {
  const Kinked one = GENERATE(from_range(kinked));
  const std::vector<double> found = kernel_of(one.typed).kinks;
  REQUIRE(found.size() == one.kinks.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    CHECK(std::fabs(found[i] - one.kinks[i]) <= 1e-13 * (1 + std::fabs(one.kinks[i])));
}

TEST_CASE("Kinks move with the parameters", "[expressions][kernel]") {
  CHECK(kernel_of("max(0, x-a)", std::array{ParameterValue{"a", 2.5}}).kinks == std::vector<double>{2.5});
  CHECK(kernel_of("where(x>0, x, a*x)", std::array{ParameterValue{"a", 1.0}}).kinks.empty());
}

TEST_CASE("At a kink the slope is the one that the catalogue has", "[expressions][kernel]") {
  CHECK(kernel_of("max(0,x)").exact_derivative(0) == 0);
  CHECK(kernel_of("max(x,0)").exact_derivative(0) == 0);
  CHECK(kernel_of("clamp(x,-1,1)").exact_derivative(1) == 0);
  CHECK(kernel_of("clamp(x,-1,1)").exact_derivative(-1) == 0);
  CHECK(kernel_of("|x|").exact_derivative(0) == 0);
  CHECK(kernel_of("where(x>0, x, 0.1x)").exact_derivative(0) == 0.1);
}

TEST_CASE("A kernel takes the expression's parameters, within their range", "[expressions][kernel]") {
  const Expression expression = understood("a*x + b");
  const Kernel standard = expect(expressions::make_kernel(expression));
  REQUIRE(standard.parameters.size() == 2);
  CHECK(standard.parameters[0].name == "a");
  CHECK(standard.exact_value(2) == 3);
  const Kernel set =
      expect(expressions::make_kernel(expression, std::array{ParameterValue{"b", -2.5}, ParameterValue{"a", 4.0}}));
  CHECK(set.exact_value(2) == 5.5);
  CHECK(set.exact_derivative(2) == 4);
  CHECK(std::get<double>(set.parameters[1].value) == -2.5);

  const auto refused = [&expression](const ParameterValue& given) {
    const auto outcome = expressions::make_kernel(expression, std::array{given});
    REQUIRE(std::holds_alternative<ExpressionError>(outcome));
    return std::get<ExpressionError>(outcome).message;
  };
  CHECK(refused({"c", 1.0}) == "The expression has no parameter `c`.");
  CHECK(refused({"a", 11.0}) == "a must lie between -10 and 10; 11 was given.");
  CHECK(refused({"a", std::string("big")}) == "a must lie between -10 and 10; `big` was given.");
  CHECK(refused({"a", double{not_a_number}}) == "a must lie between -10 and 10; nan was given.");
}

TEST_CASE("Batches agree with the reference in double", "[expressions][kernel][random]") {
  RandomExpressions random(23);
  const std::vector<float> x = spread(64);
  std::vector<float> y(x.size());
  for (int i = 0; i < 300; ++i) {
    const std::string typed = random.next();
    INFO(typed);
    const Kernel kernel = kernel_of(typed);
    kernel.value(x, y);
    for (std::size_t k = 0; k < x.size(); ++k) {
      const double exact = kernel.exact_value(double{x[k]});
      // What rounding x itself, and each of some twenty steps, may do: the function's own steepness counts.
      const double steep = std::fabs(kernel.exact_derivative(double{x[k]})) * std::fabs(double{x[k]});
      bool kink = false;
      for (const double at : kernel.kinks)
        kink = kink || std::fabs(double{x[k]} - at) < 1e-3;
      if (kink || std::fabs(exact) > 1e6 || std::isnan(exact)) continue;
      INFO(x[k]);
      CHECK(std::fabs(double{y[k]} - exact) <= 2e-5 * (1 + std::fabs(exact) + steep));
    }
  }
}

TEST_CASE("One operation in float32 is good to a few ULP", "[expressions][kernel]") {
  struct Budget {
    const char* typed;
    double ulps;
    double absolute; // counts around roots
    float low, high;
  };
  const std::vector<Budget> budgets = {
      {"exp(x)", 2, 0, -87.3F, 88.7F},   {"ln(x)", 2, 0x1p-24, 1e-30F, 1e30F}, {"sqrt(x)", 0.5, 0, 0, 1e30F},
      {"erf(x)", 4, 0, -6, 6},           {"normcdf(x)", 5, 0, -12.4F, 8},      {"normpdf(x)", 4, 0, -12.4F, 12.4F},
      {"sin(x)", 0.51, 0, -1000, 1000},  {"cos(x)", 0.51, 0, -1000, 1000},     {"tan(x)", 0.51, 0, -100, 100},
      {"atan(x)", 0.51, 0, -1e6F, 1e6F}, {"sinh(x)", 0.51, 0, -80, 80},        {"cosh(x)", 0.51, 0, -80, 80},
      {"x^2", 0.5, 0, -1e15F, 1e15F},    {"x^5", 3, 0, -1e6F, 1e6F},           {"x^-3", 3, 0, 0.001F, 1e6F},
      {"x^1.7", 0.51, 0, 0.001F, 1e6F},  {"1/x", 0.5, 0, 0.001F, 1e6F},        {"2^x", 0.51, 0, -100, 100},
  };
  for (const Budget& budget : budgets) {
    INFO(budget.typed);
    const Kernel kernel = kernel_of(budget.typed);
    std::mt19937 engine(9);
    std::vector<float> x(4000), y(4000);
    for (float& one : x)
      one = budget.low + (budget.high - budget.low) * static_cast<float>(engine() >> 8) * 0x1p-24F;
    kernel.value(x, y);
    double worst = 0, at = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      const double exact = kernel.exact_value(double{x[i]});
      const auto nearest = static_cast<float>(exact);
      const double ulp = double{std::nextafter(std::fabs(nearest), infinity)} - std::fabs(double{nearest});
      const double error = std::fabs(double{y[i]} - exact);
      if (error <= budget.absolute || std::fabs(exact) < 1.2e-38 || !std::isfinite(nearest)) continue;
      if (error / ulp > worst) {
        worst = error / ulp;
        at = double{x[i]};
      }
    }
    INFO("at " << at);
    CHECK(worst <= budget.ulps);
  }
}

TEST_CASE("An element's result depends on that element alone, wherever blocks begin and end", "[expressions][kernel]") {
  const std::string typed = GENERATE("x*sigmoid(2x)", "max(0,x)", "x", "3", "where(x>0, exp(x), 2)", "sin(x)*x^3");
  const Kernel kernel = kernel_of(typed);
  const std::vector<float> x = spread(1100);
  std::vector<float> whole(x.size());
  kernel.value(x, whole);
  constexpr std::size_t counts[] = {0, 1, 3, 15, 16, 17, 255, 256, 257, 511, 512, 513, 1023, 1024, 1025};
  constexpr std::size_t starts[] = {0, 1, 7};
  for (const std::size_t count : counts) {
    for (const std::size_t start : starts) {
      INFO(typed << " from " << start << ", " << count);
      std::vector<float> out(count, -77.0F);
      kernel.value(std::span(x).subspan(start, count), out);
      CHECK(std::equal(out.begin(), out.end(), whole.begin() + static_cast<std::ptrdiff_t>(start)));
      std::vector<float> in_place(x.begin() + static_cast<std::ptrdiff_t>(start),
                                  x.begin() + static_cast<std::ptrdiff_t>(start + count));
      kernel.value(in_place, in_place);
      CHECK(in_place == out);
    }
  }
}

TEST_CASE("NaN stays NaN, also where the result does not depend on x", "[expressions][kernel]") {
  const std::string typed = GENERATE("x", "3", "x^0", "max(0,x)", "max(x,0)", "min(x,1)", "min(1,x)", "where(x>0,1,2)",
                                     "x>0", "|x|", "sign(x)", "2x", "step(x)", "where(1>0,2,x)");
  const Kernel kernel = kernel_of(typed);
  INFO(typed);
  std::vector<float> x(21, 1.0F), y(21);
  x[3] = x[20] = not_a_number;
  for (const Kernel::Batch* batch : {&kernel.value, &kernel.derivative}) {
    (*batch)(x, y);
    CHECK(std::isnan(y[3]));
    CHECK(std::isnan(y[20]));
    CHECK(!std::isnan(y[4]));
  }
  CHECK(std::isnan(kernel.exact_value(double{not_a_number})));
  CHECK(std::isnan(kernel.exact_derivative(double{not_a_number})));
}

TEST_CASE("Where real analysis has no value, IEEE 754 decides", "[expressions][kernel]") {
  const std::vector<float> x = {0.0F, -1.0F, infinity, -infinity};
  const auto values = [&x](const char* typed) {
    std::vector<float> y(x.size());
    kernel_of(typed).value(x, y);
    return y;
  };
  CHECK(values("ln(x)")[0] == -infinity);
  CHECK(std::isnan(values("ln(x)")[1]));
  CHECK(values("ln(x)")[2] == infinity);
  CHECK(std::isnan(values("sqrt(x)")[1]));
  CHECK(values("exp(x)")[2] == infinity);
  CHECK(values("exp(x)")[3] == 0);
  CHECK(values("1/x")[0] == infinity);
  CHECK(values("where(x>0, ln(x), 0)")[1] == 0);
  CHECK(std::isnan(values("x^0.3")[1]));
  CHECK(values("x^3")[3] == -infinity);
}
