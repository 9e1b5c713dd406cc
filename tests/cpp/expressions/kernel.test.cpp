#include "understood.hpp"

#include <catch2/generators/catch_generators.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

using namespace activation_lab;
using namespace activation_lab::testing;
using namespace activation_lab::expressions;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

} // namespace

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
