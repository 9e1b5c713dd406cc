#include "networks/initialise.hpp"

#include "networks/orthogonal.hpp"
#include "random/generator.hpp"
#include "random/xoshiro.hpp"

#include <algorithm>
#include <cmath>

namespace activation_lab {

namespace {

std::vector<double> normal_numbers(Generator& generator, std::size_t count) {
  std::vector<double> numbers(count);
  for (double& number : numbers)
    number = generator.normal();
  return numbers;
}

std::vector<double> even_numbers(Generator& generator, std::size_t count) {
  std::vector<double> numbers(count);
  for (double& number : numbers)
    number = 2.0 * generator.uniform() - 1.0;
  return numbers;
}

template <class Real> void round_to(std::span<Real> into, const std::vector<double>& numbers) {
  std::transform(numbers.begin(), numbers.end(), into.begin(), [](double number) { return static_cast<Real>(number); });
}

double start_of(const Activation& activation) {
  const auto* learned = std::get_if<LearnedSlope>(&activation);
  return learned == nullptr ? 0.0 : learned->start;
}

} // namespace

Draw draw_of(Scheme scheme) {
  switch (scheme) {
  case Scheme::uniform:
  case Scheme::glorot_uniform:
    return Draw::even;
  case Scheme::orthogonal:
    return Draw::orthogonal;
  case Scheme::normal:
  case Scheme::glorot_normal:
  case Scheme::he_normal:
  case Scheme::lecun_normal:
    break;
  }
  return Draw::normal;
}

std::vector<double> unscaled_weights(Draw draw, std::size_t outputs, std::size_t inputs, std::uint64_t layer_seed) {
  Generator generator(layer_seed);
  const std::size_t count = outputs * inputs;
  switch (draw) {
  case Draw::even:
    return even_numbers(generator, count);
  case Draw::orthogonal:
    return orthogonalised(normal_numbers(generator, count), outputs, inputs);
  case Draw::normal:
    break;
  }
  return normal_numbers(generator, count);
}

double factor_of(const Initialisation& initialisation, std::size_t outputs, std::size_t inputs) {
  const auto fan_in = static_cast<double>(inputs);
  const auto both = static_cast<double>(inputs + outputs);
  switch (initialisation.scheme) {
  case Scheme::glorot_normal:
    return initialisation.scale * std::sqrt(2.0 / both);
  case Scheme::glorot_uniform:
    return initialisation.scale * std::sqrt(6.0 / both);
  case Scheme::he_normal:
    return initialisation.scale * std::sqrt(2.0 / fan_in);
  case Scheme::lecun_normal:
    return initialisation.scale * std::sqrt(1.0 / fan_in);
  case Scheme::normal:
  case Scheme::uniform:
  case Scheme::orthogonal:
    break;
  }
  return initialisation.scale;
}

std::vector<double> drawn_weights(const Initialisation& initialisation, std::size_t outputs, std::size_t inputs,
                                  std::uint64_t layer_seed) {
  std::vector<double> weights = unscaled_weights(draw_of(initialisation.scheme), outputs, inputs, layer_seed);
  const double factor = factor_of(initialisation, outputs, inputs);
  for (double& weight : weights)
    weight *= factor;
  return weights;
}

double mean_square_of_weights(const Initialisation& initialisation, std::size_t outputs, std::size_t inputs) {
  const double factor = factor_of(initialisation, outputs, inputs);
  switch (draw_of(initialisation.scheme)) {
  case Draw::even:
    return factor * factor / 3.0;
  case Draw::orthogonal:
    // As many orthonormal rows or columns as the shorter side has, spread over all of the weights.
    return factor * factor / static_cast<double>(std::max(outputs, inputs));
  case Draw::normal:
    break;
  }
  return factor * factor;
}

std::uint64_t layer_seed(std::uint64_t network_seed, std::size_t layer) {
  SplitMix64 mix(SplitMix64(network_seed).next() + layer);
  return mix.next();
}

template <class Real>
void initialise(Network<Real>& network, const Initialisation& initialisation, std::uint64_t seed) {
  for (std::size_t l = 0; l < network.architecture.layers.size(); ++l) {
    const Layer& layer = network.architecture.layers[l];
    const LayerParameters<Real> parameters = network.parameters.layer(l);
    round_to(parameters.weights,
             drawn_weights(initialisation, layer.units, network.architecture.inputs_of(l), layer_seed(seed, l)));
    std::fill(parameters.bias.begin(), parameters.bias.end(), static_cast<Real>(initialisation.bias));
    std::fill(parameters.gain.begin(), parameters.gain.end(), Real{1});
    std::fill(parameters.shift.begin(), parameters.shift.end(), Real{0});
    std::fill(parameters.slopes.begin(), parameters.slopes.end(), static_cast<Real>(start_of(layer.activation)));
  }
  network.running = fresh_statistics<Real>(network.architecture);
}

template void initialise(Network<float>&, const Initialisation&, std::uint64_t);
template void initialise(Network<double>&, const Initialisation&, std::uint64_t);

} // namespace activation_lab
