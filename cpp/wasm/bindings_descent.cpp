// Gradient descent on two weights, over a buffer in the module's memory.

#include "networks/two_weights.hpp"
#include "wasm/handles.hpp"

#include <cstddef>
#include <cstdint>

#include <emscripten/bind.h>

namespace {

using namespace activation_lab;

constexpr std::size_t numbers_a_step = 11;

// Writes eleven doubles for each step that was possible: weights, inputs and gradients, two each, then length, straight
// way, distance, steps of one sign and steps of opposite signs so far. The handle must be alive and steps at least 1.
emscripten::val descend_at(int handle, double start1, double start2, double target1, double target2, double rate,
                           std::size_t steps, std::uint32_t seed, std::uintptr_t output) {
  const DescentTask task{{start1, start2}, {target1, target2}, rate, steps, seed};
  const Descent descent = descend(*wasm::kernel_of(handle), task);
  auto* numbers = reinterpret_cast<double*>(output);
  for (const DescentStep& step : descent.path) {
    const double row[numbers_a_step] = {step.weights.first,
                                        step.weights.second,
                                        step.input.first,
                                        step.input.second,
                                        step.gradient.first,
                                        step.gradient.second,
                                        step.length,
                                        step.straight,
                                        step.distance,
                                        static_cast<double>(step.same_sign),
                                        static_cast<double>(step.opposite)};
    for (const double number : row) {
      *numbers++ = number;
    }
  }
  emscripten::val facts = emscripten::val::object();
  facts.set("steps", descent.path.size());
  facts.set("along1", descent.valley.along.first);
  facts.set("along2", descent.valley.along.second);
  facts.set("flat", descent.valley.flat);
  facts.set("steep", descent.valley.steep);
  facts.set("oneSign", descent.one_sign);
  return facts;
}

} // namespace

EMSCRIPTEN_BINDINGS(descent) {
  emscripten::function("descend", &descend_at);
}
