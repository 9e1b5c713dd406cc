#include "networks/signal_propagation.hpp"

#include "networks/activate.hpp"
#include "networks/product.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace activation_lab {

namespace {

// Beyond any layer's number, and apart from what DrawnLayers draws.
constexpr std::size_t examples_place = 2'000'000;

SignalMoments moments_of(const Matrix<float>& matrix) {
  const auto count = static_cast<double>(matrix.rows * matrix.columns);
  double sum = 0;
  for (std::size_t r = 0; r < matrix.rows; ++r) {
    for (const float number : matrix.row(r))
      sum += double{number};
  }
  const double mean = sum / count;
  double squares = 0;
  for (std::size_t r = 0; r < matrix.rows; ++r) {
    for (const float number : matrix.row(r))
      squares += (double{number} - mean) * (double{number} - mean);
  }
  return {mean, squares / count};
}

// Example by example, so that more examples do not change the first ones.
Matrix<float> normal_examples(std::size_t width, const NormalExamples& examples, std::uint64_t seed) {
  Generator chance(seed);
  Matrix<float> numbers(width, examples.count);
  for (std::size_t b = 0; b < examples.count; ++b) {
    for (std::size_t i = 0; i < width; ++i)
      numbers.at(i, b) = static_cast<float>(examples.mean + examples.deviation * chance.normal());
  }
  return numbers;
}

} // namespace

SignalPropagation::SignalPropagation(std::size_t width, const Initialisation& wanted, Activation function,
                                     const NormalExamples& examples, std::uint64_t seed)
    : draws(width, seed, 0), initialisation(wanted), activation(std::move(function)),
      values(normal_examples(width, examples, layer_seed(seed, examples_place))), first(moments_of(values)) {}

void SignalPropagation::advance() {
  Matrix<float> before(values.rows, values.columns);
  scaled_layer(draws, initialisation, gone.size(), weights);
  weighted_sums<float>(weights, {}, values, before);
  if (std::holds_alternative<Linear>(activation)) {
    values = before;
  } else {
    activate<float>(activation, {}, before, values);
  }
  gone.push_back({moments_of(before), moments_of(values)});
}

SampledMoments::SampledMoments(Kernel function, std::uint64_t seed) : kernel(std::move(function)), chance(seed) {}

void SampledMoments::add(std::size_t samples) {
  std::array<float, 1024> block{};
  while (samples > 0) {
    const auto part = std::span(block).first(std::min(samples, block.size()));
    for (float& number : part)
      number = static_cast<float>(chance.normal());
    kernel.value(part, part);
    for (const float number : part) {
      sum += double{number};
      squares += double{number} * double{number};
    }
    count += part.size();
    samples -= part.size();
  }
}

SignalMoments SampledMoments::moments() const {
  const double mean = sum / static_cast<double>(count);
  return {mean, squares / static_cast<double>(count) - mean * mean};
}

} // namespace activation_lab
