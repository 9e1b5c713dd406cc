// What can be said about a function, as a plain object.

#include "analysis/portrait.hpp"
#include "wasm/handles.hpp"

#include <optional>

#include <emscripten/bind.h>

namespace {

using emscripten::val;
using namespace activation_lab;

val or_null(const std::optional<double>& number) {
  return number ? val(*number) : val::null();
}

val extreme(const Extreme& found) {
  val object = val::object();
  object.set("value", found.value);
  object.set("x", or_null(found.x));
  return object;
}

// The handle must be alive. The kinks come as an array of numbers.
val portrait(int handle) {
  const Portrait found = portrait_of(*wasm::kernel_of(handle));
  val kinks = val::array();
  for (std::size_t i = 0; i < found.kinks.size(); ++i)
    kinks.set(i, found.kinks[i]);
  val limits = val::object();
  limits.set("atMinusInfinity", found.limit_below);
  limits.set("atPlusInfinity", found.limit_above);
  val saturates = val::object();
  saturates.set("below", or_null(found.saturated_below));
  saturates.set("above", or_null(found.saturated_above));

  val object = val::object();
  object.set("kinks", kinks);
  object.set("limits", limits);
  object.set("least", extreme(found.least));
  object.set("greatest", extreme(found.greatest));
  object.set("steepest", extreme(found.steepest));
  object.set("normalMean", found.normal_mean);
  object.set("normalDeviation", found.normal_deviation);
  object.set("normalZeros", found.normal_zeros);
  object.set("saturates", saturates);
  return object;
}

} // namespace

EMSCRIPTEN_BINDINGS(portrait) {
  emscripten::function("portrait", &portrait);
}
