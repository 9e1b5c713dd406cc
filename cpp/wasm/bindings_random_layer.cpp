// A layer with random weights, over a buffer in the module's memory.

#include "networks/random_layer.hpp"
#include "wasm/handles.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include <emscripten/bind.h>

namespace {

using namespace activation_lab;

emscripten::val silence_as_object(const Silence& silence) {
  emscripten::val object = emscripten::val::object();
  object.set("zero", silence.zero);
  object.set("near", silence.near);
  return object;
}

// Writes as many doubles of pre-activation as there are units, then as many of output. The handle must be alive, and
// shown one of the examples, counted from 0.
emscripten::val layer_activity_at(int handle, std::size_t units, std::size_t inputs, std::uint32_t seed,
                                  std::size_t examples, std::size_t shown, double near, std::uintptr_t output) {
  const LayerActivity activity = layer_activity(*wasm::kernel_of(handle), {units, inputs, seed}, examples, shown, near);
  auto* numbers = reinterpret_cast<double*>(output);
  numbers = std::copy(activity.pre_activation.begin(), activity.pre_activation.end(), numbers);
  std::copy(activity.output.begin(), activity.output.end(), numbers);
  emscripten::val facts = emscripten::val::object();
  facts.set("here", silence_as_object(activity.here));
  facts.set("overall", silence_as_object(activity.overall));
  return facts;
}

} // namespace

EMSCRIPTEN_BINDINGS(random_layer) {
  emscripten::function("layerActivity", &layer_activity_at);
}
