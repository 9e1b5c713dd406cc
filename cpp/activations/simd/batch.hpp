// From a vector rule to what the catalogue's rows hold.
#pragma once

#include "activations/catalogue.hpp"
#include "activations/simd/lanes.hpp"

#include <span>
#include <type_traits>

namespace activation_lab::simd {

// A rule with parameters is made from the settings, once a batch.
template <class Rule> void batch(std::span<const float> in, std::span<float> out, Settings settings) {
  if constexpr (std::is_constructible_v<Rule, Settings>) {
    apply(Rule(settings), in, out);
  } else {
    apply(Rule{}, in, out);
  }
}

} // namespace activation_lab::simd
