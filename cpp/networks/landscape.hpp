// The gradient landscape of a network: what reaches each layer, not on one input but on many.
#pragma once

#include "networks/network.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace activation_lab {

// By layer, then by example, layers + 1 of the first: the Euclidean norm of the gradient with respect to the layer's
// input, and to the network's output last. Examples are standard normal; the gradient is that of a linear read-out of
// the output, standard normal too and one for all examples, as in the telephone game (gradient_flow.hpp). Batch
// normalisation is in training.
template <class Real>
std::vector<std::vector<double>> gradient_landscape(const Network<Real>& network, std::size_t examples,
                                                    std::uint64_t seed);

} // namespace activation_lab
