// A multilayer perceptron with its numbers, and the way through it, forward and back.
//
//   Network<float> network(architecture);
//   initialise(network, {Scheme::he_normal}, seed);
//   Trace<float> trace(architecture, examples);
//   …fill trace.input…
//   forward(network, Mode::training, trace);
//   const double loss = loss_of(Loss::squared_error, trace.output(), targets, trace.output_gradient());
//   Parameters<float> gradients(architecture);
//   backward(network, trace, gradients);
//
// Real is float, in vectors, or double, for checks and for numbers that are to be exact. The same weights and inputs
// give the same bits in every build.
#pragma once

#include "networks/architecture.hpp"
#include "networks/batch_normalisation.hpp"
#include "networks/parameters.hpp"
#include "networks/trace.hpp"

#include <vector>

namespace activation_lab {

template <class Real> struct Network {
  // With every weight and bias 0: see initialise.hpp.
  explicit Network(Architecture wanted);

  Architecture architecture;
  Parameters<Real> parameters;
  std::vector<UnitStatistics<Real>> running; // one a layer; empty without batch normalisation
};

// Mean 0 and variance 1 for every unit that is normalised.
template <class Real> std::vector<UnitStatistics<Real>> fresh_statistics(const Architecture& architecture);

// From trace.input to trace.output(), leaving every stage in the trace, which was made for this architecture.
template <class Real> void forward(const Network<Real>& network, Mode mode, Trace<Real>& trace);

// From trace.output_gradient(), which a loss has filled, to the gradients with respect to every stage and parameter;
// the trace is that of the last way forward.
template <class Real> void backward(const Network<Real>& network, Trace<Real>& trace, Parameters<Real>& gradients);

// Lets the running statistics follow the batch that went forward last, in Mode::training.
template <class Real> void follow_batch(Network<Real>& network, const Trace<Real>& trace);

} // namespace activation_lab
