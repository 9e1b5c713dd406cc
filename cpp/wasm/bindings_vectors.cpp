// The functions of a vector, over rows in the module's memory.

#include "activations/vectors/vector_catalogue.hpp"
#include "wasm/handles.hpp"
#include "wasm/objects.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <emscripten/bind.h>

namespace {

using namespace activation_lab;
using namespace activation_lab::wasm;

std::string_view layout_name(Layout layout) {
  switch (layout) {
  case Layout::row:
    return "row";
  case Layout::halves:
    return "halves";
  case Layout::groups:
    return "groups";
  }
  return "";
}

val function_as_object(const VectorFunction& function) {
  val object = val::object();
  object.set("id", text(function.id));
  object.set("layout", text(layout_name(function.layout)));
  object.set("inputsPerOutput", std::get<VectorKernel>(make_vector_kernel(function.id)).group);
  object.set("parameters", array_of(function.parameters, parameter_as_object));
  object.set("formula", text(function.formula));
  object.set("derivative", text(function.derivative));
  object.set("year", function.year ? val(*function.year) : val::null());
  object.set("sources", array_of(function.sources, text));
  return object;
}

val vector_catalogue_as_objects() {
  return array_of(vector_catalogue(), function_as_object);
}

bool is_vector_function(const std::string& id) {
  return find_vector_function(id) != nullptr;
}

// Tells also how many inputs one output is made of.
val create_vector_kernel(const std::string& id, const val& names, const val& values) {
  auto outcome = make_vector_kernel(id, parameter_values(names, values));
  const auto* error = std::get_if<KernelError>(&outcome);
  const std::size_t group = error != nullptr ? 0 : std::get<VectorKernel>(outcome).group;
  val object =
      error != nullptr ? refusal(*error) : granted(keep_vector_kernel(std::move(std::get<VectorKernel>(outcome))));
  object.set("inputsPerOutput", group);
  return object;
}

template <class Number> std::span<const Number> read(std::uintptr_t address, std::size_t count) {
  return {reinterpret_cast<const Number*>(address), count};
}

template <class Number> std::span<Number> write(std::uintptr_t address, std::size_t count) {
  return {reinterpret_cast<Number*>(address), count};
}

// Whole rows of float32, a multiple of the kernel's group wide; a direction at address 0 asks for the value. A released
// handle leaves the output as it is.
void apply_vector_kernel(int handle, std::uintptr_t input, std::uintptr_t direction, std::size_t width,
                         std::size_t rows, std::uintptr_t output) {
  const VectorKernel* kernel = vector_kernel_of(handle);
  if (kernel == nullptr) return;
  const std::size_t count = rows * width;
  const auto in = read<float>(input, count);
  const auto out = write<float>(output, count / kernel->group);
  if (direction == 0) {
    kernel->value(in, width, out);
  } else {
    kernel->change(in, read<float>(direction, count), width, out);
  }
}

// One row in double precision, with its change along the direction.
void evaluate_vector_kernel(int handle, std::uintptr_t input, std::uintptr_t direction, std::size_t width,
                            std::uintptr_t value, std::uintptr_t change) {
  const VectorKernel* kernel = vector_kernel_of(handle);
  if (kernel == nullptr) return;
  const auto in = read<double>(input, width);
  kernel->exact_value(in, write<double>(value, width / kernel->group));
  kernel->exact_change(in, read<double>(direction, width), write<double>(change, width / kernel->group));
}

} // namespace

EMSCRIPTEN_BINDINGS(vectors) {
  emscripten::function("vectorCatalogue", &vector_catalogue_as_objects);
  emscripten::function("isVectorFunction", &is_vector_function);
  emscripten::function("createVectorKernel", &create_vector_kernel);
  emscripten::function("releaseVectorKernel", &release_vector_kernel);
  emscripten::function("applyVectorKernel", &apply_vector_kernel);
  emscripten::function("evaluateVectorKernel", &evaluate_vector_kernel);
}
