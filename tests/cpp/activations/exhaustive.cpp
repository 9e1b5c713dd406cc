// Every float there is, through every batch rule of the catalogue, against the reference in double. Prints a Markdown
// table. Takes minutes for each function, so it is no part of the tests:
//
//   ninja -C build/native exhaustive && build/native/tests/cpp/activations/exhaustive [FUNCTION...]

#include "activations/ulp.hpp"

#include "activations/catalogue.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace activation_lab;

struct Worst {
  std::int64_t ulps = 0;
  float at = 0;
};

// The contract's exception: within 0.3 of a root of the derivative an absolute error of 2^-22 will do.
struct Exception {
  double root = 0;
  double largest_error = 0;

  bool covers(float x) const { return root != 0 && std::fabs(x - root) < 0.3; }
};

void compare(float x, float result, double truth, Worst& worst, Exception& exception) {
  if (exception.covers(x)) {
    exception.largest_error = std::max(exception.largest_error, std::fabs(result - truth));
    return;
  }
  const std::int64_t ulps = testing::ulps_between(result, truth);
  if (ulps > worst.ulps) worst = {ulps, x};
}

void sweep(const std::string& name, const Kernel::Batch& batch, const Kernel::Scalar& exact, double root) {
  constexpr std::uint64_t count = std::uint64_t{1} << 32;
  constexpr std::uint64_t chunk = 1 << 16;
  std::vector<float> in(chunk), out(chunk);
  Worst worst;
  Exception exception{root};
  for (std::uint64_t first = 0; first < count; first += chunk) {
    for (std::uint64_t i = 0; i < chunk; ++i)
      in[i] = std::bit_cast<float>(static_cast<std::uint32_t>(first + i));
    batch(in, out);
    for (std::uint64_t i = 0; i < chunk; ++i)
      compare(in[i], out[i], exact(double{in[i]}), worst, exception);
  }
  std::printf("| %s | %lld | %.9g |", name.c_str(), static_cast<long long>(worst.ulps), static_cast<double>(worst.at));
  if (root != 0) {
    std::printf(" 2^%.1f |\n", std::log2(exception.largest_error));
  } else {
    std::printf(" |\n");
  }
  std::fflush(stdout);
}

// Bisects for the one sign change of a derivative that has one below 0.
double root_below_zero(const Kernel::Scalar& derivative) {
  double low = -2, high = 0;
  if (!(derivative(low) < 0)) return 0;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (derivative(middle) < 0 ? low : high) = middle;
  }
  return low;
}

void sweep(const Function& function, const std::string& name, std::span<const ParameterValue> parameters) {
  const auto made = make_kernel(function.id, parameters);
  const Kernel& kernel = *std::get_if<Kernel>(&made);
  sweep(name, kernel.value, kernel.exact_value, 0);
  sweep(name + "'", kernel.derivative, kernel.exact_derivative, root_below_zero(kernel.exact_derivative));
}

void sweep(const Function& function) {
  const std::string id(function.id);
  if (function.parameters.empty() || function.parameters[0].choices.empty()) return sweep(function, id, {});
  for (const std::string_view choice : function.parameters[0].choices) {
    const ParameterValue given{std::string(function.parameters[0].name), std::string(choice)};
    sweep(function, id + " (" + std::string(choice) + ")", std::array{given});
  }
}

} // namespace

int main(int count, char** arguments) {
  const std::vector<std::string_view> wanted(arguments + 1, arguments + count);
  std::puts("| function | largest error, ULP | at | within 0.3 of its root, absolute |\n|---|---|---|---|");
  for (const Function& function : catalogue()) {
    if (wanted.empty() || std::ranges::find(wanted, function.id) != wanted.end()) sweep(function);
  }
}
