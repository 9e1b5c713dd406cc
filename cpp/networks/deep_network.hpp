// A plain deep network, every layer as wide as the next, with its weights as they are drawn: what the telephone game is
// played with.
#pragma once

#include "networks/initialise.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace activation_lab {

// Layers are as in architecture.hpp, without biases, but for the normalisation: there is one example, so it is layer
// normalisation, over the units of a layer instead of over a batch, without gain and shift (Ba, Kiros & Hinton 2016).
struct DeepNetwork {
  std::size_t depth = 20; // 1 to 1000
  std::size_t width = 64; // 2 to 256
  Initialisation initialisation;
  bool normalised = false;
  bool residual = false;
};

// The weights of one such network, layer by layer, rounded to float32 as a network would keep them. They do not depend
// on the depth: a deeper network begins with the layers of a shallower one.
class DrawnLayers {
public:
  // Keeps the weights of the first layers, up to this many numbers (64 MB); those of the others are drawn again when
  // they are asked for again.
  DrawnLayers(const DeepNetwork& network, std::uint64_t seed, std::size_t kept_at_most = std::size_t{1} << 24U);

  // width x width, row by row; good until the next call.
  std::span<const float> layer(std::size_t k);

  // Standard normal numbers, width of them: the example, and the read-out that the message starts from.
  std::vector<double> example() const;
  std::vector<double> read_out() const;

private:
  std::vector<float> drawn(std::size_t k) const;

  Initialisation initialisation;
  std::size_t width;
  std::uint64_t seed;
  std::size_t kept_at_most;
  std::vector<std::vector<float>> kept;
  std::vector<float> passing;
};

} // namespace activation_lab
