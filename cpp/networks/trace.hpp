// Everything a network computes on its way forward and back, kept so that it can be looked at: layer by layer, unit by
// unit, example by example.
#pragma once

#include "networks/architecture.hpp"
#include "networks/batch_normalisation.hpp"
#include "networks/matrix.hpp"

#include <cstddef>
#include <vector>

namespace activation_lab {

// The stages of a layer (architecture.hpp), each units x examples. A stage that the layer does not have is empty, and
// the one before stands for it. Values and the loss's gradients with respect to them have the same form.
template <class Real> struct Stages {
  Matrix<Real> pre_activation;
  Matrix<Real> normalised; // with batch normalisation
  Matrix<Real> activation; // with an activation function
  Matrix<Real> output;     // with a residual connection

  const Matrix<Real>& before_activation() const { return normalised.empty() ? pre_activation : normalised; }
  const Matrix<Real>& after_activation() const { return activation.empty() ? before_activation() : activation; }
  const Matrix<Real>& result() const { return output.empty() ? after_activation() : output; }

  Matrix<Real>& before_activation() { return normalised.empty() ? pre_activation : normalised; }
  Matrix<Real>& after_activation() { return activation.empty() ? before_activation() : activation; }
  Matrix<Real>& result() { return output.empty() ? after_activation() : output; }
};

template <class Real> struct LayerTrace {
  Stages<Real> values;
  Stages<Real> gradients;          // of the loss, with respect to each of the values
  Matrix<Real> slopes;             // f' at before_activation, empty without an activation function
  UnitStatistics<Real> statistics; // that z was normalised with, empty without batch normalisation
};

// How much is to be kept.
enum class Kept {
  values,         // forward alone
  gradients,      // and backward
  input_gradient, // down to the network's own input
};

// What batch normalisation takes its means and variances from.
enum class Mode {
  training,   // the batch
  evaluation, // what was kept of the batches before
};

template <class Real> struct Trace {
  Trace(const Architecture& architecture, std::size_t examples, Kept kept = Kept::gradients);

  const Matrix<Real>& input_of(std::size_t layer) const {
    return layer == 0 ? input : layers[layer - 1].values.result();
  }
  // With respect to that input. Empty for the first layer unless it was asked for.
  Matrix<Real>& gradient_of_input(std::size_t layer) {
    return layer == 0 ? input_gradient : layers[layer - 1].gradients.result();
  }
  const Matrix<Real>& output() const { return layers.back().values.result(); }
  Matrix<Real>& output_gradient() { return layers.back().gradients.result(); }

  Matrix<Real> input;          // inputs x examples: to be filled before the way forward
  Matrix<Real> input_gradient; // inputs x examples
  std::vector<LayerTrace<Real>> layers;
  Mode mode = Mode::training; // of the last way forward
  std::vector<Real> turned;   // where the way back works
};

} // namespace activation_lab
