#include "networks/training.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace activation_lab {

namespace {

template <class Real> void gather(const Matrix<Real>& all, std::span<const std::uint32_t> chosen, Matrix<Real>& batch) {
  for (std::size_t r = 0; r < all.rows; ++r) {
    const std::span<const Real> from = all.row(r);
    std::transform(chosen.begin(), chosen.end(), batch.row(r).begin(), [from](std::uint32_t k) { return from[k]; });
  }
}

// Fisher and Yates
void shuffle(std::span<std::uint32_t> order, Generator& chance) {
  for (std::size_t left = order.size(); left > 1; --left) {
    const auto drawn = static_cast<std::size_t>(chance.uniform() * static_cast<double>(left));
    std::swap(order[left - 1], order[drawn]);
  }
}

} // namespace

template <class Real>
Training<Real>::Training(Network<Real> beginning, Recipe wanted, std::uint64_t seed)
    : network(std::move(beginning)), recipe(wanted), progress(seed), gradients(network.architecture) {}

template <class Real>
double Training<Real>::step_with(const Examples<Real>& examples, std::span<const std::uint32_t> chosen) {
  if (!trace || trace->input.columns != chosen.size()) {
    trace.emplace(network.architecture, chosen.size());
    targets = Matrix<Real>(network.architecture.outputs(), chosen.size());
  }
  gather(examples.inputs, chosen, trace->input);
  gather(examples.targets, chosen, targets);
  forward(network, Mode::training, *trace);
  const double loss = loss_of(recipe.loss, trace->output(), targets, trace->output_gradient());
  backward(network, *trace, gradients);
  add_penalty(recipe.penalty, network.parameters, gradients);
  activation_lab::step(recipe.optimiser, gradients, progress.memory, network.parameters);
  follow_batch(network, *trace);
  ++progress.steps;
  return loss;
}

template <class Real> double Training<Real>::step(const Examples<Real>& examples, std::size_t batch) {
  std::vector<std::uint32_t>& order = progress.order;
  std::size_t& next = progress.next;
  const std::size_t count = examples.inputs.columns;
  if (next == order.size() || order.size() != count) {
    order.resize(count);
    std::iota(order.begin(), order.end(), 0U);
    shuffle(order, progress.chance);
    next = 0;
  }
  const std::size_t begin = next;
  next = std::min(begin + batch, order.size());
  return step_with(examples, std::span(order).subspan(begin, next - begin));
}

template <class Real> double Training<Real>::epoch(const Examples<Real>& examples, std::size_t batch) {
  const std::size_t steps = (examples.inputs.columns + batch - 1) / batch;
  double sum = 0;
  for (std::size_t k = 0; k < steps; ++k)
    sum += step(examples, batch);
  return sum / static_cast<double>(steps);
}

template <class Real> bool Training<Real>::finite() const {
  // A comparison a number and no way out: that is done in vectors. NaN fails it too.
  std::size_t broken = 0;
  for (const Real number : network.parameters.numbers)
    broken += static_cast<std::size_t>(!(std::fabs(number) <= std::numeric_limits<Real>::max()));
  return broken == 0;
}

template <class Real>
Stretch take_steps(Training<Real>& training, const Examples<Real>& examples, std::size_t batch,
                   std::span<double> losses) {
  std::size_t taken = 0;
  bool finite = training.finite();
  while (finite && taken < losses.size()) {
    losses[taken] = training.step(examples, batch);
    finite = std::isfinite(losses[taken]) && training.finite();
    ++taken;
  }
  return {taken, finite};
}

template class Training<float>;
template class Training<double>;
template Stretch take_steps(Training<float>&, const Examples<float>&, std::size_t, std::span<double>);
template Stretch take_steps(Training<double>&, const Examples<double>&, std::size_t, std::span<double>);

} // namespace activation_lab
