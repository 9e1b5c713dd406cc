// Units that are silent before anything is learned: how many there are is a matter of chance, so many networks are
// asked.
#pragma once

#include "networks/architecture.hpp"
#include "networks/initialise.hpp"
#include "networks/unit_states.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace activation_lab {

struct Beginnings {
  Initialisation initialisation;
  std::uint64_t seed;   // of the first network; those of the others count on from it
  std::size_t networks; // at least 1
  std::size_t examples; // standard normal, of its own for each network
  std::size_t batch;    // the first of them, at least 1 and no more than there are
};

// One census a layer, over all networks; as nothing went back, nobody is said to have no gradient.
std::vector<Census> untrained_census(const Architecture& architecture, const Beginnings& beginnings);

} // namespace activation_lab
