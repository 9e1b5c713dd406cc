// Networks that learn and answer. A training is opened for a call, told what its predecessor knew, and released again:
// its state lives on the page as bytes. Handles must be alive.

#include "networks/training_state.hpp"
#include "wasm/handles.hpp"
#include "wasm/initialisation.hpp"
#include "wasm/objects.hpp"
#include "wasm/rows.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include <emscripten/bind.h>

namespace {

using namespace activation_lab;
using emscripten::val;

Activation activation_of(const val& layer) {
  const int kernel = layer["kernel"].as<int>();
  if (kernel != 0) return *wasm::kernel_of(kernel);
  if (!layer["learned"].as<bool>()) return Linear{};
  return LearnedSlope{.start = layer["start"].as<double>(), .per_unit = layer["perUnit"].as<bool>()};
}

Architecture architecture_of(const val& plan) {
  Architecture architecture{plan["inputs"].as<std::size_t>(), {}};
  const val layers = plan["layers"];
  const auto count = layers["length"].as<std::size_t>();
  for (std::size_t l = 0; l < count; ++l) {
    const val layer = layers[l];
    architecture.layers.push_back({.units = layer["units"].as<std::size_t>(),
                                   .activation = activation_of(layer),
                                   .bias = layer["bias"].as<bool>(),
                                   .normalised = layer["normalised"].as<bool>(),
                                   .residual = layer["residual"].as<bool>()});
  }
  return architecture;
}

Recipe recipe_of(const val& told) {
  Optimiser optimiser;
  optimiser.method = static_cast<Method>(told["method"].as<int>());
  optimiser.rate = told["rate"].as<double>();
  optimiser.momentum = told["momentum"].as<double>();
  optimiser.decay = told["decay"].as<double>();
  return {static_cast<Loss>(told["loss"].as<int>()), optimiser, {told["l1"].as<double>(), told["l2"].as<double>()}};
}

// The seed of the order of examples, which has nothing to do with the weights' of the same network.
std::uint64_t order_seed(std::uint32_t seed, const Architecture& architecture) {
  return layer_seed(seed, architecture.layers.size());
}

// A layer's `kernel` is a handle, or 0 for none; method, loss and scheme are places in their enumerations.
val open_training(const val& plan, const val& recipe) {
  Architecture architecture = architecture_of(plan);
  if (const auto mistake = mistake_in(architecture)) return wasm::handle_or_error(0, "invalid-argument", *mistake);
  const auto seed = plan["seed"].as<std::uint32_t>();
  const std::uint64_t order = order_seed(seed, architecture);
  Network<float> network(std::move(architecture));
  initialise(network, wasm::initialisation_of(plan["initialisation"]), seed);
  return wasm::granted(
      wasm::keep_training({Training<float>(std::move(network), recipe_of(recipe), order), {}, {}, {}}));
}

// What is wrong with the bytes, or nothing.
std::string restore_training(int handle, std::uintptr_t bytes, std::size_t length) {
  return restore({reinterpret_cast<const std::uint8_t*>(bytes), length}, wasm::training_of(handle)->training)
      .value_or("");
}

// How many bytes the state has, which readTraining then writes.
std::size_t pack_training(int handle) {
  wasm::OpenTraining& open = *wasm::training_of(handle);
  open.bytes = bytes_of(open.training);
  return open.bytes.size();
}

void read_training(int handle, std::uintptr_t output) {
  const wasm::OpenTraining& open = *wasm::training_of(handle);
  std::copy(open.bytes.begin(), open.bytes.end(), reinterpret_cast<std::uint8_t*>(output));
}

// Reads float32 of inputs and of targets, an example after the other.
void give_examples(int handle, std::uintptr_t inputs, std::uintptr_t targets, std::size_t count) {
  wasm::OpenTraining& open = *wasm::training_of(handle);
  const Architecture& architecture = open.training.network.architecture;
  open.examples = {wasm::turned_in(inputs, architecture.inputs, count),
                   wasm::turned_in(targets, architecture.outputs(), count)};
}

// Writes a double of loss for each step that was taken.
val take_training_steps(int handle, std::size_t batch, std::size_t steps, std::uintptr_t losses) {
  wasm::OpenTraining& open = *wasm::training_of(handle);
  const Stretch stretch = take_steps(open.training, open.examples, batch, {reinterpret_cast<double*>(losses), steps});
  val facts = val::object();
  facts.set("taken", stretch.taken);
  facts.set("finite", stretch.finite);
  facts.set("steps", static_cast<double>(open.training.progress.steps));
  return facts;
}

// float32, an example after the other, on both sides.
void predict(int handle, std::uintptr_t inputs, std::size_t count, std::uintptr_t output) {
  const Network<float>& network = wasm::training_of(handle)->training.network;
  Trace<float> trace(network.architecture, count, Kept::values);
  trace.input = wasm::turned_in(inputs, network.architecture.inputs, count);
  forward(network, Mode::evaluation, trace);
  wasm::turned_out(trace.output(), output);
}

} // namespace

EMSCRIPTEN_BINDINGS(perceptrons) {
  emscripten::function("openTraining", &open_training);
  emscripten::function("restoreTraining", &restore_training);
  emscripten::function("packTraining", &pack_training);
  emscripten::function("readTraining", &read_training);
  emscripten::function("releaseTraining", &wasm::release_training);
  emscripten::function("giveExamples", &give_examples);
  emscripten::function("takeTrainingSteps", &take_training_steps);
  emscripten::function("predict", &predict);
}
