#include "networks/random_layer.hpp"

#include "random/generator.hpp"

#include <cmath>
#include <span>

namespace activation_lab {

namespace {

// Weights and examples come from two rows of numbers, so that more weights do not change the examples.
constexpr std::uint64_t examples_apart = std::uint64_t{1} << 63;

std::vector<double> normal_numbers(Generator& generator, std::size_t count, double deviation) {
  std::vector<double> numbers(count);
  for (double& number : numbers)
    number = deviation * generator.normal();
  return numbers;
}

double weighted_sum(std::span<const double> weights, std::span<const double> inputs) {
  double sum = 0;
  for (std::size_t i = 0; i < inputs.size(); ++i)
    sum += weights[i] * inputs[i];
  return sum;
}

struct Counter {
  std::size_t zero = 0;
  std::size_t near = 0;
  std::size_t all = 0;

  void count(double output, double bound) {
    if (output == 0) ++zero;
    if (std::fabs(output) <= bound) ++near;
    ++all;
  }

  Silence shares() const {
    const auto total = static_cast<double>(all);
    return {static_cast<double>(zero) / total, static_cast<double>(near) / total};
  }
};

} // namespace

LayerActivity layer_activity(const Kernel& kernel, const RandomLayer& layer, std::size_t examples, std::size_t shown,
                             double near) {
  const auto& [units, inputs, seed] = layer;
  Generator weight_source(seed);
  Generator example_source(seed ^ examples_apart);
  const std::vector<double> weights =
      normal_numbers(weight_source, units * inputs, std::sqrt(2.0 / static_cast<double>(inputs)));
  LayerActivity activity{};
  Counter overall;
  Counter here;
  for (std::size_t k = 0; k < examples; ++k) {
    const std::vector<double> example = normal_numbers(example_source, inputs, 1.0);
    for (std::size_t unit = 0; unit < units; ++unit) {
      const double z = weighted_sum(std::span(weights).subspan(unit * inputs, inputs), example);
      const double output = kernel.exact_value(z);
      overall.count(output, near);
      if (k != shown) continue;
      here.count(output, near);
      activity.pre_activation.push_back(z);
      activity.output.push_back(output);
    }
  }
  activity.here = here.shares();
  activity.overall = overall.shares();
  return activity;
}

} // namespace activation_lab
