#include "expressions/trigonometry.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>
#include <limits>
#include <random>

using namespace activation_lab;
using Catch::Matchers::WithinULP;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// The C library's functions are within an ULP themselves.
template <class Check> void sample(double low, double high, Check check) {
  std::mt19937_64 engine(17);
  for (int i = 0; i < 4000; ++i) {
    const double x = low + (high - low) * static_cast<double>(engine() >> 11) * 0x1p-53;
    INFO(x);
    check(x);
  }
}

} // namespace

TEST_CASE("Sine, cosine and tangent agree with the C library", "[expressions][elementary]") {
  for (const double reach : {1e-3, 1.0, 10.0, 1e3, 1e6, 3e6, 1e9, 1e16, 1e100, 1e290}) {
    sample(-reach, reach, [](double x) {
      CHECK(std::fabs(elementary::sin(x) - std::sin(x)) <= 0x1p-52 * (std::fabs(std::sin(x)) + 0x1p-10));
      CHECK(std::fabs(elementary::cos(x) - std::cos(x)) <= 0x1p-52 * (std::fabs(std::cos(x)) + 0x1p-10));
      CHECK(std::fabs(elementary::tan(x) - std::tan(x)) <= 0x1p-50 * (std::fabs(std::tan(x)) + 0x1p-10));
    });
  }
  CHECK(elementary::sin(0) == 0);
  CHECK(elementary::cos(0) == 1);
  CHECK(std::isnan(elementary::sin(infinity)));
  CHECK(std::isnan(elementary::cos(infinity)));
}

TEST_CASE("Sine and cosine know an angle of any size", "[expressions][elementary]") {
  // From mpmath, at 2000 bits. The third comes closer to a multiple of pi/2 than any other double.
  CHECK_THAT(elementary::sin(3145728.125), WithinULP(0.9067358849614007, 2));
  CHECK_THAT(elementary::sin(1e22), WithinULP(-0.8522008497671888, 2));
  CHECK_THAT(elementary::cos(6381956970095103 * 0x1p797), WithinULP(-4.687165924254627611e-19, 2));
  CHECK_THAT(elementary::sin(std::numeric_limits<double>::max()), WithinULP(0.004961954789184062, 2));
  CHECK_THAT(elementary::cos(std::numeric_limits<double>::max()), WithinULP(-0.9999876894265599, 2));
  CHECK(elementary::sin(-1e22) == -elementary::sin(1e22));
  CHECK(elementary::cos(-1e300) == elementary::cos(1e300));
}

TEST_CASE("Arctangent and the hyperbolic functions agree with the C library", "[expressions][elementary]") {
  for (const double reach : {1e-3, 1.0, 4.0, 1e6}) {
    sample(-reach, reach, [](double x) { CHECK_THAT(elementary::atan(x), WithinULP(std::atan(x), 3)); });
  }
  CHECK_THAT(elementary::atan(infinity), WithinULP(std::atan(infinity), 1));
  for (const double reach : {1e-3, 1.0, 30.0, 709.0}) {
    sample(-reach, reach, [](double x) {
      CHECK_THAT(elementary::sinh(x), WithinULP(std::sinh(x), 4));
      if (std::fabs(x) < 700) CHECK_THAT(elementary::cosh(x), WithinULP(std::cosh(x), 4));
    });
  }
  CHECK(elementary::sinh(-infinity) == -infinity);
  CHECK(elementary::cosh(-infinity) == infinity);
}

TEST_CASE("Powers follow their rules", "[expressions][elementary]") {
  CHECK(elementary::pow(2, 10) == 1024);
  CHECK(elementary::pow(-2, 3) == -8);
  CHECK(elementary::pow(2, -2) == 0.25);
  CHECK(elementary::pow(9, 0.5) == 3);
  CHECK(elementary::pow(0, 0) == 1);
  CHECK(elementary::pow(0, -1) == infinity);
  CHECK(elementary::pow(0, 0.3) == 0);
  CHECK(std::isnan(elementary::pow(-8, 1.0 / 3)));
  CHECK(elementary::pow(-1, 1e6 + 1) == -1);
  sample(0.01, 100, [](double x) {
    const double truth = std::pow(x, 2.7);
    CHECK(std::fabs(elementary::pow(x, 2.7) - truth) <= 0x1p-52 * (2 + std::fabs(2.7 * std::log(x))) * truth);
  });
}
