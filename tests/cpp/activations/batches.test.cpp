#include "activations/bit_cast.hpp"
#include "activations/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <cstdint>
#include <cstring>

using namespace activation_lab;

namespace {

// Numbers of all kinds next to each other, so that every block holds ordinary ones and tails.
std::vector<float> mixed(std::size_t count) {
  constexpr float kinds[] = {0.0F,    -0.0F,  -0.5F, 1.25F,  -3.0F,  17.0F, -88.0F, 1e-40F,
                             -1e-20F, -13.0F, 3e38F, 0.75F,  -1e30F, 2.5F,  -9.8F,  -0.01F,
                             0.125F,  -43.5F, 90.0F, -1.28F, 1e-8F,  -2.0F, 5.5F};
  std::vector<float> x(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t round = i / std::size(kinds);
    x[i] = kinds[i % std::size(kinds)] * (1.0F + static_cast<float>(round) / 64);
  }
  return x;
}

bool same_bits(std::span<const float> a, std::span<const float> b) {
  return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size_bytes()) == 0);
}

std::vector<float> one_by_one(const Kernel::Batch& batch, const std::vector<float>& x) {
  std::vector<float> results(x.size());
  for (std::size_t i = 0; i < x.size(); ++i)
    batch(std::span(x).subspan(i, 1), std::span(results).subspan(i, 1));
  return results;
}

} // namespace

TEST_CASE("A number's result depends neither on its neighbours nor on its place", "[activations][batch][simd]") {
  const Function function = GENERATE(from_range(catalogue().begin(), catalogue().end()));
  const bool derivative = GENERATE(false, true);
  const auto made = make_kernel(function.id);
  const auto& kernel = std::get<Kernel>(made);
  const Kernel::Batch& batch = derivative ? kernel.derivative : kernel.value;
  const std::vector<float> x = mixed(133);
  const std::vector<float> expected = one_by_one(batch, x);
  INFO(function.id);

  SECTION("for any length") {
    for (std::size_t length = 0; length <= x.size(); ++length) {
      std::vector<float> out(length + 1, 42.0F);
      batch(std::span(x).first(length), std::span(out).first(length));
      CHECK(same_bits(std::span(out).first(length), std::span(expected).first(length)));
      CHECK(out[length] == 42.0F); // nothing is written beyond the end
    }
  }

  SECTION("for any alignment of input and output") {
    for (std::size_t shift = 0; shift < 5; ++shift) {
      std::vector<float> out(x.size() + 5);
      const std::span<float> target = std::span(out).subspan(5 - shift, x.size() - shift);
      batch(std::span(x).subspan(shift), target);
      CHECK(same_bits(target, std::span(expected).subspan(shift)));
    }
  }

  SECTION("in place") {
    std::vector<float> both = x;
    batch(both, both);
    CHECK(same_bits(both, expected));
  }
}

TEST_CASE("Parameters survive the stores of a batch in place", "[activations][batch][simd]") {
  // Emscripten 3.1.6 can move the load of a parameter past a store; then every block but the first is wrong.
  const Kernel leaky = std::get<Kernel>(make_kernel("leaky_relu", std::array{ParameterValue{"alpha", 0.25}}));
  std::vector<float> x(1000, -8.0F);
  for (int round = 0; round < 3; ++round)
    leaky.value(x, x);
  CHECK(x == std::vector<float>(1000, -0.125F));
}
