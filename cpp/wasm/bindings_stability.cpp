// Naive and stable formulas in float32, side by side.

#include "analysis/naive.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <emscripten/bind.h>

namespace {

using namespace activation_lab;
using emscripten::val;

constexpr std::array forms{Form::sigmoid, Form::softplus, Form::softmax};

val steps_as_objects(const std::vector<Step>& steps) {
  val array = val::array();
  for (std::size_t i = 0; i < steps.size(); ++i) {
    val object = val::object();
    object.set("written", std::string(steps[i].written));
    object.set("result", steps[i].result);
    array.set(i, object);
  }
  return array;
}

val result_as_object(const std::vector<Step>& steps, double truth) {
  val object = val::object();
  object.set("steps", steps_as_objects(steps));
  object.set("result", steps.back().result);
  object.set("error", relative_error(steps.back().result, truth));
  return object;
}

val working_as_object(const Working& working, const Truth& truth) {
  val object = val::object();
  object.set("value", result_as_object(working.value, truth.value));
  object.set("slope", result_as_object(working.slope, truth.slope));
  return object;
}

// form: 0 sigmoid, 1 softplus, 2 softmax.
val stability(std::size_t form, float x) {
  const Truth truth = true_result(forms.at(form), x);
  val exact = val::object();
  exact.set("value", truth.value);
  exact.set("slope", truth.slope);
  val object = val::object();
  object.set("naive", working_as_object(naive_working(forms.at(form), x), truth));
  object.set("stable", working_as_object(stable_working(forms.at(form), x), truth));
  object.set("truth", exact);
  return object;
}

// Reads `count` doubles of x and writes behind them as many relative errors each of the naive value, the naive slope,
// the stable value and the stable slope.
void stability_errors(std::size_t form, std::uintptr_t buffer, std::size_t count) {
  const std::span numbers(reinterpret_cast<double*>(buffer), 5 * count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto x = static_cast<float>(numbers[i]);
    const Truth truth = true_result(forms.at(form), x);
    const Working naive = naive_working(forms.at(form), x);
    const Working stable = stable_working(forms.at(form), x);
    numbers[count + i] = relative_error(naive.value.back().result, truth.value);
    numbers[2 * count + i] = relative_error(naive.slope.back().result, truth.slope);
    numbers[3 * count + i] = relative_error(stable.value.back().result, truth.value);
    numbers[4 * count + i] = relative_error(stable.slope.back().result, truth.slope);
  }
}

} // namespace

EMSCRIPTEN_BINDINGS(stability) {
  emscripten::function("stability", &stability);
  emscripten::function("stabilityErrors", &stability_errors);
}
