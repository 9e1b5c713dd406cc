// What measuring needs, over buffers in the module's memory.

#include "statistics/normal_sample.hpp"
#include "statistics/shuffle.hpp"
#include "statistics/summary.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include <emscripten/bind.h>

namespace {

using namespace activation_lab;
using emscripten::val;

// `count` doubles; each divided by that of `bases` where there are any (address 0: none).
val summarise(std::uintptr_t values, std::uintptr_t bases, std::size_t count) {
  const std::span measured(reinterpret_cast<const double*>(values), count);
  const Summary found =
      bases == 0 ? summary(measured) : summary_of_ratios(measured, {reinterpret_cast<const double*>(bases), count});
  val object = val::object();
  object.set("count", found.count);
  object.set("least", found.least);
  object.set("lower", found.lower);
  object.set("median", found.median);
  object.set("upper", found.upper);
  object.set("greatest", found.greatest);
  object.set("spread", found.spread);
  return object;
}

// Writes `count` uint32.
void shuffle(std::size_t count, std::uint32_t seed, std::uintptr_t output) {
  const std::vector<std::uint32_t> order = shuffled(count, seed);
  std::memcpy(reinterpret_cast<void*>(output), order.data(), order.size() * sizeof(std::uint32_t));
}

// Writes `count` float32.
void fill_normal_at(std::size_t count, std::uint32_t seed, std::uintptr_t output) {
  fill_normal({reinterpret_cast<float*>(output), count}, seed);
}

// `bytes` of one buffer to another: what any batch has to do at the least.
void copy(std::uintptr_t input, std::uintptr_t output, std::size_t bytes) {
  std::memcpy(reinterpret_cast<void*>(output), reinterpret_cast<const void*>(input), bytes);
}

} // namespace

EMSCRIPTEN_BINDINGS(timing) {
  emscripten::function("summarise", &summarise);
  emscripten::function("shuffle", &shuffle);
  emscripten::function("fillNormal", &fill_normal_at);
  emscripten::function("copyBytes", &copy);
}
