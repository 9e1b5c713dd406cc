// The catalogue and its functions, over batches in the module's memory.

#include "activations/catalogue.hpp"
#include "activations/kernel.hpp"
#include "wasm/handles.hpp"
#include "wasm/objects.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <emscripten/bind.h>

namespace {

using emscripten::val;
using namespace activation_lab;
using namespace activation_lab::wasm;

val bound(double value, bool attained) {
  val object = val::object();
  object.set("value", value);
  object.set("attained", attained);
  return object;
}

std::string_view family_name(Family family) {
  switch (family) {
  case Family::linear:
    return "linear";
  case Family::threshold:
    return "threshold";
  case Family::saturating:
    return "saturating";
  case Family::rectifier:
    return "rectifier";
  case Family::gate:
    return "gate";
  }
  return "";
}

val function_as_object(const Function& function) {
  val range = val::object();
  range.set("low", bound(function.range.low, function.range.low_attained));
  range.set("high", bound(function.range.high, function.range.high_attained));
  val limits = val::object();
  limits.set("atMinusInfinity", function.limit_below);
  limits.set("atPlusInfinity", function.limit_above);

  val object = val::object();
  object.set("id", text(function.id));
  object.set("family", text(family_name(function.family)));
  object.set("parameters", array_of(function.parameters, parameter_as_object));
  object.set("formula", text(function.formula));
  object.set("derivative", text(function.derivative));
  object.set("range", range);
  object.set("kinks", array_of(standard_kinks(function), [](double kink) { return val(kink); }));
  object.set("limits", limits);
  object.set("year", function.year ? val(*function.year) : val::null());
  object.set("sources", array_of(function.sources, text));
  return object;
}

val catalogue_as_objects() {
  return array_of(catalogue(), function_as_object);
}

val create_kernel(const std::string& id, const val& names, const val& values) {
  auto outcome = make_kernel(id, parameter_values(names, values));
  if (const auto* error = std::get_if<KernelError>(&outcome)) return refusal(*error);
  return granted(keep_kernel(std::move(std::get<Kernel>(outcome))));
}

// Addresses are those of `count` float32; a released handle leaves the output as it is.
void apply_kernel(int handle, std::uintptr_t input, std::uintptr_t output, std::size_t count, bool derivative) {
  if (const Kernel* kernel = kernel_of(handle)) {
    const auto& batch = derivative ? kernel->derivative : kernel->value;
    batch({reinterpret_cast<const float*>(input), count}, {reinterpret_cast<float*>(output), count});
  }
}

// f'(x) v over as many float32 of a direction v.
void apply_kernel_along(int handle, std::uintptr_t input, std::uintptr_t direction, std::uintptr_t output,
                        std::size_t count) {
  if (const Kernel* kernel = kernel_of(handle)) {
    directional_change(*kernel, {reinterpret_cast<const float*>(input), count},
                       {reinterpret_cast<const float*>(direction), count}, {reinterpret_cast<float*>(output), count});
  }
}

// As apply_kernel, in double precision.
void evaluate_kernel(int handle, std::uintptr_t input, std::uintptr_t output, std::size_t count, bool derivative) {
  if (const Kernel* kernel = kernel_of(handle)) {
    const auto& exact = derivative ? kernel->exact_derivative : kernel->exact_value;
    const auto* x = reinterpret_cast<const double*>(input);
    auto* y = reinterpret_cast<double*>(output);
    for (std::size_t i = 0; i < count; ++i) {
      y[i] = exact(x[i]);
    }
  }
}

} // namespace

EMSCRIPTEN_BINDINGS(activations) {
  emscripten::function("catalogue", &catalogue_as_objects);
  emscripten::function("createKernel", &create_kernel);
  emscripten::function("releaseKernel", &release_kernel);
  emscripten::function("applyKernel", &apply_kernel);
  emscripten::function("applyKernelAlong", &apply_kernel_along);
  emscripten::function("evaluateKernel", &evaluate_kernel);
}
