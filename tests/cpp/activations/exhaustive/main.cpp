// Measures every batch rule of the catalogue at every float there is, and prints the rows of
// cpp/activations/ACCURACY.md. Takes half a minute a rule and core, so it is no part of the tests:
//
//   cmake --preset native && cmake --build build/native --target exhaustive
//   build/native/tests/cpp/activations/exhaustive [FUNCTION...]

#include "activations/budgets.hpp"
#include "activations/exhaustive/sweep.hpp"
#include "activations/watched_bits.hpp"

#include "activations/catalogue.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace {

using namespace activation_lab;

// Bisects for the one sign change that the derivatives of gelu, swish and mish have below 0. NaN for the others, which
// are measured in steps everywhere.
double root_below_zero(const Function& function, const Kernel::Scalar& derivative) {
  double low = -2, high = 0;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (derivative(middle) < 0 ? low : high) = middle;
  }
  return testing::near_root(function.id, 1, low) ? low : std::numeric_limits<double>::quiet_NaN();
}

void print_worst(const testing::WorstCase& worst) {
  std::printf("%lld | ", static_cast<long long>(worst.ulps));
  if (worst.ulps > 0) std::printf("%.9g", static_cast<double>(worst.at));
  std::printf(" | ");
}

void print_row(const Function& function, const std::string& parameters, std::span<const ParameterValue> given) {
  const auto made = make_kernel(function.id, given);
  const Kernel& kernel = *std::get_if<Kernel>(&made);
  const double root = root_below_zero(function, kernel.exact_derivative);
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  std::printf("| %s | %s | ", std::string(function.id).c_str(), parameters.c_str());
  print_worst(testing::sweep_all_floats(kernel.value, kernel.exact_value, none));
  const testing::WorstCase slope = testing::sweep_all_floats(kernel.derivative, kernel.exact_derivative, root);
  print_worst(slope);
  if (!std::isnan(root)) std::printf("2^%.1f", std::log2(slope.near_root));
  const std::vector<float> sample = testing::watched_sample();
  std::printf(" | %016llx %016llx |\n", static_cast<unsigned long long>(testing::hash_of(kernel.value, sample)),
              static_cast<unsigned long long>(testing::hash_of(kernel.derivative, sample)));
  std::fflush(stdout);
}

void print_rows(const Function& function) {
  if (function.parameters.empty() || function.parameters[0].choices.empty()) {
    print_row(function, "", {});
    return;
  }
  const std::string name(function.parameters[0].name);
  for (const std::string_view choice : function.parameters[0].choices) {
    const std::string text(choice);
    print_row(function, name + "=" + text, std::array{ParameterValue{name, text}});
  }
}

} // namespace

int main(int count, char** arguments) {
  const std::vector<std::string_view> wanted(arguments + 1, arguments + count);
  std::puts("| function | parameters | value, ULP | at | slope, ULP | at | within 0.3 of the slope's root | bits |");
  std::puts("|---|---|---|---|---|---|---|---|");
  for (const Function& function : catalogue()) {
    const bool named = std::find(wanted.begin(), wanted.end(), function.id) != wanted.end();
    if (named || wanted.empty()) print_rows(function);
  }
}
