// A plain deep network, every layer as wide as the next, with its weights as they are drawn: what the telephone game is
// played with.
#pragma once

#include "networks/initialise.hpp"

#include <array>
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
  bool normalised = false;
  bool residual = false;
};

// The random numbers that networks of one seed and width are made of, whatever their depth, function and scheme: a
// deeper network begins with the layers of a shallower one.
class NetworkDraws {
public:
  // Keeps what was drawn, up to this many numbers (32 MB: a thousand layers of width 64); what there is no room for is
  // drawn again when it is asked for again.
  NetworkDraws(std::size_t width, std::uint64_t seed, std::size_t kept_at_most = std::size_t{1} << 22U);

  std::size_t width() const { return units; }
  std::uint64_t seed() const { return number; }

  // Of layer k, counted from 0: width x width, row by row, not yet scaled. Good until the next call.
  std::span<const double> layer(Draw draw, std::size_t k);

  // Standard normal numbers, width of them: the example, and the read-out that the message starts from.
  std::vector<double> example() const;
  std::vector<double> read_out() const;

private:
  std::size_t units;
  std::uint64_t number;
  std::size_t room;

  // Of one kind of draw.
  struct Layers {
    std::vector<std::vector<double>> kept; // the first ones
    std::vector<double> passing;           // one of the others
    std::size_t passing_place = 0;
  };
  std::array<Layers, 3> of_kind;
};

// The weights of layer k, width x width, row by row, rounded to float32 as a network would keep them: those that
// initialise() gives a network of the same seed.
void scaled_layer(NetworkDraws& draws, const Initialisation& initialisation, std::size_t k,
                  std::vector<float>& weights);

} // namespace activation_lab
