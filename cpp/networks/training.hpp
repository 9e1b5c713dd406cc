// A network while it learns: batches drawn from a set of examples, and one step after another.
#pragma once

#include "networks/loss.hpp"
#include "networks/network.hpp"
#include "networks/optimiser.hpp"
#include "random/generator.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace activation_lab {

// Inputs x examples and outputs x examples, with as many examples in both.
template <class Real> struct Examples {
  Matrix<Real> inputs;
  Matrix<Real> targets;
};

// How to learn. May be changed between two steps, but for the method.
struct Recipe {
  Loss loss = Loss::squared_error;
  Optimiser optimiser;
  Penalty penalty;
};

template <class Real> class Training {
public:
  // The seed is that of the order of examples.
  Training(Network<Real> beginning, Recipe recipe, std::uint64_t seed);

  // One step with these examples as the batch, by their numbers from 0; at least one. Returns their loss before the
  // step, without the penalty.
  double step_with(const Examples<Real>& examples, std::span<const std::uint32_t> chosen);

  // One step with the next batch of an order that is drawn anew for each pass over the examples. The last batch of a
  // pass takes what is left. Neither the number of examples nor the batch, at least 1, may change on the way.
  double step(const Examples<Real>& examples, std::size_t batch);

  // As many steps as one pass takes. Returns the mean of their losses.
  double epoch(const Examples<Real>& examples, std::size_t batch);

  const Trace<Real>& last_step() const { return *trace; }              // after at least one
  const Parameters<Real>& last_gradients() const { return gradients; } // penalty included

  Network<Real> network;
  Recipe recipe;

private:
  Parameters<Real> gradients;
  Memory<Real> memory;
  std::optional<Trace<Real>> trace; // for batches as large as the last one
  Matrix<Real> targets;
  Generator chance;
  std::vector<std::uint32_t> order;
  std::size_t next = 0; // in that order
};

} // namespace activation_lab
