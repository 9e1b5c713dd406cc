// What pre-activations look like in a layer that has just been initialised well.
#pragma once

#include <cstdint>
#include <span>

namespace activation_lab {

// Standard normal numbers, rounded to float32. The same for the same seed, and a shorter sample begins a longer one.
void fill_normal(std::span<float> sample, std::uint64_t seed);

} // namespace activation_lab
