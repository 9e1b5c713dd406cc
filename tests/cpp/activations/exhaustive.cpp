// Every float there is, through every batch rule of the catalogue, against the reference in double. Prints the
// largest errors as a table. Takes about two minutes a rule, so it is no part of the tests:
//
//   ninja -C build/native exhaustive && build/native/tests/cpp/activations/exhaustive [--bends] [FUNCTION...]
//
// --bends is seven times as fast: every float only where functions bend, from 2^-32 to 256 in size; of the others,
// where results are constants, x, x/2 or alpha x, one run of 65536 in 64.

#include "activations/ulp.hpp"

#include "activations/bit_cast.hpp"
#include "activations/catalogue.hpp"

#include <algorithm>
#include <array>
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

constexpr std::uint64_t all_floats = std::uint64_t{1} << 32;
constexpr std::uint64_t run = 1 << 16; // floats of one sign and one exponent

float float_at(std::uint64_t place) {
  return bit_cast<float>(static_cast<std::uint32_t>(place));
}

// Whether functions bend in the run that begins here. False for NaN.
bool bends(std::uint64_t first) {
  const float size = std::fabs(float_at(first));
  return size >= 0x1p-32F && size < 256;
}

class Sweep {
public:
  explicit Sweep(bool only_bends) : skips(only_bends) {}

  void print(const std::string& name, const Kernel::Batch& batch, const Kernel::Scalar& exact, double root) {
    Worst worst;
    Exception exception{root};
    for (std::uint64_t first = 0; first < all_floats; first += run) {
      if (skips && !bends(first) && first / run % 64 != 0) continue;
      for (std::uint64_t i = 0; i < run; ++i)
        in[i] = float_at(first + i);
      batch(in, out);
      for (std::uint64_t i = 0; i < run; ++i)
        compare(in[i], out[i], exact(double{in[i]}), worst, exception);
    }
    const auto ulps = static_cast<long long>(worst.ulps);
    std::printf("| %s | %lld | %.9g | ", name.c_str(), ulps, static_cast<double>(worst.at));
    if (root != 0) std::printf("2^%.1f ", std::log2(exception.largest_error));
    std::puts("|");
    std::fflush(stdout);
  }

private:
  bool skips;
  std::vector<float> in = std::vector<float>(run), out = std::vector<float>(run);
};

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

void print_both(Sweep& sweep, const Function& function, const std::string& name,
                std::span<const ParameterValue> parameters) {
  const auto made = make_kernel(function.id, parameters);
  const Kernel& kernel = *std::get_if<Kernel>(&made);
  sweep.print(name, kernel.value, kernel.exact_value, 0);
  sweep.print(name + "'", kernel.derivative, kernel.exact_derivative, root_below_zero(kernel.exact_derivative));
}

void print_all(Sweep& sweep, const Function& function) {
  const std::string id(function.id);
  if (function.parameters.empty() || function.parameters[0].choices.empty()) {
    print_both(sweep, function, id, {});
    return;
  }
  for (const std::string_view choice : function.parameters[0].choices) {
    const ParameterValue given{std::string(function.parameters[0].name), std::string(choice)};
    print_both(sweep, function, id + " (" + std::string(choice) + ")", std::array{given});
  }
}

} // namespace

int main(int count, char** arguments) {
  std::vector<std::string_view> wanted(arguments + 1, arguments + count);
  const auto flag = std::find(wanted.begin(), wanted.end(), "--bends");
  const bool only_bends = flag != wanted.end();
  if (only_bends) wanted.erase(flag);
  Sweep sweep(only_bends);
  std::puts("| function | largest error, ULP | at | within 0.3 of its root, absolute |\n|---|---|---|---|");
  for (const Function& function : catalogue()) {
    const bool named = std::find(wanted.begin(), wanted.end(), function.id) != wanted.end();
    if (named || wanted.empty()) print_all(sweep, function);
  }
}
