// Sets of examples, written into the module's memory.

#include "datasets/dataset.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include <emscripten/bind.h>

namespace {

using namespace activation_lab;

// Writes two float32 of input for each example, then one of target for each; `kind` is a place in the enumeration.
void make_dataset(int kind, std::size_t count, double noise, std::uint32_t seed, std::uintptr_t output) {
  const Dataset set = dataset_of(static_cast<DatasetKind>(kind), count, noise, seed);
  auto* numbers = reinterpret_cast<float*>(output);
  numbers = std::copy(set.inputs.begin(), set.inputs.end(), numbers);
  std::copy(set.targets.begin(), set.targets.end(), numbers);
}

} // namespace

EMSCRIPTEN_BINDINGS(datasets) {
  emscripten::function("makeDataset", &make_dataset);
}
