#include "gradient_check.hpp"

#include "sequences.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace activation_lab::testing {

namespace {

double loss_at(const Network<double>& network, const Task& task, const Matrix<double>& input) {
  Trace<double> trace(network.architecture, input.columns, Kept::values);
  trace.input = input;
  forward(network, task.mode, trace);
  return loss_of(task.loss, trace.output(), task.target);
}

// The derivative by five points; `number` is part of what loss() depends on.
template <class LossNow> double numeric(double& number, const LossNow& loss) {
  constexpr double h = 1e-4;
  const double middle = number;
  const auto at = [&](double moved) {
    number = middle + moved;
    return loss();
  };
  const double result = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
  number = middle;
  return result;
}

double error(double analytic, double numeric) {
  return std::fabs(analytic - numeric) / std::max({std::fabs(analytic), std::fabs(numeric), 1e-4});
}

void make_distributions(Matrix<double>& targets) {
  for (std::size_t b = 0; b < targets.columns; ++b) {
    double sum = 0;
    for (std::size_t o = 0; o < targets.rows; ++o) {
      targets.at(o, b) = (targets.at(o, b) + 1) / 2;
      sum += targets.at(o, b);
    }
    for (std::size_t o = 0; o < targets.rows; ++o)
      targets.at(o, b) /= sum;
  }
}

} // namespace

Task task_for(const Architecture& architecture, std::size_t examples, Loss loss, double phase) {
  Task task{Matrix<double>(architecture.inputs, examples), Matrix<double>(architecture.outputs(), examples), loss};
  fill_evenly<double>(task.input.numbers, phase, 1.5);
  fill_evenly<double>(task.target.numbers, phase + 0.37);
  if (loss == Loss::softmax_cross_entropy) make_distributions(task.target);
  if (loss == Loss::binary_cross_entropy) {
    for (double& target : task.target.numbers)
      target = (target + 1) / 2;
  }
  return task;
}

Network<double> filled(const Architecture& architecture, double phase) {
  Network<double> network(architecture);
  for (std::size_t l = 0; l < architecture.layers.size(); ++l) {
    const LayerParameters<double> layer = network.parameters.layer(l);
    const double at = phase + 0.1 * static_cast<double>(l);
    fill_evenly(layer.weights, at, 2.0 / std::sqrt(static_cast<double>(architecture.inputs_of(l))));
    fill_evenly(layer.bias, at + 0.21, 0.5);
    fill_evenly(layer.gain, at + 0.43, 0.5);
    for (double& gain : layer.gain)
      gain += 1;
    fill_evenly(layer.shift, at + 0.57, 0.5);
    fill_evenly(layer.slopes, at + 0.71, 0.4);
    fill_evenly<double>(network.running[l].mean, at + 0.83, 0.5);
    fill_evenly<double>(network.running[l].variance, at + 0.91, 0.5);
    for (double& variance : network.running[l].variance)
      variance += 1;
  }
  return network;
}

double worst_gradient_error(const Network<double>& network, const Task& task) {
  Trace<double> trace(network.architecture, task.input.columns, Kept::input_gradient);
  Parameters<double> gradients(network.architecture);
  trace.input = task.input;
  forward(network, task.mode, trace);
  loss_of(task.loss, trace.output(), task.target, trace.output_gradient());
  backward(network, trace, gradients);

  double worst = 0;
  Network<double> moved = network;
  for (std::size_t i = 0; i < gradients.numbers.size(); ++i) {
    const double truth = numeric(moved.parameters.numbers[i], [&] { return loss_at(moved, task, task.input); });
    worst = std::max(worst, error(gradients.numbers[i], truth));
  }
  Matrix<double> input = task.input;
  for (std::size_t r = 0; r < input.rows; ++r) {
    for (std::size_t b = 0; b < input.columns; ++b) {
      const double truth = numeric(input.at(r, b), [&] { return loss_at(network, task, input); });
      worst = std::max(worst, error(trace.input_gradient.at(r, b), truth));
    }
  }
  return worst;
}

double nearest_kink(const Network<double>& network, const Task& task) {
  Trace<double> trace(network.architecture, task.input.columns, Kept::values);
  trace.input = task.input;
  forward(network, task.mode, trace);
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t l = 0; l < trace.layers.size(); ++l) {
    const Activation& activation = network.architecture.layers[l].activation;
    std::vector<double> kinks = {0.0}; // a learned slope's
    if (const auto* kernel = std::get_if<Kernel>(&activation)) kinks = kernel->kinks;
    if (std::holds_alternative<Linear>(activation)) continue;
    const Matrix<double>& before = trace.layers[l].values.before_activation();
    for (std::size_t u = 0; u < before.rows; ++u) {
      for (const double x : before.row(u)) {
        for (const double kink : kinks)
          nearest = std::min(nearest, std::fabs(x - kink));
      }
    }
  }
  return nearest;
}

Case smooth_case(const Architecture& architecture, Loss loss, Mode mode) {
  double phase = 0;
  for (;;) {
    Case made{filled(architecture, phase), task_for(architecture, 5, loss, phase)};
    made.task.mode = mode;
    if (nearest_kink(made.network, made.task) > 2e-3) return made;
    phase += 0.013;
  }
}

} // namespace activation_lab::testing
