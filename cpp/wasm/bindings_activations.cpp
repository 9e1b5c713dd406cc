// The catalogue and its functions, over batches in the module's memory.

#include "activations/catalogue.hpp"
#include "activations/kernel.hpp"
#include "wasm/handles.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <emscripten/bind.h>

namespace {

using emscripten::val;
using namespace activation_lab;

val text(std::string_view characters) {
  return val(std::string(characters));
}

// By index: val::call wants thread-local storage, which Emscripten 3.1.6 cannot link together with -mbulk-memory.
template <class Elements, class Convert> val array_of(const Elements& elements, Convert convert) {
  val array = val::array();
  std::size_t length = 0;
  for (const auto& element : elements) {
    array.set(length++, convert(element));
  }
  return array;
}

val parameter_as_object(const Parameter& parameter) {
  val object = val::object();
  object.set("name", text(parameter.name));
  if (!parameter.choices.empty()) {
    object.set("default", text(parameter.choices[static_cast<std::size_t>(parameter.standard)]));
    object.set("choices", array_of(parameter.choices, text));
    return object;
  }
  object.set("symbol", text(parameter.symbol));
  object.set("default", parameter.standard);
  object.set("min", parameter.min);
  object.set("max", parameter.max);
  return object;
}

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

// Names and values side by side; the engine lets nothing but numbers and strings through.
std::vector<ParameterValue> parameter_values(const val& names, const val& values) {
  std::vector<ParameterValue> parameters;
  const auto count = names["length"].as<std::size_t>();
  for (std::size_t i = 0; i < count; ++i) {
    const val value = values[i];
    auto name = names[i].as<std::string>();
    if (value.isNumber()) {
      parameters.push_back({std::move(name), value.as<double>()});
    } else {
      parameters.push_back({std::move(name), value.as<std::string>()});
    }
  }
  return parameters;
}

std::string_view code_of(const KernelError& error) {
  switch (error.code) {
  case KernelError::Code::unknown_function:
    return "unknown-function";
  case KernelError::Code::unknown_parameter:
    return "unknown-parameter";
  case KernelError::Code::parameter_out_of_range:
    return "parameter-out-of-range";
  }
  return "";
}

val create_kernel(const std::string& id, const val& names, const val& values) {
  auto outcome = make_kernel(id, parameter_values(names, values));
  val object = val::object();
  if (const auto* error = std::get_if<KernelError>(&outcome)) {
    object.set("handle", 0);
    object.set("code", text(code_of(*error)));
    object.set("message", error->message);
  } else {
    object.set("handle", wasm::keep_kernel(std::move(std::get<Kernel>(outcome))));
    object.set("code", "");
    object.set("message", "");
  }
  return object;
}

// Addresses are those of `count` float32; a released handle leaves the output as it is.
void apply_kernel(int handle, std::uintptr_t input, std::uintptr_t output, std::size_t count, bool derivative) {
  if (const Kernel* kernel = wasm::kernel_of(handle)) {
    const auto& batch = derivative ? kernel->derivative : kernel->value;
    batch({reinterpret_cast<const float*>(input), count}, {reinterpret_cast<float*>(output), count});
  }
}

// As apply_kernel, in double precision.
void evaluate_kernel(int handle, std::uintptr_t input, std::uintptr_t output, std::size_t count, bool derivative) {
  if (const Kernel* kernel = wasm::kernel_of(handle)) {
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
  emscripten::function("releaseKernel", &wasm::release_kernel);
  emscripten::function("applyKernel", &apply_kernel);
  emscripten::function("evaluateKernel", &evaluate_kernel);
}
