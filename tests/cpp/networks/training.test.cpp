#include "networks/training.hpp"

#include "activations/bit_cast.hpp"
#include "activations/catalogue.hpp"
#include "activations/watched_bits.hpp"
#include "networks/initialise.hpp"
#include "sequences.hpp"

#include <cmath>
#include <string_view>
#include <variant>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace activation_lab;

namespace {

Kernel kernel(std::string_view id) {
  return std::get<Kernel>(make_kernel(id));
}

// Points of the plane, and whether their coordinates have the same sign.
template <class Real> Examples<Real> exclusive_or(std::size_t count) {
  Examples<Real> set{Matrix<Real>(2, count), Matrix<Real>(1, count)};
  testing::fill_evenly<Real>(set.inputs.row(0), 0.1);
  testing::fill_evenly<Real>(set.inputs.row(1), 0.25);
  for (std::size_t b = 0; b < count; ++b) {
    // Every third point to the other side, so that all four quarters are met.
    if (b % 3 == 0) set.inputs.at(1, b) = -set.inputs.at(1, b);
    set.targets.at(0, b) = set.inputs.at(0, b) * set.inputs.at(1, b) > 0 ? Real{1} : Real{0};
  }
  return set;
}

Training<float> training_of(const Activation& activation, const Optimiser& optimiser, std::uint64_t seed) {
  Network<float> network({2,
                          {{.units = 8, .activation = activation},
                           {.units = 6, .activation = activation, .normalised = true},
                           {.units = 1}}});
  initialise(network, {Scheme::he_normal}, seed);
  return {std::move(network), {Loss::binary_cross_entropy, optimiser, {.l1 = 1e-4, .l2 = 1e-3}}, seed};
}

double accuracy(const Network<float>& network, const Examples<float>& set) {
  Trace<float> trace(network.architecture, set.inputs.columns, Kept::values);
  trace.input = set.inputs;
  forward(network, Mode::evaluation, trace);
  std::size_t right = 0;
  for (std::size_t b = 0; b < set.inputs.columns; ++b) {
    if ((trace.output().at(0, b) > 0) == (set.targets.at(0, b) > 0.5F)) ++right;
  }
  return static_cast<double>(right) / static_cast<double>(set.inputs.columns);
}

std::uint64_t bits_of(const Training<float>& training) {
  testing::Fnv1a fnv;
  for (const float number : training.network.parameters.numbers)
    fnv.add<std::uint32_t>(number);
  return fnv.hash;
}

} // namespace

TEST_CASE("A network with an activation function learns XOR, and one without does not", "[networks][training]") {
  const Examples<float> set = exclusive_or<float>(200);
  const Optimiser adam{.method = Method::adam, .rate = 0.02};
  Training<float> bent = training_of(kernel("tanh"), adam, 3);
  Training<float> straight = training_of(Linear{}, adam, 3);
  for (int k = 0; k < 60; ++k) {
    bent.epoch(set, 10);
    straight.epoch(set, 10);
  }
  CHECK(accuracy(bent.network, set) > 0.95);
  CHECK(accuracy(straight.network, set) < 0.75);
}

TEST_CASE("A pass takes every example once, in an order of its own", "[networks][training]") {
  // A linear unit whose weight only adds up what it sees: with the squared error's gradient at an output of 0 the batch
  // shows which examples it holds.
  Examples<double> set{Matrix<double>(1, 7), Matrix<double>(1, 7)};
  for (std::size_t b = 0; b < 7; ++b)
    set.inputs.at(0, b) = static_cast<double>(1U << b);
  Training<double> training(Network<double>({1, {{.units = 1, .bias = false}}}), {Loss::squared_error, {.rate = 0}, {}},
                            1);
  std::vector<double> seen;
  for (int pass = 0; pass < 2; ++pass) {
    double sum = 0;
    for (int k = 0; k < 3; ++k) {
      training.step(set, 3);
      for (const double x : training.last_step().input.row(0)) {
        sum += x;
        seen.push_back(x);
      }
    }
    CHECK(sum == 127);
  }
  REQUIRE(seen.size() == 14);
  CHECK_FALSE(std::equal(seen.begin(), seen.begin() + 7, seen.begin() + 7));
}

TEST_CASE("The same seed trains the same network, another seed another", "[networks][training][determinism]") {
  const Examples<float> set = exclusive_or<float>(50);
  const auto trained = [&](std::uint64_t seed) {
    Training<float> training = training_of(kernel("gelu"), {.method = Method::adam}, seed);
    training.epoch(set, 8);
    return bits_of(training);
  };
  CHECK(trained(4) == trained(4));
  CHECK(trained(4) != trained(5));
}

TEST_CASE("A rate that is far too high ends in numbers that are none, and in no crash", "[networks][training]") {
  const Examples<float> set = exclusive_or<float>(50);
  Network<float> network({2, {{.units = 8, .activation = kernel("identity")}, {.units = 1}}});
  initialise(network, {Scheme::he_normal}, 1);
  Training<float> training(std::move(network), {Loss::squared_error, {.rate = 1e6}, {}}, 1);
  double loss = 0;
  for (int k = 0; k < 20; ++k)
    loss = training.epoch(set, 8);
  CHECK_FALSE(std::isfinite(loss));
}
