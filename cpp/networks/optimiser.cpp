#include "networks/optimiser.hpp"

#include <cmath>
#include <cstddef>
#include <span>

namespace activation_lab {

namespace {

template <class Real> void descend(Real rate, std::span<const Real> direction, std::span<Real> parameters) {
  for (std::size_t i = 0; i < parameters.size(); ++i)
    parameters[i] -= rate * direction[i];
}

template <class Real>
void momentum_step(const Optimiser& optimiser, std::span<const Real> gradients, Memory<Real>& memory,
                   std::span<Real> parameters) {
  const auto momentum = static_cast<Real>(optimiser.momentum);
  memory.mean.resize(parameters.size());
  for (std::size_t i = 0; i < gradients.size(); ++i)
    memory.mean[i] = momentum * memory.mean[i] + gradients[i];
  descend<Real>(static_cast<Real>(optimiser.rate), memory.mean, parameters);
}

template <class Real>
void adam_step(const Optimiser& optimiser, std::span<const Real> gradients, Memory<Real>& memory,
               std::span<Real> parameters) {
  memory.mean.resize(parameters.size());
  memory.square.resize(parameters.size());
  memory.beta1_power *= optimiser.beta1;
  memory.beta2_power *= optimiser.beta2;
  const auto beta1 = static_cast<Real>(optimiser.beta1), rest1 = static_cast<Real>(1 - optimiser.beta1);
  const auto beta2 = static_cast<Real>(optimiser.beta2), rest2 = static_cast<Real>(1 - optimiser.beta2);
  const auto rate = static_cast<Real>(optimiser.rate / (1 - memory.beta1_power));
  const auto spread = static_cast<Real>(std::sqrt(1 - memory.beta2_power));
  const auto epsilon = static_cast<Real>(optimiser.epsilon);
  // Pointers of their own tell the compiler that no store moves them.
  const Real* gradient = gradients.data();
  Real* mean = memory.mean.data();
  Real* square = memory.square.data();
  Real* parameter = parameters.data();
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    mean[i] = beta1 * mean[i] + rest1 * gradient[i];
    square[i] = beta2 * square[i] + rest2 * gradient[i] * gradient[i];
    parameter[i] -= rate * mean[i] / (std::sqrt(square[i]) / spread + epsilon);
  }
}

template <class Real> void decay_weights(const Optimiser& optimiser, Parameters<Real>& parameters) {
  const auto left = static_cast<Real>(1 - optimiser.rate * optimiser.decay);
  for (std::size_t l = 0; l < parameters.layers(); ++l) {
    for (Real& weight : parameters.layer(l).weights)
      weight *= left;
  }
}

} // namespace

template <class Real> double penalty_of(const Penalty& penalty, const Parameters<Real>& parameters) {
  double sizes = 0;
  double squares = 0;
  for (std::size_t l = 0; l < parameters.layers(); ++l) {
    for (const Real weight : parameters.layer(l).weights) {
      sizes += std::fabs(double{weight});
      squares += double{weight} * double{weight};
    }
  }
  return penalty.l1 * sizes + penalty.l2 / 2 * squares;
}

template <class Real>
void add_penalty(const Penalty& penalty, const Parameters<Real>& parameters, Parameters<Real>& gradients) {
  if (penalty.l1 == 0 && penalty.l2 == 0) return;
  const auto l1 = static_cast<Real>(penalty.l1);
  const auto l2 = static_cast<Real>(penalty.l2);
  for (std::size_t l = 0; l < parameters.layers(); ++l) {
    const std::span<const Real> weights = parameters.layer(l).weights;
    const std::span<Real> to_weights = gradients.layer(l).weights;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      const Real sign = static_cast<Real>(weights[i] > 0) - static_cast<Real>(weights[i] < 0);
      to_weights[i] += l1 * sign + l2 * weights[i];
    }
  }
}

template <class Real>
void step(const Optimiser& optimiser, const Parameters<Real>& gradients, Memory<Real>& memory,
          Parameters<Real>& parameters) {
  switch (optimiser.method) {
  case Method::gradient_descent:
    descend<Real>(static_cast<Real>(optimiser.rate), gradients.numbers, parameters.numbers);
    return;
  case Method::momentum:
    momentum_step<Real>(optimiser, gradients.numbers, memory, parameters.numbers);
    return;
  case Method::adamw:
    decay_weights(optimiser, parameters);
    break;
  case Method::adam:
    break;
  }
  adam_step<Real>(optimiser, gradients.numbers, memory, parameters.numbers);
}

template double penalty_of(const Penalty&, const Parameters<float>&);
template double penalty_of(const Penalty&, const Parameters<double>&);
template void add_penalty(const Penalty&, const Parameters<float>&, Parameters<float>&);
template void add_penalty(const Penalty&, const Parameters<double>&, Parameters<double>&);
template void step(const Optimiser&, const Parameters<float>&, Memory<float>&, Parameters<float>&);
template void step(const Optimiser&, const Parameters<double>&, Memory<double>&, Parameters<double>&);

} // namespace activation_lab
