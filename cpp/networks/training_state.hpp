// A training as bytes: it can be put away between any two steps, and what goes on from them takes the same steps, to
// the last bit, as what never stopped. The bytes are good for this version of the library; they are no format for
// files.
#pragma once

#include "networks/training.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace activation_lab {

// Everything but the architecture, the recipe and the examples.
std::vector<std::uint8_t> bytes_of(const Training<float>& training);

// Into a training whose layers learn the same numbers; their activation functions may be others. Where the recipe has
// another method, what the one before remembers is left behind. A plain sentence, and nothing is changed, when the
// bytes are damaged, are of another version, or belong to another network.
std::optional<std::string> restore(std::span<const std::uint8_t> bytes, Training<float>& training);

} // namespace activation_lab
