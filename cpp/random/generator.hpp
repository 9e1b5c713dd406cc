// The one source of chance: a seed in, the same numbers out, natively and in WebAssembly, to the last bit.
#pragma once

#include "random/xoshiro.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace activation_lab {

// xoshiro256++ behind a state that SplitMix64 filled from the seed. Two seeds give unrelated rows of numbers. A copy
// goes on from where the original stands.
class Generator {
public:
  // Where it stands: all that the numbers to come depend on.
  struct State {
    std::array<std::uint64_t, 4> words; // not all 0
    std::optional<double> waiting;
  };

  explicit Generator(std::uint64_t seed);
  explicit Generator(const State& state) : source(state.words), waiting(state.waiting) {}

  State state() const { return {source.words(), waiting}; }

  // In [0, 1): a multiple of 2^-53, each as likely as the other.
  double uniform();

  // Mean 0, deviation 1, by Marsaglia's polar method (G. Marsaglia and T. Bray, SIAM Review 6, 1964): within 12 of the
  // mean, since a uniform number has 53 bits. Numbers come in pairs; the second waits for the next call.
  double normal();

private:
  Xoshiro256pp source;
  std::optional<double> waiting;
};

} // namespace activation_lab
