// Plain objects for JavaScript out of what the catalogues hold, and back.
#pragma once

#include "activations/catalogue.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <emscripten/bind.h>

namespace activation_lab::wasm {

using emscripten::val;

inline val text(std::string_view characters) {
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

inline val parameter_as_object(const Parameter& parameter) {
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
  if (parameter.whole) object.set("whole", true);
  return object;
}

// Names and values side by side; the engine lets nothing but numbers and strings through.
inline std::vector<ParameterValue> parameter_values(const val& names, const val& values) {
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

inline std::string_view code_of(const KernelError& error) {
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

// What the calls that make a handle answer.
inline val handle_or_error(int handle, std::string_view code, const std::string& message) {
  val object = val::object();
  object.set("handle", handle);
  object.set("code", text(code));
  object.set("message", message);
  return object;
}

inline val granted(int handle) {
  return handle_or_error(handle, "", "");
}

inline val refusal(const KernelError& error) {
  return handle_or_error(0, code_of(error), error.message);
}

} // namespace activation_lab::wasm
