#include "activations/exhaustive/truth.hpp"

#include "activations/bit_cast.hpp"
#include "activations/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <variant>
#include <vector>

using namespace activation_lab;

namespace {

std::uint32_t bits_of(float x) {
  return bit_cast<std::uint32_t>(x);
}

} // namespace

TEST_CASE("Between its places the reference is drawn as finely as it is promised", "[activations][accuracy]") {
  // Bends, tails, a kink within the run, the root of gelu's slope, subnormal results, infinities and NaN.
  const auto [id, derivative, first] = GENERATE(table<const char*, bool, float>({
      {"tanh", false, 0.5F},
      {"gelu", false, -13.0F},
      {"gelu", true, -0.7518F},
      {"swish", true, -88.5F},
      {"hard_swish", true, 2.998F},
      {"hard_tanh", false, 0.999F},
      {"softsign", true, 1e19F},
      {"sigmoid", false, -87.5F},
      {"mish", false, 1e-38F},
      {"elu", false, std::numeric_limits<float>::max()},
  }));
  const Kernel kernel = std::get<Kernel>(make_kernel(id));
  const Kernel::Scalar& exact = derivative ? kernel.exact_derivative : kernel.exact_value;
  std::vector<double> truth(4096);
  const std::uint32_t start = bits_of(first) & ~std::uint32_t{4095};
  testing::reference_over_run(exact, start, truth);
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const float x = bit_cast<float>(start + static_cast<std::uint32_t>(i));
    const double expected = exact(double{x});
    const bool both_nan = std::isnan(expected) && std::isnan(truth[i]);
    const bool too_small = std::fabs(expected) < double{std::numeric_limits<float>::min()};
    if (both_nan || too_small || expected == truth[i]) continue;
    INFO(id << " at " << x);
    REQUIRE(std::fabs(truth[i] - expected) <= std::fabs(expected) * testing::line_error);
  }
  CHECK(truth.front() == exact(double{bit_cast<float>(start)}));
}
