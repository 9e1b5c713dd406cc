// Affine layers, over buffers in the module's memory. Layers lie there as `sizes`, the inputs of the first and the
// outputs of each, and `parameters`, the weights (row by row) and biases of one after the other, in double.

#include "networks/affine.hpp"
#include "networks/best_line.hpp"
#include "networks/gentle_layers.hpp"
#include "networks/nearest_layer.hpp"
#include "networks/stack.hpp"
#include "wasm/handles.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <emscripten/bind.h>

namespace {

using namespace activation_lab;

std::span<const double> doubles(std::uintptr_t address, std::size_t count) {
  return {reinterpret_cast<const double*>(address), count};
}

std::vector<Affine> read(std::uintptr_t sizes, std::size_t count, std::uintptr_t parameters) {
  const auto* size = reinterpret_cast<const std::uint32_t*>(sizes);
  const auto* next = reinterpret_cast<const double*>(parameters);
  std::vector<Affine> layers;
  for (std::size_t k = 0; k < count; ++k) {
    const std::size_t inputs = size[k];
    const std::size_t outputs = size[k + 1];
    const double* bias = next + outputs * inputs;
    const double* end = bias + outputs;
    layers.push_back({outputs, inputs, {next, bias}, {bias, end}});
    next = end;
  }
  return layers;
}

double* write(double* to, const Affine& layer) {
  to = std::copy(layer.weights.begin(), layer.weights.end(), to);
  return std::copy(layer.bias.begin(), layer.bias.end(), to);
}

// Writes, for each layer, what it and all before it come to as one. At least one layer.
void collapse_at(std::uintptr_t sizes, std::size_t count, std::uintptr_t parameters, std::uintptr_t output) {
  const std::vector<Affine> layers = read(sizes, count, parameters);
  Affine whole = layers.front();
  double* to = write(reinterpret_cast<double*>(output), whole);
  for (const Affine& next : std::span(layers).subspan(1)) {
    whole = combined(next, whole);
    to = write(to, whole);
  }
}

// Reads `points` points and writes as many; handle 0 for no activation, otherwise it must be alive.
void through_at(int handle, std::uintptr_t sizes, std::size_t count, std::uintptr_t parameters, bool activate_last,
                std::uintptr_t input, std::size_t points, std::uintptr_t output) {
  const std::vector<Affine> layers = read(sizes, count, parameters);
  const Kernel* activation = handle == 0 ? nullptr : wasm::kernel_of(handle);
  const std::vector<double> result =
      through({layers, activation, activate_last}, doubles(input, points * layers.front().inputs));
  std::copy(result.begin(), result.end(), reinterpret_cast<double*>(output));
}

// Writes outputs x inputs weights and then the biases; returns the greatest distance from what was asked for.
double nearest_layer_at(std::uintptr_t from, std::size_t inputs, std::uintptr_t to, std::size_t outputs,
                        std::size_t points, std::uintptr_t output) {
  const NearestLayer nearest =
      nearest_layer(doubles(from, points * inputs), inputs, doubles(to, points * outputs), outputs);
  write(reinterpret_cast<double*>(output), nearest.layer);
  return nearest.farthest;
}

// Writes the one layer that the layers come to; returns how far at most it is from what they themselves made of the
// points.
double collapsed_miss_at(std::uintptr_t sizes, std::size_t count, std::uintptr_t parameters, std::uintptr_t from,
                         std::uintptr_t to, std::size_t points, std::uintptr_t output) {
  const Affine whole = collapsed(read(sizes, count, parameters));
  write(reinterpret_cast<double*>(output), whole);
  return farthest_miss(whole, doubles(from, points * whole.inputs), doubles(to, points * whole.outputs));
}

// Writes four weights and two biases a layer.
void gentle_layers_at(std::size_t count, std::uint32_t seed, std::uintptr_t output) {
  auto* to = reinterpret_cast<double*>(output);
  for (const Affine& layer : gentle_layers(count, seed))
    to = write(to, layer);
}

// Two floats a point, and one for its class; both in all.
std::size_t best_line_at(std::uintptr_t points, std::uintptr_t classes, std::size_t count, std::size_t first,
                         std::size_t last) {
  return best_line({reinterpret_cast<const float*>(points), 2 * count},
                   {reinterpret_cast<const float*>(classes), count}, first, last);
}

} // namespace

EMSCRIPTEN_BINDINGS(affine) {
  emscripten::function("collapseLayers", &collapse_at);
  emscripten::function("throughLayers", &through_at);
  emscripten::function("nearestLayer", &nearest_layer_at);
  emscripten::function("collapsedMiss", &collapsed_miss_at);
  emscripten::function("gentleLayers", &gentle_layers_at);
  emscripten::function("bestLine", &best_line_at);
}
