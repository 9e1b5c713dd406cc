// A function of a whole row of numbers as everybody else sees it: softmax, maxout, the gated linear units. A batch is
// row after row, each `width` long.
#pragma once

#include "activations/kernel.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace activation_lab {

struct VectorKernel {
  // float32. `in` and `direction` hold whole rows of `width` numbers, a multiple of group(); `out` holds rows of
  // width/group(). No two of them may overlap. A row's result depends on that row alone.
  using Batch = std::function<void(std::span<const float> in, std::size_t width, std::span<float> out)>;
  using DirectedBatch = std::function<void(std::span<const float> in, std::span<const float> direction,
                                           std::size_t width, std::span<float> out)>;

  // The reference in double, one row.
  using Exact = std::function<void(std::span<const double> in, std::span<double> out)>;
  using DirectedExact =
      std::function<void(std::span<const double> in, std::span<const double> direction, std::span<double> out)>;

  Batch value;
  DirectedBatch change; // the Jacobian times the direction: how the result moves when the input moves that way
  Exact exact_value;
  DirectedExact exact_change;

  std::size_t group; // how many inputs one output is made of: 1, 2 for the halves of a GLU, maxout's pieces
  std::vector<ParameterValue> parameters; // every parameter, also those left at their standard
};

} // namespace activation_lab
