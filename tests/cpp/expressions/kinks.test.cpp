#include "understood.hpp"

#include <catch2/generators/catch_generators_range.hpp>

#include <array>
#include <cmath>
#include <ostream>
#include <string>
#include <vector>

using namespace activation_lab;
using namespace activation_lab::testing;

namespace {

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
    {"max(0, relu(x))", {0}},
    {"|x-1000|", {1000}},
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

TEST_CASE("Of more kinks than can be looked at those nearest to 0 are found", "[expressions][kernel][hostile]") {
  const std::vector<double> found = kernel_of("|sin(pi*x)| + |sin(pi*x)*cos(x)^2 + sin(pi*x)|").kinks;
  REQUIRE(found.size() > 20);
  for (std::size_t i = 1; i < found.size(); ++i)
    CHECK(std::fabs(found[i] - found[i - 1] - 1) <= 1e-9);
  CHECK(std::fabs(found.front() + found.back()) <= 2);
}
