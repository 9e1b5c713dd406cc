// Buffers for batches. JavaScript reaches them through `bytes`, a view that it must use at once: when memory
// grows the view is left behind, and reading it silently gives nothing.

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include <emscripten/bind.h>

namespace {

// Zero when memory cannot grow. malloc rather than new: without exceptions a failing new ends the module.
std::uintptr_t allocate(std::size_t bytes) {
  return reinterpret_cast<std::uintptr_t>(std::malloc(bytes == 0 ? 1 : bytes));
}

void release(std::uintptr_t pointer) {
  std::free(reinterpret_cast<void*>(pointer));
}

emscripten::val bytes(std::uintptr_t pointer, std::size_t length) {
  return emscripten::val(emscripten::typed_memory_view(length, reinterpret_cast<std::uint8_t*>(pointer)));
}

} // namespace

EMSCRIPTEN_BINDINGS(memory) {
  emscripten::function("allocate", &allocate);
  emscripten::function("release", &release);
  emscripten::function("bytes", &bytes);
}
