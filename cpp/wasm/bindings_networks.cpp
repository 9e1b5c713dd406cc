// What happens when functions are stacked, over buffers in the module's memory.

#include "networks/chain.hpp"
#include "networks/steepest_slope.hpp"
#include "wasm/handles.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include <emscripten/bind.h>

namespace {

using namespace activation_lab;

template <class Number> std::uintptr_t write(std::uintptr_t to, const std::vector<Number>& numbers) {
  const std::span<const std::byte> source = std::as_bytes(std::span(numbers));
  std::memcpy(reinterpret_cast<void*>(to), source.data(), source.size());
  return to + source.size();
}

// Writes, without gaps: depth + 1 doubles of input; depth each of slope, passed and the most that could have been
// passed; then depth floats of passed32. The handle must be alive and depth at least 1.
emscripten::val chain(int handle, std::size_t depth, double start, bool slope_at_activation, std::uintptr_t output) {
  const Kernel& kernel = *wasm::kernel_of(handle);
  const SlopeAt slope_at = slope_at_activation ? SlopeAt::activation : SlopeAt::pre_activation;
  const Chain result = chain_of(kernel, depth, start, slope_at);
  const double steepest = steepest_slope(kernel);
  output = write(output, result.input);
  output = write(output, result.slope);
  output = write(output, result.passed);
  output = write(output, even_chain(steepest, depth));
  write(output, result.passed32);
  emscripten::val facts = emscripten::val::object();
  facts.set("steepest", steepest);
  facts.set("subnormalLayer", result.subnormal_layer);
  facts.set("zeroLayer", result.zero_layer);
  facts.set("brokenLayer", result.broken_layer);
  return facts;
}

} // namespace

EMSCRIPTEN_BINDINGS(networks) {
  emscripten::function("chain", &chain);
}
