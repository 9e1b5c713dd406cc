#include "networks/passage.hpp"

#include "networks/activate.hpp"
#include "networks/logarithm.hpp"
#include "networks/product.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace activation_lab {

namespace {

constexpr double epsilon = 1e-5; // added to a layer's variance

// Of float32 numbers too: the squares of subnormal ones are normal doubles.
template <class Real> double norm_of(const Matrix<Real>& column) {
  double sum = 0;
  for (const Real number : column.numbers)
    sum += double{number} * double{number};
  return std::sqrt(sum);
}

// Takes mean and deviation away. Returns one over the deviation.
template <class Real> double standardise(Matrix<Real>& z) {
  const auto count = static_cast<double>(z.rows);
  double sum = 0;
  for (const Real number : z.numbers)
    sum += double{number};
  const double mean = sum / count;
  double squares = 0;
  for (const Real number : z.numbers)
    squares += (double{number} - mean) * (double{number} - mean);
  const double factor = 1.0 / std::sqrt(squares / count + epsilon);
  for (Real& number : z.numbers)
    number = static_cast<Real>((double{number} - mean) * factor);
  return factor;
}

// The gradient with respect to what was standardised, in place of that with respect to the result n.
template <class Real> void standardise_backward(const Matrix<Real>& n, double factor, Matrix<Real>& gradient) {
  const auto count = static_cast<double>(n.rows);
  double sum = 0;
  double along = 0;
  for (std::size_t i = 0; i < n.rows; ++i) {
    sum += double{gradient.numbers[i]};
    along += double{gradient.numbers[i]} * double{n.numbers[i]};
  }
  for (std::size_t i = 0; i < n.rows; ++i) {
    const double moved = double{gradient.numbers[i]} - sum / count - double{n.numbers[i]} * (along / count);
    gradient.numbers[i] = static_cast<Real>(factor * moved);
  }
}

template <class Real> Matrix<Real> column_of(const std::vector<double>& numbers) {
  Matrix<Real> column(numbers.size(), 1);
  std::transform(numbers.begin(), numbers.end(), column.numbers.begin(),
                 [](double number) { return static_cast<Real>(number); });
  return column;
}

template <class Real> bool all_finite(const Matrix<Real>& column) {
  return std::all_of(column.numbers.begin(), column.numbers.end(), [](Real number) { return std::isfinite(number); });
}

template <class Real> void add_to(Matrix<Real>& sum, const Matrix<Real>& more) {
  for (std::size_t i = 0; i < sum.numbers.size(); ++i)
    sum.numbers[i] += more.numbers[i];
}

} // namespace

template <class Real>
Passage<Real>::Passage(const DeepNetwork& wanted_network, const Activation& wanted_activation,
                       const NetworkDraws& draws)
    : network(wanted_network), activation(wanted_activation), example(column_of<Real>(draws.example())),
      messages(network.depth + 1) {
  layers.reserve(network.depth);
  messages.back() = column_of<Real>(draws.read_out());
  for (std::vector<double>* part : {&measured.slopes, &measured.normalisation, &measured.weights, &measured.skip})
    part->resize(network.depth);
  for (std::vector<double>* each : {&measured.gradient, &missing.zero, &missing.subnormal})
    each->resize(network.depth + 1);
}

template <class Real> void Passage<Real>::forward(std::span<const Real> weights) {
  LayerState state{Matrix<Real>(network.width, 1), Matrix<Real>(network.width, 1)};
  weighted_sums<Real>(weights, {}, input_of(layer), state.before);
  if (network.normalised) state.one_over_deviation = standardise(state.before);
  if (std::holds_alternative<Linear>(activation)) {
    state.output = state.before;
  } else {
    activate<Real>(activation, {}, state.before, state.output);
  }
  if (network.residual) add_to(state.output, input_of(layer));
  ++layer;
  if (broken == none && !(all_finite(state.before) && all_finite(state.output))) broken = static_cast<int>(layer);
  layers.push_back(std::move(state));
  if (layer == network.depth) measure(layer);
}

template <class Real> void Passage<Real>::backward(std::span<const Real> weights) {
  --layer;
  const LayerState& state = layers[layer];
  const Matrix<Real>& after = messages[layer + 1];
  Matrix<Real> message = after;
  double norm = norm_of(message);
  // The factor since the last time it was asked for.
  const auto part = [&norm](const Matrix<Real>& now) {
    const double before = norm;
    norm = norm_of(now);
    return log10_of(norm / before);
  };
  if (!std::holds_alternative<Linear>(activation)) {
    slopes_of<Real>(activation, {}, state.before, message);
    for (std::size_t i = 0; i < message.numbers.size(); ++i)
      message.numbers[i] *= after.numbers[i];
  }
  measured.slopes[layer] = part(message);
  if (network.normalised) standardise_backward(state.before, state.one_over_deviation, message);
  measured.normalisation[layer] = part(message);
  Matrix<Real> before(network.width, 1);
  pass_back<Real>(weights, message, before);
  measured.weights[layer] = part(before);
  if (network.residual) add_to(before, after);
  measured.skip[layer] = part(before);
  messages[layer] = std::move(before);
  measure(layer);
}

template <class Real> void Passage<Real>::measure(std::size_t k) {
  measured.gradient[k] = log10_of(norm_of(messages[k])) + scaled_away;
  std::size_t zero = 0;
  std::size_t subnormal = 0;
  for (const Real number : messages[k].numbers) {
    if (number == 0) ++zero;
    if (std::fpclassify(number) == FP_SUBNORMAL) ++subnormal;
  }
  missing.zero[k] = static_cast<double>(zero) / static_cast<double>(network.width);
  missing.subnormal[k] = static_cast<double>(subnormal) / static_cast<double>(network.width);
  if constexpr (std::is_same_v<Real, double>) scale(k);
}

template <class Real> void Passage<Real>::scale(std::size_t k) {
  constexpr double step = 0x1p+300;
  const double norm = norm_of(messages[k]);
  const bool small = norm > 0 && norm < 1 / step;
  const bool large = norm > step && std::isfinite(norm);
  if (!small && !large) return;
  const double factor = small ? step : 1 / step;
  for (Real& number : messages[k].numbers)
    number = static_cast<Real>(double{number} * factor);
  scaled_away -= log10_of(factor);
}

template class Passage<float>;
template class Passage<double>;

} // namespace activation_lab
