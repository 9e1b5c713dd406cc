#include "understood.hpp"

using namespace activation_lab;
using namespace activation_lab::testing;
using namespace activation_lab::expressions;

namespace {

std::string code(std::string_view typed, Language language) {
  return expect(to_code(understood(typed), language));
}

} // namespace

TEST_CASE("Forward and backward come as small functions in C++", "[expressions][code]") {
  CHECK(code("x*sigmoid(2x)", Language::cpp) == R"(#include <cmath>

double f(double x) {
  return x/(1.0 + std::exp(-2.0*x));
}

double f_slope(double x) {
  const double t1 = std::exp(-2.0*x);
  return 1.0/(1.0 + t1) + 2.0*x*t1/std::pow(1.0 + t1, 2.0);
}
)");
}
