// float32 through SIMD.

#include "random_expressions.hpp"
#include "understood.hpp"

#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <ostream>
#include <random>
#include <vector>

using namespace activation_lab;
using namespace activation_lab::testing;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

std::vector<float> spread(std::size_t count) {
  std::mt19937 engine(5);
  std::vector<float> x(count);
  for (float& one : x)
    one = static_cast<float>(static_cast<double>(engine()) / 4294967296.0 * 12 - 6);
  return x;
}

struct Formula {
  const char* typed;
  float (*meant)(float x);
};

std::ostream& operator<<(std::ostream& stream, const Formula& formula) {
  return stream << formula.typed;
}

// Shapes that a program has instructions of its own for: two operations in one, constants on either side, a branch of
// 0, bounds the wrong way round. All of them exact in float32 at whole numbers.
const std::vector<Formula> shapes = {
    {"min(max(x, -1), 2)", [](float x) { return std::min(std::max(x, -1.0F), 2.0F); }},
    {"max(min(x, 2), -1)", [](float x) { return std::min(std::max(x, -1.0F), 2.0F); }},
    {"min(max(x, 2), -1)", [](float) { return -1.0F; }},
    {"max(2, min(x, -1))", [](float) { return 2.0F; }},
    {"min(max(x, -x), 2)", [](float x) { return std::min(std::fabs(x), 2.0F); }},
    {"2x + 1", [](float x) { return 2 * x + 1; }},
    {"3 + 2x", [](float x) { return 2 * x + 3; }},
    {"x*|x| + x", [](float x) { return x * std::fabs(x) + x; }},
    {"x + x*|x|", [](float x) { return x * std::fabs(x) + x; }},
    {"x*|x| + 1", [](float x) { return x * std::fabs(x) + 1; }},
    {"x*|x| - 1", [](float x) { return x * std::fabs(x) - 1; }},
    {"7 - x", [](float x) { return 7 - x; }},
    {"x/4", [](float x) { return x / 4; }},
    {"12/(x^2 + 2)", [](float x) { return 12 / (x * x + 2); }},
    {"where(x < 2, x, 0)", [](float x) { return x < 2 ? x : 0; }},
    {"where(x <= 2, x, 0)", [](float x) { return x <= 2 ? x : 0; }},
    {"where(x > 2, 0, x)", [](float x) { return x > 2 ? 0 : x; }},
    {"where(x >= 2, 0, 5)", [](float x) { return x >= 2 ? 0.0F : 5.0F; }},
    {"where(2 < x, x, -1)", [](float x) { return x > 2 ? x : -1; }},
    {"where(2 >= x, 3, x^2)", [](float x) { return x <= 2 ? 3 : x * x; }},
    {"where(|x| > 2x, 1, x)", [](float x) { return std::fabs(x) > 2 * x ? 1 : x; }},
    {"where(x, 4, 5)", [](float x) { return x != 0 ? 4.0F : 5.0F; }},
    {"(1 < x)*(x <= 2)", [](float x) { return 1 < x && x <= 2 ? 1.0F : 0.0F; }},
};

} // namespace

TEST_CASE("Every shape of instruction does what it says, in both precisions", "[expressions][batch]") {
  const Formula shape = GENERATE(from_range(shapes));
  const Kernel kernel = kernel_of(shape.typed);
  const std::vector<float> x = {-3, -2, -1, 0, 1, 2, 3, 4, std::numeric_limits<float>::quiet_NaN()};
  std::vector<float> y(x.size());
  kernel.value(x, y);
  for (std::size_t i = 0; i + 1 < x.size(); ++i) {
    INFO("at " << x[i]);
    CHECK(std::fabs(y[i] - shape.meant(x[i])) <= 2e-7F * std::fabs(y[i]));
    CHECK(std::fabs(kernel.exact_value(double{x[i]}) - double{shape.meant(x[i])}) <= 2e-7 * std::fabs(double{y[i]}));
  }
  CHECK(std::isnan(y.back()));
  CHECK(std::isnan(kernel.exact_value(double{x.back()})));
}

TEST_CASE("What is undefined stays so through maxima and comparisons", "[expressions][batch]") {
  const std::string typed =
      GENERATE("max(ln(x), 0)", "min(1, ln(x))", "max(x, ln(x))", "max(ln(x), x)", "clamp(ln(x), 0, 1)",
               "where(ln(x) > 0, 1, 0)", "where(x > ln(x), 1, 2)", "ln(x) < 1");
  const Kernel kernel = kernel_of(typed);
  const std::array x = {-1.0F, 2.0F};
  std::array<float, 2> y{};
  kernel.value(x, y);
  CHECK(std::isnan(y[0]));
  CHECK(!std::isnan(y[1]));
  CHECK(std::isnan(kernel.exact_value(-1)));
}

TEST_CASE("Batches agree with the reference in double", "[expressions][batch][random]") {
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

TEST_CASE("One operation in float32 is good to a few ULP", "[expressions][batch]") {
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

TEST_CASE("An element's result depends on that element alone, wherever blocks begin and end", "[expressions][batch]") {
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
