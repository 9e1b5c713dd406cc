// The same bits natively and in WASM, with SIMD and without: trained networks under a hash that every build has to
// meet. A change of a kernel, of a product's order or of the generator changes it. Then it is to be taken anew from the
// failing test's message, after the tests against NumPy have passed.

#include "activations/watched_bits.hpp"

#include "activations/catalogue.hpp"
#include "networks/gradient_flow.hpp"
#include "networks/initialise.hpp"
#include "networks/signal_propagation.hpp"
#include "networks/training.hpp"
#include "sequences.hpp"

#include <cstdint>
#include <ostream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace activation_lab;

namespace {

struct Expected {
  std::string name;
  Scheme scheme;
  Activation activation;
  bool normalised, residual;
  Loss loss;
  Method method;
  std::uint64_t in_float, in_double;
};

std::ostream& operator<<(std::ostream& stream, const Expected& expected) {
  return stream << expected.name;
}

Kernel kernel(std::string_view id) {
  return std::get<Kernel>(make_kernel(id));
}

std::vector<Expected> all_expected() {
  return {
      {"tanh, gradient descent", Scheme::glorot_uniform, kernel("tanh"), false, false, Loss::squared_error,
       Method::gradient_descent, 0x6ba2bce46d730844, 0x56b2fab7cfddb2cd},
      {"ReLU, Adam", Scheme::he_normal, kernel("relu"), false, true, Loss::binary_cross_entropy, Method::adam,
       0x3eb2309f7b642136, 0xd2c820819c1e9694},
      {"GELU, normalised, AdamW", Scheme::orthogonal, kernel("gelu"), true, false, Loss::softmax_cross_entropy,
       Method::adamw, 0x672228b90fd860f0, 0x8aa11e96a19141b7},
      {"learned slopes, momentum", Scheme::lecun_normal, LearnedSlope{.per_unit = true}, true, true,
       Loss::squared_error, Method::momentum, 0xd7ab3595c6e22ed0, 0x26b0a7a7adf97bb9},
  };
}

// Widths and a batch that leave something over in every vector.
template <class Real> std::uint64_t hash_of_training(const Expected& expected) {
  const Layer first{
      .units = 13, .activation = expected.activation, .bias = !expected.normalised, .normalised = expected.normalised};
  Layer second = first;
  second.residual = expected.residual;
  Network<Real> network({3, {first, second, {.units = 3}}});
  initialise(network, {expected.scheme}, 11);
  Examples<Real> set{Matrix<Real>(3, 25), Matrix<Real>(3, 25)};
  for (std::size_t r = 0; r < 3; ++r) {
    testing::fill_evenly<Real>(set.inputs.row(r), 0.3 * static_cast<double>(r + 1), 1.5);
    for (std::size_t b = r; b < 25; b += 3)
      set.targets.at(r, b) = 1;
  }
  Training<Real> training(std::move(network), {expected.loss, {.method = expected.method, .rate = 0.02}, {1e-4, 1e-3}},
                          12);
  testing::Fnv1a fnv;
  for (int k = 0; k < 5; ++k)
    fnv.add<std::uint64_t>(training.epoch(set, 7));
  for (const Real number : training.network.parameters.numbers)
    fnv.add<std::uint64_t>(double{number});
  return fnv.hash;
}

} // namespace

TEST_CASE("Every build trains the same networks to the last bit", "[networks][training][determinism][simd]") {
  const Expected expected = GENERATE(from_range(all_expected()));
  INFO(expected.name);
  CHECK(hash_of_training<float>(expected) == expected.in_float);
  CHECK(hash_of_training<double>(expected) == expected.in_double);
}

TEST_CASE("Every build passes the same messages and signals on", "[networks][flow][signal][determinism][simd]") {
  GradientFlow flow({.depth = 15, .width = 13, .normalised = true, .residual = true},
                    {{kernel("gelu"), {Scheme::orthogonal, 1.3}}, {kernel("relu"), {Scheme::he_normal}}}, 21);
  flow.add_networks(3);
  testing::Fnv1a in_float;
  testing::Fnv1a in_double;
  for (const std::size_t function : {0U, 1U}) {
    for (const double number : flow.ratios(function).median)
      in_double.add<std::uint64_t>(number);
    for (const double number : flow.first(function).message(0).numbers)
      in_double.add<std::uint64_t>(number);
    for (const float number : flow.first_in_float(function).message(0).numbers)
      in_float.add<std::uint32_t>(number);
  }
  CHECK(in_double.hash == 0xff1d8cf54d718cc0);
  CHECK(in_float.hash == 0xe327044f8b25f5b0);

  SignalPropagation signal(13, {Scheme::lecun_normal}, kernel("selu"), {.count = 21}, 22);
  testing::Fnv1a moments;
  for (int k = 0; k < 6; ++k) {
    signal.advance();
    moments.add<std::uint64_t>(signal.layers().back().activation.mean);
    moments.add<std::uint64_t>(signal.layers().back().pre_activation.variance);
  }
  CHECK(moments.hash == 0xf7cbf02f77127624);
}
