// The gradient landscape of a network: what reaches each layer, not on one input but on many.
#pragma once

#include "networks/network.hpp"
#include "networks/quantiles.hpp"
#include "random/generator.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace activation_lab {

// Examples are standard normal; the gradient is that of a linear read-out of the output, standard normal too and one
// for all examples, as in the telephone game (gradient_flow.hpp). In float32, the norms in double. The network has no
// batch normalisation: every example goes its own way, however many go with it.
class GradientLandscape {
public:
  // The seed may be the one that the network was initialised with: examples and read-out are drawn apart from its
  // weights.
  GradientLandscape(Network<float> network, std::uint64_t seed);

  void add(std::size_t examples);

  // log10 of the Euclidean norm of the gradient with respect to each layer's input, and to the network's output last:
  // layers + 1 times a number an example, -infinity where every number of the gradient is 0.
  const std::vector<std::vector<double>>& gradients() const { return found; }

  // By layer: quantiles of these logarithms, without those of examples that overflowed and are NaN, and the share of
  // examples whose gradient is exactly 0.
  struct Summary {
    Quantiles quantiles;
    std::vector<double> zero;
  };
  Summary summary() const; // of at least one example

private:
  Network<float> network;
  Generator chance;
  std::vector<float> read_out;
  Parameters<float> to_parameters;
  std::vector<std::vector<double>> found;
};

} // namespace activation_lab
