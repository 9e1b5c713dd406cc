// What becomes of a signal's mean and variance: layer by layer in a network, by sampling, and by integration. Kernel
// handles must be alive.

#include "analysis/moment_map.hpp"
#include "networks/bins.hpp"
#include "networks/signal_propagation.hpp"
#include "wasm/handles.hpp"
#include "wasm/initialisation.hpp"
#include "wasm/shelf.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include <emscripten/bind.h>

namespace {

using namespace activation_lab;
using emscripten::val;

wasm::Shelf<SignalPropagation>& signals() {
  static wasm::Shelf<SignalPropagation> shelf;
  return shelf;
}

wasm::Shelf<SampledMoments>& samples() {
  static wasm::Shelf<SampledMoments> shelf;
  return shelf;
}

val as_object(const SignalMoments& moments) {
  val object = val::object();
  object.set("mean", moments.mean);
  object.set("variance", moments.variance);
  return object;
}

int open_signal(int kernel, std::size_t width, const val& initialisation, std::size_t examples, double mean,
                double deviation, std::uint32_t seed) {
  return signals().keep(SignalPropagation(width, wasm::initialisation_of(initialisation), *wasm::kernel_of(kernel),
                                          {examples, mean, deviation}, seed));
}

val signal_input(int handle) {
  return as_object(signals().at(handle).input());
}

// Goes through one more layer.
val advance_signal(int handle) {
  SignalPropagation& signal = signals().at(handle);
  signal.advance();
  val layer = val::object();
  layer.set("preActivation", as_object(signal.layers().back().pre_activation));
  layer.set("activation", as_object(signal.layers().back().activation));
  return layer;
}

// Writes bins + 2 unsigned 32-bit numbers: what lies below the bins, in them, and above them. Gives how many are
// exactly 0, which are in none of these.
std::size_t count_signal(int handle, double low, double high, std::size_t bins, std::uintptr_t output) {
  const BinCounts found = counted(signals().at(handle).signal(), {low, high, bins});
  std::copy(found.counts.begin(), found.counts.end(), reinterpret_cast<std::uint32_t*>(output));
  return found.zeros;
}

void release_signal(int handle) {
  signals().release(handle);
}

int open_samples(int kernel, std::uint32_t seed) {
  return samples().keep(SampledMoments(*wasm::kernel_of(kernel), seed));
}

// Draws so many more, and tells the moments of all.
val add_samples(int handle, std::size_t count) {
  SampledMoments& sampled = samples().at(handle);
  sampled.add(count);
  return as_object(sampled.moments());
}

void release_samples(int handle) {
  samples().release(handle);
}

// Inputs of a unit times the mean square of a weight, in a layer as wide as the one before.
double weight_gain(const val& initialisation, std::size_t width) {
  return static_cast<double>(width) * mean_square_of_weights(wasm::initialisation_of(initialisation), width, width);
}

val moments_after(int kernel, double gain, double mean, double variance) {
  const MomentStep step = moment_step(*wasm::kernel_of(kernel), gain, mean, variance);
  val object = val::object();
  object.set("mean", step.mean);
  object.set("variance", step.variance);
  object.set("pull", step.pull);
  return object;
}

} // namespace

EMSCRIPTEN_BINDINGS(signals) {
  emscripten::function("openSignal", &open_signal);
  emscripten::function("signalInput", &signal_input);
  emscripten::function("advanceSignal", &advance_signal);
  emscripten::function("countSignal", &count_signal);
  emscripten::function("releaseSignal", &release_signal);
  emscripten::function("openSamples", &open_samples);
  emscripten::function("addSamples", &add_samples);
  emscripten::function("releaseSamples", &release_samples);
  emscripten::function("weightGain", &weight_gain);
  emscripten::function("meanSquare", &mean_square);
  emscripten::function("momentsAfter", &moments_after);
}
