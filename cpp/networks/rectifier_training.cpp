#include "networks/rectifier_training.hpp"

#include "random/generator.hpp"

#include <cstddef>
#include <vector>

namespace activation_lab {

void prelu_forward(std::span<const float> x, std::span<const float> slopes, std::span<float> y) {
  for (std::size_t i = 0; i < x.size(); ++i)
    y[i] = x[i] <= 0 ? slopes[i % slopes.size()] * x[i] : x[i];
}

void prelu_backward(std::span<const float> x, std::span<const float> slopes, std::span<const float> gradient,
                    std::span<float> x_gradient, std::span<float> slope_gradient) {
  std::vector<double> sums(slopes.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    const std::size_t channel = i % slopes.size();
    x_gradient[i] = x[i] <= 0 ? slopes[channel] * gradient[i] : gradient[i];
    // So written that NaN counts.
    if (!(x[i] > 0)) sums[channel] += double{gradient[i]} * double{x[i]};
  }
  for (std::size_t channel = 0; channel < sums.size(); ++channel)
    slope_gradient[channel] = static_cast<float>(sums[channel]);
}

void rrelu_forward(std::span<const float> x, double lower, double upper, std::uint64_t seed, std::span<float> slopes,
                   std::span<float> y) {
  Generator chance(seed);
  for (std::size_t i = 0; i < x.size(); ++i) {
    const auto drawn = static_cast<float>(lower + (upper - lower) * chance.uniform());
    slopes[i] = x[i] <= 0 ? drawn : 1.0F;
    y[i] = slopes[i] * x[i];
  }
}

void rrelu_backward(std::span<const float> slopes, std::span<const float> gradient, std::span<float> x_gradient) {
  for (std::size_t i = 0; i < slopes.size(); ++i)
    x_gradient[i] = slopes[i] * gradient[i];
}

} // namespace activation_lab
