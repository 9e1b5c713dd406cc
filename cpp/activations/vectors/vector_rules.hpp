// How each function of a vector is computed: one set of rules a row, row of numbers by row of numbers. Everywhere: a
// NaN that has a say in an output makes that output NaN.
#pragma once

#include "activations/catalogue.hpp"

#include <cstddef>
#include <span>

namespace activation_lab {

struct VectorRules {
  using Row = void (*)(std::span<const float> in, std::span<float> out, Settings settings);
  using DirectedRow = void (*)(std::span<const float> in, std::span<const float> direction, std::span<float> out,
                               Settings settings);
  using Exact = void (*)(std::span<const double> in, std::span<double> out, Settings settings);
  using DirectedExact = void (*)(std::span<const double> in, std::span<const double> direction, std::span<double> out,
                                 Settings settings);
  using Group = std::size_t (*)(Settings settings);

  Row value;
  DirectedRow change;
  Exact exact_value;
  DirectedExact exact_change;
  Group group;
};

namespace rules {

extern const VectorRules softmax;
extern const VectorRules log_softmax;
extern const VectorRules maxout;
extern const VectorRules glu;
extern const VectorRules reglu;
extern const VectorRules geglu;
extern const VectorRules swiglu;

} // namespace rules

} // namespace activation_lab
