// The telephone game with a real network: one example goes forward through its layers, then the gradient of a linear
// read-out comes back through them, and at every layer it is measured what is left of it.
//
// A layer takes x and gives y. Coming back, the message g, the gradient with respect to y, is multiplied
//   by the slopes         s = f' * g            f' at each unit's pre-activation (or its normalised form)
//   by the normalisation  t = s through the Jacobian of layer normalisation; without it t = s
//   by the weights        h = transposed W times t
//   by the skip           g' = h + g with a residual connection; without it g' = h
// The layer's factor |g'|/|g| is the product of four: |s|/|g|, |t|/|s|, |h|/|t| and |g'|/|h|. |.| is the Euclidean
// norm.
#pragma once

#include "networks/architecture.hpp"
#include "networks/deep_network.hpp"
#include "networks/matrix.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace activation_lab {

// log10 of what is left. 0 gives -infinity. Where the way forward overflowed, NaN.
struct Left {
  std::vector<double> gradient; // depth + 1: its norm at each layer's input, and at the output last
  // depth each: a layer's factor in its four parts, their sum the whole. Behind a part that is 0 the others are NaN,
  // but for a skip that passes something on all the same: that one is infinite.
  std::vector<double> slopes, normalisation, weights, skip;
};

// The shares of the gradient's numbers that are lost, depth + 1 as in Left::gradient. A 0 in float where double has
// none is underflow; where both have it, slopes of 0 stopped the message.
struct Lost {
  std::vector<double> zero;
  std::vector<double> subnormal; // less than 2^-126 in size, but not 0: digits are gone. Never in double.
};

// One function's way through one network, a layer at a time: `depth` times forward, then as often back, with the same
// weights in the opposite order. In double the message is scaled by powers of two when it gets small or large, and what
// was scaled away is added to the logarithms: it loses no digits and never underflows. In float it is left alone, as a
// network in float32 has it. Values on the way forward are what they are in either.
template <class Real> class Passage {
public:
  static constexpr int none = -1;

  Passage(const DeepNetwork& network, const Activation& activation, const NetworkDraws& draws);

  void forward(std::span<const Real> weights);
  void backward(std::span<const Real> weights);

  // Complete after the way back.
  const Left& left() const { return measured; }
  const Lost& lost() const { return missing; }
  // The first layer, counted from 1, in which something is infinite or not a number on the way forward.
  int broken_layer() const { return broken; }

  // Of layer k, counted from 0: what its function took, and what the layer gave.
  const Matrix<Real>& before_activation(std::size_t k) const { return layers[k].before; }
  const Matrix<Real>& output(std::size_t k) const { return layers[k].output; }
  // What the gradient with respect to layer k's input is, up to a positive factor; k = depth: to the output.
  const Matrix<Real>& message(std::size_t k) const { return messages[k]; }

private:
  struct LayerState {
    Matrix<Real> before; // the pre-activation, normalised where that is wanted
    Matrix<Real> output;
    double one_over_deviation = 1; // of the pre-activations, with normalisation
  };

  const Matrix<Real>& input_of(std::size_t k) const { return k == 0 ? example : layers[k - 1].output; }
  void measure(std::size_t k);
  void scale(std::size_t k);

  DeepNetwork network;
  Activation activation;
  Matrix<Real> example;
  std::vector<LayerState> layers;
  std::vector<Matrix<Real>> messages;
  std::size_t layer = 0;  // of those, how many have been gone through forward, and not yet back
  double scaled_away = 0; // log10
  int broken = none;
  Left measured;
  Lost missing;
};

} // namespace activation_lab
