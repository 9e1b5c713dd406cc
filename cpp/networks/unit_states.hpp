// Which units of a layer are silent, and how silent: "dead" is said of four things that are worth telling apart.
//
// A unit is silent on an example when its activation is exactly 0. One that is silent on the whole set has no say in
// what the network gives; that is what is usually counted as dead. What keeps it so is the last one: its weights have
// no gradient. Neither lasts for ever: a change in the layers before can bring it back.
#pragma once

#include "networks/trace.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace activation_lab {

// What to look at among the examples of a trace, which is the whole set.
struct Focus {
  std::size_t example = 0;     // one of them
  std::size_t batch_begin = 0; // a batch: so many from here on
  std::size_t batch_size = 1;
};

struct UnitState {
  std::size_t silent_examples; // of the whole set
  bool silent_on_example;
  bool silent_on_batch;
  bool silent_on_set;
  // The gradient with respect to the unit's pre-activation is exactly 0 for every example, so that no step of any size
  // moves its weights. Only after a way back; false without one.
  bool no_gradient;
};

// One a unit of this layer.
template <class Real> std::vector<UnitState> unit_states(const LayerTrace<Real>& layer, const Focus& focus);

// Numbers of units.
struct Census {
  std::size_t units = 0;
  std::size_t silent_on_example = 0;
  std::size_t silent_on_batch = 0;
  std::size_t silent_on_set = 0;
  std::size_t no_gradient = 0;
};

Census census_of(std::span<const UnitState> units);

Census operator+(const Census& a, const Census& b);

} // namespace activation_lab
