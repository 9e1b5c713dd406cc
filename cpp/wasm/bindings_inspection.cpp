// Looking into a network: what its layers compute, learn and leave silent. Handles must be alive.

#include "networks/unit_states.hpp"
#include "networks/untrained_census.hpp"
#include "wasm/handles.hpp"
#include "wasm/initialisation.hpp"
#include "wasm/objects.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <emscripten/bind.h>

namespace {

using namespace activation_lab;
using emscripten::val;

val census_as_object(const Census& census) {
  val object = val::object();
  object.set("units", census.units);
  object.set("silentOnExample", census.silent_on_example);
  object.set("silentOnBatch", census.silent_on_batch);
  object.set("silentOnSet", census.silent_on_set);
  object.set("noGradient", census.no_gradient);
  return object;
}

template <class Number> std::array<std::span<Number>, 5> parts_of(const LayerParameters<Number>& layer) {
  return {layer.weights, layer.bias, layer.gain, layer.shift, layer.slopes};
}

// How many weights, biases, gains, shifts and slopes a layer has.
val parameter_counts(int handle, std::size_t layer) {
  const auto parts = parts_of(wasm::training_of(handle)->training.network.parameters.layer(layer));
  return wasm::array_of(parts, [](std::span<const float> part) { return val(part.size()); });
}

// float32, in that order without gaps.
void read_parameters(int handle, std::size_t layer, std::uintptr_t output) {
  const Network<float>& network = wasm::training_of(handle)->training.network;
  auto* numbers = reinterpret_cast<float*>(output);
  for (const std::span<const float> part : parts_of(network.parameters.layer(layer)))
    numbers = std::copy(part.begin(), part.end(), numbers);
}

void write_parameters(int handle, std::size_t layer, std::uintptr_t input) {
  const auto* numbers = reinterpret_cast<const float*>(input);
  for (const std::span<float> part : parts_of(wasm::training_of(handle)->training.network.parameters.layer(layer))) {
    std::copy_n(numbers, part.size(), part.begin());
    numbers += part.size();
  }
}

// The examples that were given go forward and their loss comes back; readLayer then tells what each layer saw of it.
val inspect(int handle, bool batch_statistics) {
  wasm::OpenTraining& open = *wasm::training_of(handle);
  const Network<float>& network = open.training.network;
  Trace<float>& trace = open.trace.emplace(network.architecture, open.examples.inputs.columns);
  trace.input = open.examples.inputs;
  forward(network, batch_statistics ? Mode::training : Mode::evaluation, trace);
  const Loss loss = open.training.recipe.loss;
  val facts = val::object();
  const double mean = loss_of(loss, trace.output(), open.examples.targets, trace.output_gradient());
  facts.set("loss", mean);
  facts.set("accuracy", accuracy_of(loss, trace.output(), open.examples.targets));
  facts.set("finite", std::isfinite(mean) && open.training.finite());
  Parameters<float> gradients(network.architecture);
  backward(network, trace, gradients);
  return facts;
}

float* write(const Matrix<float>& matrix, float* to) {
  for (std::size_t r = 0; r < matrix.rows; ++r) {
    const std::span<const float> row = matrix.row(r);
    to = std::copy(row.begin(), row.end(), to);
  }
  return to;
}

// Writes float32 of pre-activation, activation and gradient, units x examples each; then for each unit a uint32 of the
// examples it is silent on; then a byte each, unit by unit: silent on the example, on the batch, on the set, no
// gradient.
val read_layer(int handle, std::size_t l, std::size_t example, std::size_t begin, std::size_t size,
               std::uintptr_t output) {
  const LayerTrace<float>& layer = wasm::training_of(handle)->trace->layers[l];
  float* numbers = write(layer.values.pre_activation, reinterpret_cast<float*>(output));
  numbers = write(layer.values.after_activation(), numbers);
  numbers = write(layer.gradients.pre_activation, numbers);
  const std::vector<UnitState> states =
      unit_states(layer, {.example = example, .batch_begin = begin, .batch_size = size});
  auto* counts = reinterpret_cast<std::uint32_t*>(numbers);
  auto* flags = reinterpret_cast<std::uint8_t*>(counts + states.size());
  for (const UnitState& state : states) {
    *counts++ = static_cast<std::uint32_t>(state.silent_examples);
    for (const bool flag : {state.silent_on_example, state.silent_on_batch, state.silent_on_set, state.no_gradient})
      *flags++ = static_cast<std::uint8_t>(flag);
  }
  return census_as_object(census_of(states));
}

// Of networks like this one before any training, one census a layer.
val count_untrained(int handle, const val& initialisation, double seed, std::size_t networks, std::size_t examples,
                    std::size_t batch) {
  const Architecture& architecture = wasm::training_of(handle)->training.network.architecture;
  const Beginnings beginnings{wasm::initialisation_of(initialisation), static_cast<std::uint64_t>(seed), networks,
                              examples, batch};
  return wasm::array_of(untrained_census(architecture, beginnings), census_as_object);
}

} // namespace

EMSCRIPTEN_BINDINGS(inspection) {
  emscripten::function("parameterCounts", &parameter_counts);
  emscripten::function("readParameters", &read_parameters);
  emscripten::function("writeParameters", &write_parameters);
  emscripten::function("inspect", &inspect);
  emscripten::function("readLayer", &read_layer);
  emscripten::function("countUntrained", &count_untrained);
}
