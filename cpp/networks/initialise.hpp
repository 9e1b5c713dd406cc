// How weights begin. Every draw is made in double from a seed, each layer with a row of random numbers of its own: a
// layer's weights do not depend on the widths of the others, nor on whether the network computes in float or double.
#pragma once

#include "networks/network.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace activation_lab {

// With fan-in i, the inputs of a unit, and fan-out o, the units of the layer. `scale` is a factor on all of them, and
// is itself the deviation of `normal` and the bound of `uniform`.
enum class Scheme {
  normal,         // mean 0, deviation scale
  uniform,        // evenly in [-scale, scale)
  glorot_normal,  // deviation sqrt(2/(i + o)), Xavier Glorot & Bengio 2010
  glorot_uniform, // evenly within sqrt(6/(i + o)), the same, equation 16
  he_normal,      // deviation sqrt(2/i), He et al. 2015, equation 10
  lecun_normal,   // deviation sqrt(1/i), LeCun et al. 1998, equation 16
  orthogonal,     // orthonormal rows, or columns where there are fewer of them (Saxe et al. 2014)
};

struct Initialisation {
  Scheme scheme = Scheme::he_normal;
  double scale = 1.0;
  double bias = 0.0; // of every unit
};

// What a layer's weights are drawn from before they are scaled: schemes of one kind have it in common.
enum class Draw {
  normal,     // mean 0, deviation 1
  even,       // evenly in [-1, 1)
  orthogonal, // orthonormal rows or columns
};

Draw draw_of(Scheme scheme);

// outputs x inputs, row by row.
std::vector<double> unscaled_weights(Draw draw, std::size_t outputs, std::size_t inputs, std::uint64_t layer_seed);

// What they are multiplied with.
double factor_of(const Initialisation& initialisation, std::size_t outputs, std::size_t inputs);

// The weights of one layer, scaled: outputs x inputs, row by row.
std::vector<double> drawn_weights(const Initialisation& initialisation, std::size_t outputs, std::size_t inputs,
                                  std::uint64_t layer_seed);

// What the square of a weight is on average. Times the inputs it is the gain: what the layer makes of the mean square
// of its inputs.
double mean_square_of_weights(const Initialisation& initialisation, std::size_t outputs, std::size_t inputs);

// The seed of a layer of the network with this seed; layers count from 0.
std::uint64_t layer_seed(std::uint64_t network_seed, std::size_t layer);

// Sets weights and biases as told, gains to 1, shifts to 0, learned slopes to their start, and forgets the running
// statistics of batch normalisation.
template <class Real> void initialise(Network<Real>& network, const Initialisation& initialisation, std::uint64_t seed);

} // namespace activation_lab
