#include "networks/network.hpp"

#include "networks/activate.hpp"
#include "networks/product.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace activation_lab {

namespace {

template <class Real> void add(const Matrix<Real>& a, const Matrix<Real>& b, Matrix<Real>& sum) {
  std::transform(a.numbers.begin(), a.numbers.end(), b.numbers.begin(), sum.numbers.begin(), std::plus<>());
}

template <class Real> void scale(const Matrix<Real>& a, const Matrix<Real>& b, Matrix<Real>& product) {
  std::transform(a.numbers.begin(), a.numbers.end(), b.numbers.begin(), product.numbers.begin(), std::multiplies<>());
}

template <class Real>
void layer_forward(const Network<Real>& network, std::size_t l, const Matrix<Real>& input, Mode mode,
                   LayerTrace<Real>& trace) {
  const Layer& layer = network.architecture.layers[l];
  const LayerParameters<const Real> parameters = network.parameters.layer(l);
  Stages<Real>& values = trace.values;
  weighted_sums(parameters.weights, parameters.bias, input, values.pre_activation);
  if (layer.normalised) {
    trace.statistics = mode == Mode::training ? statistics_of(values.pre_activation) : network.running[l];
    normalise(values.pre_activation, trace.statistics, parameters.gain, parameters.shift, values.normalised);
  }
  if (!values.activation.empty()) {
    activate(layer.activation, parameters.slopes, values.before_activation(), values.activation);
  }
  if (layer.residual) add(values.after_activation(), input, values.output);
}

template <class Real>
void layer_backward(const Network<Real>& network, std::size_t l, Trace<Real>& trace, LayerParameters<Real> gradients) {
  const Layer& layer = network.architecture.layers[l];
  const LayerParameters<const Real> parameters = network.parameters.layer(l);
  LayerTrace<Real>& here = trace.layers[l];
  const Stages<Real>& values = here.values;
  Stages<Real>& to = here.gradients;
  if (layer.residual) to.after_activation().numbers = to.output.numbers;
  if (!values.activation.empty()) {
    slopes_of(layer.activation, parameters.slopes, values.before_activation(), here.slopes);
    scale(to.activation, here.slopes, to.before_activation());
    if (!gradients.slopes.empty()) {
      learned_slope_gradient(values.before_activation(), to.activation, gradients.slopes);
    }
  }
  if (layer.normalised) {
    normalise_backward(values.pre_activation, here.statistics, parameters.gain, trace.mode == Mode::training,
                       to.normalised, to.pre_activation, gradients.gain, gradients.shift);
  }
  weight_gradients(to.pre_activation, trace.input_of(l), gradients.weights, gradients.bias, trace.turned);
  Matrix<Real>& to_input = trace.gradient_of_input(l);
  if (to_input.empty()) return;
  pass_back(parameters.weights, to.pre_activation, to_input);
  if (layer.residual) add(to_input, to.output, to_input);
}

} // namespace

template <class Real>
Network<Real>::Network(Architecture wanted)
    : architecture(std::move(wanted)), parameters(architecture), running(fresh_statistics<Real>(architecture)) {}

template <class Real> std::vector<UnitStatistics<Real>> fresh_statistics(const Architecture& architecture) {
  std::vector<UnitStatistics<Real>> statistics;
  for (const Layer& layer : architecture.layers) {
    const std::size_t units = layer.normalised ? layer.units : 0;
    statistics.push_back({std::vector<Real>(units, Real{0}), std::vector<Real>(units, Real{1})});
  }
  return statistics;
}

template <class Real> void forward(const Network<Real>& network, Mode mode, Trace<Real>& trace) {
  trace.mode = mode;
  for (std::size_t l = 0; l < trace.layers.size(); ++l)
    layer_forward(network, l, trace.input_of(l), mode, trace.layers[l]);
}

template <class Real> void backward(const Network<Real>& network, Trace<Real>& trace, Parameters<Real>& gradients) {
  for (std::size_t l = trace.layers.size(); l-- > 0;)
    layer_backward(network, l, trace, gradients.layer(l));
}

template <class Real> void follow_batch(Network<Real>& network, const Trace<Real>& trace) {
  for (std::size_t l = 0; l < trace.layers.size(); ++l)
    follow(network.running[l], trace.layers[l].statistics, trace.input.columns);
}

template struct Network<float>;
template struct Network<double>;
template std::vector<UnitStatistics<float>> fresh_statistics(const Architecture&);
template std::vector<UnitStatistics<double>> fresh_statistics(const Architecture&);
template void forward(const Network<float>&, Mode, Trace<float>&);
template void forward(const Network<double>&, Mode, Trace<double>&);
template void backward(const Network<float>&, Trace<float>&, Parameters<float>&);
template void backward(const Network<double>&, Trace<double>&, Parameters<double>&);
template void follow_batch(Network<float>&, const Trace<float>&);
template void follow_batch(Network<double>&, const Trace<double>&);

} // namespace activation_lab
