#include "networks/signal_propagation.hpp"

#include "activations/catalogue.hpp"

#include <cmath>
#include <string_view>
#include <variant>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;

namespace {

Kernel kernel(std::string_view id) {
  return std::get<Kernel>(make_kernel(id));
}

SignalPropagation through(std::string_view id, const Initialisation& initialisation, std::size_t depth,
                          std::size_t width = 128) {
  SignalPropagation signal(width, initialisation, kernel(id), {100}, 4);
  for (std::size_t k = 0; k < depth; ++k)
    signal.advance();
  return signal;
}

} // namespace

TEST_CASE("SELU keeps mean 0 and variance 1 through depth, and others do not", "[networks][signal]") {
  const auto selu = through("selu", {Scheme::lecun_normal}, 30);
  CHECK_THAT(selu.input().mean, WithinAbs(0, 0.03));
  CHECK_THAT(selu.input().variance, WithinAbs(1, 0.05));
  CHECK(selu.layers().size() == 30);
  for (const auto& layer : selu.layers()) {
    CHECK_THAT(layer.activation.mean, WithinAbs(0, 0.15));
    CHECK_THAT(layer.activation.variance, WithinAbs(1, 0.3));
  }
  const auto relu = through("relu", {Scheme::lecun_normal}, 30);
  CHECK(relu.layers().back().activation.variance < 1e-6); // half of it lost in every layer
  const auto tanh = through("tanh", {Scheme::lecun_normal}, 30);
  CHECK(tanh.layers().back().activation.variance < 0.1);
}

TEST_CASE("SELU of standard normal numbers has mean 0 and variance 1, by a million of them", "[networks][signal]") {
  SampledMoments selu(kernel("selu"), 1);
  selu.add(1'000'000);
  CHECK_THAT(selu.moments().mean, WithinAbs(0, 0.01));
  CHECK_THAT(selu.moments().variance, WithinAbs(1, 0.01));
  SampledMoments elu(kernel("elu"), 1);
  elu.add(1'000'000);
  CHECK(std::fabs(elu.moments().mean) > 0.1);
}

TEST_CASE("A million samples in slices are a million samples at once", "[networks][signal]") {
  SampledMoments at_once(kernel("gelu"), 2);
  SampledMoments in_slices(kernel("gelu"), 2);
  at_once.add(10'000);
  for (const std::size_t part : {1U, 999U, 4000U, 5000U})
    in_slices.add(part);
  CHECK(in_slices.samples() == 10'000);
  CHECK(in_slices.moments().mean == at_once.moments().mean);
  CHECK(in_slices.moments().variance == at_once.moments().variance);
  CHECK_THAT(at_once.moments().mean, WithinAbs(0.2821, 0.03));
}

TEST_CASE("He's weights keep the size of ReLU's pre-activations through depth", "[networks][signal]") {
  const auto signal = through("relu", {Scheme::he_normal}, 20, 256);
  for (const auto& layer : signal.layers()) {
    CHECK(layer.pre_activation.variance > 0.5);
    CHECK(layer.pre_activation.variance < 8);
  }
}

TEST_CASE("SELU brings an input back that is off", "[networks][signal]") {
  SignalPropagation signal(128, {Scheme::lecun_normal}, kernel("selu"), {100, 1, 2}, 4);
  CHECK_THAT(signal.input().mean, WithinAbs(1, 0.06));
  CHECK_THAT(signal.input().variance, WithinAbs(4, 0.2));
  for (int k = 0; k < 30; ++k)
    signal.advance();
  CHECK(signal.layers().front().pre_activation.variance > 4);
  CHECK_THAT(signal.layers().back().activation.mean, WithinAbs(0, 0.15));
  CHECK_THAT(signal.layers().back().activation.variance, WithinAbs(1, 0.3));
}

TEST_CASE("Without a function the signal is the weights' alone", "[networks][signal]") {
  SignalPropagation signal(32, {Scheme::orthogonal}, Linear{}, {50}, 1);
  signal.advance();
  const auto& layer = signal.layers()[0];
  CHECK(layer.pre_activation.variance == layer.activation.variance);
  // Turned, not stretched.
  const double before = signal.input().variance + signal.input().mean * signal.input().mean;
  CHECK_THAT(layer.activation.variance + layer.activation.mean * layer.activation.mean, WithinAbs(before, 1e-5));
}
