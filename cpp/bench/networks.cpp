// Training and the telephone game, natively: epochs a second over 500 points in batches of 10, as TensorFlow Playground
// has them, and one deep network forward and back. Compare within one run.

#include "activations/catalogue.hpp"
#include "networks/gradient_flow.hpp"
#include "networks/initialise.hpp"
#include "networks/training.hpp"

#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <benchmark/benchmark.h>

namespace {

using namespace activation_lab;

Kernel kernel(std::string_view id) {
  return std::get<Kernel>(make_kernel(id));
}

Examples<float> same_signs() {
  constexpr std::size_t count = 500;
  Examples<float> set{Matrix<float>(2, count), Matrix<float>(1, count)};
  Generator chance(3);
  for (std::size_t b = 0; b < count; ++b) {
    set.inputs.at(0, b) = static_cast<float>(chance.normal());
    set.inputs.at(1, b) = static_cast<float>(chance.normal());
    set.targets.at(0, b) = set.inputs.at(0, b) * set.inputs.at(1, b) > 0 ? 1.0F : -1.0F;
  }
  return set;
}

void epochs(benchmark::State& state, std::string_view id, const std::vector<std::size_t>& hidden) {
  Architecture architecture{2, {}};
  for (const std::size_t units : hidden)
    architecture.layers.push_back({.units = units, .activation = kernel(id)});
  architecture.layers.push_back({.units = 1, .activation = kernel("tanh")});
  Network<float> network(architecture);
  initialise(network, {Scheme::glorot_normal}, 1);
  const Examples<float> set = same_signs();
  Training<float> training(std::move(network), {Loss::squared_error, {.rate = 0.03}, {}}, 1);
  for (const auto iteration : state) {
    static_cast<void>(iteration);
    benchmark::DoNotOptimize(training.epoch(set, 10));
  }
  state.SetItemsProcessed(state.iterations());
}

// Drawing the weights, then forward and back in double and in float.
void deep_network(benchmark::State& state) {
  GradientFlow flow({.depth = 1000, .width = 64}, {{kernel("relu"), {}}}, 1);
  for (const auto iteration : state) {
    static_cast<void>(iteration);
    flow.add_networks(1);
  }
  state.SetItemsProcessed(state.iterations());
}

BENCHMARK_CAPTURE(epochs, tanh_4_2, "tanh", {4, 2})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(epochs, relu_4_2, "relu", {4, 2})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(epochs, tanh_6x64, "tanh", {64, 64, 64, 64, 64, 64})->Unit(benchmark::kMillisecond);
BENCHMARK(deep_network)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
