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
  const double t1 = 2.0*x;
  const double t2 = 1.0 + std::exp(-t1);
  const double t3 = 1.0/t2;
  return t3 + t1*(1.0 - t3)/t2;
}
)");
}

TEST_CASE("Forward and backward come as small functions in JavaScript", "[expressions][code]") {
  CHECK(code("where(x>a, x, 0.1x) + lambda*x^2", Language::javascript) == R"(export function f(x, a = 1, lambda_ = 1) {
  return (x > a ? x : 0.1*x) + lambda_*(x*x);
}

export function f_slope(x, a = 1, lambda_ = 1) {
  return (x > a ? 1 : 0.1) + 2*lambda_*x;
}
)");
}

TEST_CASE("Forward and backward come as small functions for NumPy", "[expressions][code]") {
  CHECK(code("mish(x)", Language::numpy) == R"(import numpy as np


def f(x):
    return x*np.tanh(np.maximum(0, x) + np.log1p(np.exp(-np.abs(x))))


def f_slope(x):
    t1 = np.tanh(np.maximum(0, x) + np.log1p(np.exp(-np.abs(x))))
    return t1 + x*(1 - t1**2)/(1 + np.exp(-x))
)");
  CHECK(code("2x", Language::numpy) == R"(import numpy as np


def f(x):
    return 2*x


def f_slope(x):
    return np.full_like(x, 2, dtype=float)
)");
}

TEST_CASE("Forward and backward come as small functions for PyTorch", "[expressions][code]") {
  CHECK(code("max(0,x)*sigmoid(b*x)", Language::pytorch) == R"(import torch


def f(x, b=1):
    return torch.clamp(x, min=0)*torch.sigmoid(b*x)


def f_slope(x, b=1):
    t1 = torch.sigmoid(b*x)
    return t1*torch.where(x > 0, 1.0, 0.0) + b*torch.clamp(x, min=0)*t1*(1 - t1)
)");
}

TEST_CASE("Code brings along what its language lacks", "[expressions][code]") {
  const auto holds = [](Language language, const char* part) {
    INFO(part);
    return code("gelu(x) + sign(x)", language).find(part) != std::string::npos;
  };
  CHECK(holds(Language::cpp, "double normcdf(double x) {"));
  CHECK(holds(Language::cpp, "double sign(double x) {"));
  CHECK(holds(Language::cpp, "#include <numbers>"));
  CHECK(holds(Language::javascript, "function normcdf(x) {"));
  CHECK(holds(Language::numpy, "import math"));
  CHECK(holds(Language::numpy, "normcdf = np.vectorize("));
  CHECK(holds(Language::pytorch, "torch.special.ndtr(x)"));
}
