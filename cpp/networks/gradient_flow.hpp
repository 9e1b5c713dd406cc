// The telephone game over many networks, for several functions side by side: the gradient ratio of each layer, with its
// spread over seeds. All functions meet the same weights, examples and read-outs.
//
// The gradient ratio: one standard normal example goes through the network; the gradient of a linear read-out of the
// output, its weights standard normal, comes back; the ratio at a layer is the Euclidean norm of the gradient with
// respect to that layer's input over that of the gradient with respect to the network's output.
#pragma once

#include "networks/passage.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace activation_lab {

// log10 of the gradient ratio over the networks so far, depth + 1 each: at every layer's input, and at the output,
// where it is 0. Quantiles as in NumPy's standard (definition 7 of Hyndman and Fan 1996), of the logarithms; next to an
// infinity the lower neighbour. A network whose way forward overflowed counts in none of them.
struct Spread {
  std::size_t networks = 0;
  std::vector<double> tenth, median, ninetieth;
};

class GradientFlow {
public:
  // Networks have the seeds first_seed, first_seed + 1 and so on. At least one activation; learned slopes do not occur
  // here.
  GradientFlow(DeepNetwork network, std::vector<Activation> activations, std::uint64_t first_seed);

  // Goes on: by one layer, and then by as many as it takes to have read this many weights, or to the end of the network
  // that is under way. Returns whether that was reached.
  bool advance(std::size_t weights);

  // As many whole networks.
  void add_networks(std::size_t count);

  std::size_t networks() const { return finished; }

  // Of the activation of this number.
  Spread spread(std::size_t activation) const;

  // The last network that was finished; there must be one.
  const Passage<double>& last(std::size_t activation) const { return done[activation]; }
  // What float32 makes of the same network, weights and example.
  const Passage<float>& last_in_float(std::size_t activation) const { return done_in_float[activation]; }

private:
  void begin();
  void go_on();
  void finish();

  DeepNetwork network;
  std::vector<Activation> activations;
  std::uint64_t seed;
  std::unique_ptr<DrawnLayers> layers; // of the network under way, if there is one
  std::size_t gone = 0;                // of its 2 depth passages through a layer
  std::vector<Passage<double>> passages, done;
  std::vector<Passage<float>> passages_in_float, done_in_float;
  std::size_t finished = 0;
  std::vector<std::vector<std::vector<double>>> ratios; // by activation, by layer, by network
};

} // namespace activation_lab
