// The telephone game over many networks, for several functions side by side: the gradient ratio of each layer, with its
// spread over seeds. All functions meet the same random numbers: the same examples and read-outs, and weights that
// differ by what their schemes make of one draw.
//
// The gradient ratio: one standard normal example goes through the network; the gradient of a linear read-out of the
// output, its weights standard normal, comes back; the ratio at a layer is the Euclidean norm of the gradient with
// respect to that layer's input over that of the gradient with respect to the network's output.
#pragma once

#include "networks/passage.hpp"
#include "networks/quantiles.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace activation_lab {

// What a network's layers are made of. Learned slopes do not occur here, and biases are 0.
struct Player {
  Activation activation;
  Initialisation initialisation;
};

class GradientFlow {
public:
  // Networks have the seeds first_seed, first_seed + 1 and so on. At least one player. `draws` are those of another
  // run, or null: where they are for networks of this width and seed, the first network need not be drawn again.
  GradientFlow(DeepNetwork network, std::vector<Player> players, std::uint64_t first_seed,
               std::shared_ptr<NetworkDraws> draws = nullptr);

  // Goes on: by one layer, and then by as many as it takes to have read this many weights, or to the end of the network
  // that is under way. Returns whether that was reached.
  bool advance(std::size_t weight_count);

  // As many whole networks.
  void add_networks(std::size_t count);

  std::size_t networks() const { return finished; }

  // log10 of the gradient ratio over the networks so far, depth + 1 each: at every layer's input, and at the output,
  // where it is 0. A network whose way forward overflowed counts in none of them.
  Quantiles ratios(std::size_t player) const;

  // The network of the first seed, once it is finished.
  const Passage<double>& first(std::size_t player) const { return first_passages[player]; }
  // What float32 makes of the same network, weights and example.
  const Passage<float>& first_in_float(std::size_t player) const { return first_in_floats[player]; }

  // What that network is made of.
  const std::shared_ptr<NetworkDraws>& first_draws() const { return shared; }

private:
  void begin();
  void go_on();
  void finish();

  DeepNetwork network;
  std::vector<Player> players;
  std::uint64_t seed;
  std::shared_ptr<NetworkDraws> shared;
  std::shared_ptr<NetworkDraws> draws; // of the network under way, if there is one
  std::size_t gone = 0;                // of its 2 depth passages through a layer
  std::vector<Passage<double>> passages, first_passages;
  std::vector<Passage<float>> first_in_floats;
  std::vector<float> weights;
  std::vector<double> in_double;
  std::size_t finished = 0;
  std::vector<std::vector<std::vector<double>>> found; // by player, by layer; ascending
};

} // namespace activation_lab
