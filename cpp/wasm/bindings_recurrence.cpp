// A recurrent step taken again and again, over a buffer of doubles in the module's memory.

#include "networks/recurrence.hpp"
#include "wasm/handles.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <emscripten/bind.h>

namespace {

using namespace activation_lab;

// Walks through doubles that lie one array after another.
class Doubles {
public:
  explicit Doubles(std::uintptr_t address) : next(reinterpret_cast<double*>(address)) {}

  std::vector<double> read(std::size_t count) {
    std::vector<double> numbers(next, next + count);
    next += count;
    return numbers;
  }

  void write(const std::vector<double>& numbers) { next = std::copy(numbers.begin(), numbers.end(), next); }

private:
  double* next;
};

// Reads from `input` the weights of the input (units x inputs), those of the state (units x units), a bias for each
// unit, the state before the first step, and the inputs (steps x inputs). Writes the memory, then the states, as many
// as there are: the steps taken and one. The handle must be alive.
emscripten::val run_recurrence(int kernel, std::size_t units, std::size_t inputs, std::size_t steps,
                               std::uintptr_t input, std::uintptr_t output) {
  Doubles given(input);
  Recurrence recurrence{*wasm::kernel_of(kernel), {.outputs = units, .inputs = inputs, .weights = {}, .bias = {}}, {}};
  recurrence.from_input.weights = given.read(units * inputs);
  recurrence.from_state = given.read(units * units);
  recurrence.from_input.bias = given.read(units);
  std::vector<double> start = given.read(units);
  std::vector<std::vector<double>> sequence(steps);
  for (std::vector<double>& step : sequence)
    step = given.read(inputs);
  const RecurrentRun found = run(recurrence, std::move(start), sequence);
  Doubles results(output);
  results.write(found.memory);
  for (const std::vector<double>& state : found.states)
    results.write(state);
  emscripten::val facts = emscripten::val::object();
  facts.set("steps", found.states.size() - 1);
  facts.set("brokenStep", found.broken_step);
  return facts;
}

} // namespace

EMSCRIPTEN_BINDINGS(recurrence) {
  emscripten::function("runRecurrence", &run_recurrence);
}
