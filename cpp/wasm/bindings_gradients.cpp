// The telephone game with real networks, over buffers of doubles in the module's memory. Handles must be alive.

#include "networks/bins.hpp"
#include "networks/gradient_flow.hpp"
#include "networks/initialise.hpp"
#include "networks/landscape.hpp"
#include "wasm/handles.hpp"
#include "wasm/initialisation.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <emscripten/bind.h>

namespace {

using namespace activation_lab;
using emscripten::val;

double* write(double* to, const std::vector<double>& numbers) {
  return std::copy(numbers.begin(), numbers.end(), to);
}

// kernels: handles; initialisations: as many objects.
int open_gradient_flow(const val& kernels, const val& initialisations, std::size_t depth, std::size_t width,
                       bool normalised, bool residual, std::uint32_t seed) {
  const DeepNetwork network{.depth = depth, .width = width, .normalised = normalised, .residual = residual};
  std::vector<Player> players;
  const auto count = kernels["length"].as<std::size_t>();
  for (std::size_t p = 0; p < count; ++p)
    players.push_back({*wasm::kernel_of(kernels[p].as<int>()), wasm::initialisation_of(initialisations[p])});
  return wasm::keep_gradient_flow(GradientFlow(network, std::move(players), seed, wasm::draws_of_a_flow(width, seed)));
}

// Returns how many networks are finished.
std::size_t advance_gradient_flow(int handle, std::size_t weights) {
  GradientFlow& flow = *wasm::gradient_flow_of(handle);
  flow.advance(weights);
  return flow.networks();
}

// Writes depth + 1 doubles each of tenth, median, ninetieth, gradient, gradient32, zero, zero32 and subnormal32, then
// depth each of slopes, normalisation, weights and skip. At least one network is finished.
val read_gradient_flow(int handle, std::size_t player, std::uintptr_t output) {
  const GradientFlow& flow = *wasm::gradient_flow_of(handle);
  const Quantiles ratios = flow.ratios(player);
  const Passage<double>& first = flow.first(player);
  const Passage<float>& first32 = flow.first_in_float(player);
  auto* numbers = reinterpret_cast<double*>(output);
  for (const std::vector<double>* part :
       {&ratios.tenth, &ratios.median, &ratios.ninetieth, &first.left().gradient, &first32.left().gradient,
        &first.lost().zero, &first32.lost().zero, &first32.lost().subnormal, &first.left().slopes,
        &first.left().normalisation, &first.left().weights, &first.left().skip})
    numbers = write(numbers, *part);
  val facts = val::object();
  facts.set("brokenLayer", first.broken_layer());
  facts.set("brokenLayer32", first32.broken_layer());
  return facts;
}

// Writes depth x bins shares of what each layer's function takes, then as many of what the layer gives.
void bin_gradient_flow(int handle, std::size_t player, double from, double to, std::size_t bins,
                       std::uintptr_t output) {
  const Passage<double>& first = wasm::gradient_flow_of(handle)->first(player);
  const std::size_t depth = first.left().slopes.size();
  const std::span<double> shares(reinterpret_cast<double*>(output), 2 * depth * bins);
  const Bins ruler{from, to, bins};
  for (std::size_t k = 0; k < depth; ++k) {
    share_out(first.before_activation(k), ruler, shares.subspan(k * bins, bins));
    share_out(first.output(k), ruler, shares.subspan((depth + k) * bins, bins));
  }
}

int open_landscape(int kernel, const val& initialisation, std::size_t layers, std::size_t width, std::uint32_t seed) {
  const Layer layer{.units = width, .activation = *wasm::kernel_of(kernel)};
  Network<float> network({width, std::vector<Layer>(layers, layer)});
  initialise(network, wasm::initialisation_of(initialisation), seed);
  return wasm::keep_landscape(GradientLandscape(std::move(network), seed));
}

void add_to_landscape(int handle, std::size_t examples) {
  wasm::landscape_of(handle)->add(examples);
}

// Writes layers + 1 doubles each of tenth, median and ninetieth, and of the share that is exactly 0; then layers + 1
// times as many doubles as there are examples.
void read_landscape(int handle, std::uintptr_t output) {
  const GradientLandscape& landscape = *wasm::landscape_of(handle);
  const GradientLandscape::Summary summary = landscape.summary();
  auto* numbers = reinterpret_cast<double*>(output);
  for (const std::vector<double>* part :
       {&summary.quantiles.tenth, &summary.quantiles.median, &summary.quantiles.ninetieth, &summary.zero})
    numbers = write(numbers, *part);
  for (const std::vector<double>& layer : landscape.gradients())
    numbers = write(numbers, layer);
}

} // namespace

EMSCRIPTEN_BINDINGS(gradients) {
  emscripten::function("openGradientFlow", &open_gradient_flow);
  emscripten::function("advanceGradientFlow", &advance_gradient_flow);
  emscripten::function("readGradientFlow", &read_gradient_flow);
  emscripten::function("binGradientFlow", &bin_gradient_flow);
  emscripten::function("releaseGradientFlow", &wasm::release_gradient_flow);
  emscripten::function("openLandscape", &open_landscape);
  emscripten::function("addToLandscape", &add_to_landscape);
  emscripten::function("readLandscape", &read_landscape);
  emscripten::function("releaseLandscape", &wasm::release_landscape);
}
