// How undecided a softmax is, over a buffer of doubles in the module's memory.

#include "analysis/entropy.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

#include <emscripten/bind.h>

namespace {

// count at least 1, temperature above 0.
double softmax_entropy_at(std::uintptr_t logits, std::size_t count, double temperature) {
  return activation_lab::softmax_entropy({reinterpret_cast<const double*>(logits), count}, temperature);
}

} // namespace

EMSCRIPTEN_BINDINGS(entropy) {
  emscripten::function("softmaxEntropy", &softmax_entropy_at);
}
