#include "networks/stack.hpp"

namespace activation_lab {

std::vector<double> through(const Stack& stack, std::span<const double> points) {
  const std::size_t inputs = stack.layers.front().inputs;
  const std::size_t outputs = stack.layers.back().outputs;
  const std::size_t count = points.size() / inputs;
  std::vector<double> result;
  result.reserve(count * outputs);
  for (std::size_t point = 0; point < count; ++point) {
    const std::span<const double> start = points.subspan(point * inputs, inputs);
    std::vector<double> signal(start.begin(), start.end());
    for (const Affine& layer : stack.layers) {
      signal = layer(signal);
      const bool last = &layer == &stack.layers.back();
      if (stack.activation == nullptr || (last && !stack.activate_last)) continue;
      for (double& number : signal)
        number = stack.activation->exact_value(number);
    }
    result.insert(result.end(), signal.begin(), signal.end());
  }
  return result;
}

} // namespace activation_lab
