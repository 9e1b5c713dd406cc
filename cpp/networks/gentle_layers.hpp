// Layers that each turn and stretch the plane a little: a hundred of them, drawn alike from normal numbers, would
// squeeze it to a line, and there would be nothing left to look at.
#pragma once

#include "networks/affine.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace activation_lab {

// Two inputs and two outputs each. A layer turns the plane by an angle whose tangent has deviation 0.3, stretches
// either side by 1 and shears by 0, give or take a deviation of 0.06, and moves it by a deviation of 0.12. The first
// layers are the same however many are asked for.
std::vector<Affine> gentle_layers(std::size_t count, std::uint64_t seed);

} // namespace activation_lab
