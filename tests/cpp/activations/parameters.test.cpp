#include "activations/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <array>
#include <limits>
#include <ostream>
#include <vector>

using namespace activation_lab;
using Code = KernelError::Code;

namespace {

struct Refusal {
  std::string function;
  ParameterValue given;
  Code code;
  std::string message;
};

std::ostream& operator<<(std::ostream& stream, const Refusal& refusal) {
  return stream << refusal.message;
}

const std::vector<Refusal> refusals = {
    {"sin", {"alpha", 1.0}, Code::unknown_function, "There is no function `sin`."},
    {"", {"alpha", 1.0}, Code::unknown_function, "There is no function ``."},
    {"leaky_relu", {"alfa", 0.1}, Code::unknown_parameter, "leaky_relu has no parameter `alfa`; it has `alpha`."},
    {"relu", {"alpha", 0.1}, Code::unknown_parameter, "relu has no parameter `alpha`; it has none."},
    {"elu", {"alpha", 12.0}, Code::parameter_out_of_range, "alpha must lie between 0 and 10; 12 was given."},
    {"elu", {"alpha", -0.1}, Code::parameter_out_of_range, "alpha must lie between 0 and 10; -0.1 was given."},
    {"elu",
     {"alpha", std::numeric_limits<double>::quiet_NaN()},
     Code::parameter_out_of_range,
     "alpha must lie between 0 and 10; nan was given."},
    {"elu",
     {"alpha", std::string("big")},
     Code::parameter_out_of_range,
     "alpha must lie between 0 and 10; `big` was given."},
    {"gelu",
     {"variant", std::string("fast")},
     Code::parameter_out_of_range,
     "variant must be `erf`, `tanh` or `sigmoid`; `fast` was given."},
    {"gelu",
     {"variant", 1.0},
     Code::parameter_out_of_range,
     "variant must be `erf`, `tanh` or `sigmoid`; 1 was given."},
    {"rrelu",
     {"lower", 0.5},
     Code::parameter_out_of_range,
     "lower must not be above upper; lower = 0.5 and upper = 0.3333333333333333 were given."},
    {"rrelu",
     {"upper", 0.0},
     Code::parameter_out_of_range,
     "lower must not be above upper; lower = 0.125 and upper = 0 were given."},
    {"rrelu", {"alpha", 0.2}, Code::unknown_parameter, "rrelu has no parameter `alpha`; it has `lower` and `upper`."},
    {"hard_tanh", {"max", -0.5}, Code::parameter_out_of_range, "max must lie between 0 and 10; -0.5 was given."},
    {"softplus", {"beta", 0.0}, Code::parameter_out_of_range, "beta must lie between 0.1 and 100; 0 was given."},
};

} // namespace

TEST_CASE("A kernel that cannot be made says why in a plain sentence", "[activations][parameters]") {
  const Refusal refusal = GENERATE(from_range(refusals));
  const auto made = make_kernel(refusal.function, std::array{refusal.given});
  REQUIRE(std::holds_alternative<KernelError>(made));
  CHECK(std::get<KernelError>(made).code == refusal.code);
  CHECK(std::get<KernelError>(made).message == refusal.message);
}

TEST_CASE("A kernel knows all its parameters, also those left alone", "[activations][parameters]") {
  const Kernel swish = std::get<Kernel>(make_kernel("swish"));
  REQUIRE(swish.parameters.size() == 1);
  CHECK(swish.parameters[0].name == "beta");
  CHECK(std::get<double>(swish.parameters[0].value) == 1.0);

  const Kernel gelu = std::get<Kernel>(make_kernel("gelu"));
  REQUIRE(gelu.parameters.size() == 1);
  CHECK(std::get<std::string>(gelu.parameters[0].value) == "erf");
}

TEST_CASE("Kinks come and go with the parameters", "[activations][parameters]") {
  const auto kinks = [](const char* id, double alpha) {
    return std::get<Kernel>(make_kernel(id, std::array{ParameterValue{"alpha", alpha}})).kinks;
  };
  const std::vector<double> none, at_zero = {0.0};
  CHECK(kinks("elu", 1.0) == none);
  CHECK(kinks("elu", 0.5) == at_zero);
  CHECK(kinks("leaky_relu", 0.01) == at_zero);
  CHECK(kinks("leaky_relu", 1.0) == none);
  CHECK(kinks("prelu", -1.0) == at_zero);
  CHECK(kinks("prelu", 1.0) == none);
}

TEST_CASE("Bounds may meet, in either order of giving them", "[activations][parameters]") {
  const auto with_bounds = [](const char* id, const char* first, double a, const char* second, double b) {
    return make_kernel(id, std::array{ParameterValue{first, a}, ParameterValue{second, b}});
  };
  const Kernel met = std::get<Kernel>(with_bounds("rrelu", "upper", 0.5, "lower", 0.5));
  CHECK(met.exact_value(-2) == -1);
  CHECK(std::get<Kernel>(with_bounds("rrelu", "lower", 1, "upper", 1)).kinks.empty());
  const Kernel flat = std::get<Kernel>(with_bounds("hard_tanh", "max", 0, "min", 0));
  CHECK(flat.kinks.empty());
  CHECK(flat.exact_value(3) == 0);
  CHECK(flat.exact_derivative(0) == 0);
  const std::vector<double> ends = {-0.5, 2.0};
  CHECK(std::get<Kernel>(with_bounds("hard_tanh", "max", 2, "min", -0.5)).kinks == ends);
  CHECK(std::holds_alternative<KernelError>(with_bounds("rrelu", "lower", 0.9, "upper", 0.8)));
}

TEST_CASE("Functions meet where their parameters say so", "[activations][parameters]") {
  struct Pair {
    const char* id;
    std::vector<ParameterValue> parameters;
    const char* same;
  };
  const std::vector<Pair> pairs = {{"prelu", {{"alpha", 0.01}}, "leaky_relu"},
                                   {"rrelu", {{"lower", 0.2}, {"upper", 0.3}}, "prelu"},
                                   {"celu", {}, "elu"},
                                   {"hard_tanh", {{"min", 0.0}, {"max", 6.0}}, "relu6"}};
  const std::vector<float> x = {-1e30F, -2.5F, -0.75F, 0.0F, 1e-20F, 0.3F, 5.0F, 7.0F};
  for (const Pair& pair : pairs) {
    std::vector<float> out(x.size()), expected(x.size());
    std::get<Kernel>(make_kernel(pair.id, pair.parameters)).value(x, out);
    std::get<Kernel>(make_kernel(pair.same)).value(x, expected);
    INFO(pair.id << " and " << pair.same);
    CHECK(out == expected);
  }
}

TEST_CASE("Leaky ReLU runs from ReLU to the identity", "[activations][parameters]") {
  const auto leaky = [](double alpha) {
    return std::get<Kernel>(make_kernel("leaky_relu", std::array{ParameterValue{"alpha", alpha}}));
  };
  const std::vector<float> x = {-1e30F, -2.5F, -0.0F, 0.0F, 1e-20F, 7.0F};
  std::vector<float> out(x.size()), expected(x.size());
  leaky(1.0).value(x, out);
  CHECK(out == x);
  leaky(0.0).value(x, out);
  std::get<Kernel>(make_kernel("relu")).value(x, expected);
  CHECK(out == expected);
}
