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

// How far a training has come, besides its network: all that the steps to come depend on.
template <class Real> struct Progress {
  explicit Progress(std::uint64_t seed) : chance(seed) {}

  Memory<Real> memory;
  Generator chance;                 // draws the orders
  std::vector<std::uint32_t> order; // of the examples in this pass
  std::size_t next = 0;             // in that order
  std::uint64_t steps = 0;          // taken
};

template <class Real> class Training {
public:
  // The seed is that of the order of examples.
  Training(Network<Real> beginning, Recipe wanted, std::uint64_t seed);

  // One step with these examples as the batch, by their numbers from 0; at least one. Returns their loss before the
  // step, without the penalty.
  double step_with(const Examples<Real>& examples, std::span<const std::uint32_t> chosen);

  // One step with the next batch, of at least 1, of an order that is drawn anew for each pass over the examples. The
  // last batch of a pass takes what is left. Another number of examples than before begins a new pass.
  double step(const Examples<Real>& examples, std::size_t batch);

  // As many steps as one pass takes. Returns the mean of their losses.
  double epoch(const Examples<Real>& examples, std::size_t batch);

  // Whether every parameter is a finite number. Once one is not, no step brings it back.
  bool finite() const;

  const Trace<Real>& last_step() const { return *trace; }              // after at least one
  const Parameters<Real>& last_gradients() const { return gradients; } // penalty included

  Network<Real> network;
  Recipe recipe;
  Progress<Real> progress;

private:
  Parameters<Real> gradients;
  std::optional<Trace<Real>> trace; // for batches as large as the last one
  Matrix<Real> targets;
};

// How far a stretch of steps got.
struct Stretch {
  std::size_t taken;
  bool finite; // false: the last loss, or a parameter after it, is no finite number
};

// One step for each loss that there is room for; they end early where the numbers do.
template <class Real>
Stretch take_steps(Training<Real>& training, const Examples<Real>& examples, std::size_t batch,
                   std::span<double> losses);

} // namespace activation_lab
