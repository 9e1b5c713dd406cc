#include "networks/two_weights.hpp"

#include "random/generator.hpp"

#include <cmath>

namespace activation_lab {

namespace {

std::vector<Weights> inputs_of(const Kernel& kernel, const DescentTask& task) {
  Generator generator(task.seed);
  std::vector<Weights> inputs(task.steps);
  for (Weights& input : inputs) {
    // Two statements: the order of arguments is up to the compiler.
    input.first = kernel.exact_value(generator.normal());
    input.second = kernel.exact_value(generator.normal());
  }
  return inputs;
}

double length_of(double first, double second) {
  return std::sqrt(first * first + second * second);
}

// Eigenvectors of the symmetric matrix (a b; b c), the mean of h h^T.
Valley valley_of(const std::vector<Weights>& inputs) {
  double a = 0;
  double b = 0;
  double c = 0;
  for (const auto& [first, second] : inputs) {
    a += first * first;
    b += first * second;
    c += second * second;
  }
  const auto count = static_cast<double>(inputs.size());
  const double middle = (a + c) / (2 * count);
  const double half_difference = (a - c) / (2 * count);
  const double mixed = b / count;
  const double spread = length_of(half_difference, mixed);
  // Of the two ways to write the vector, the one without cancellation.
  Weights along{1, 0};
  if (spread > 0) {
    along = half_difference > 0 ? Weights{-mixed, half_difference + spread} : Weights{spread - half_difference, -mixed};
    const double length = length_of(along.first, along.second);
    along = {along.first / length, along.second / length};
  }
  return {along, middle - spread, middle + spread};
}

bool one_sign(const std::vector<Weights>& inputs) {
  bool above = true;
  bool below = true;
  for (const auto& [first, second] : inputs) {
    above = above && first > 0 && second > 0;
    below = below && first < 0 && second < 0;
  }
  return above || below;
}

DescentStep next_step(const DescentStep& last, const Weights& input, const DescentTask& task) {
  DescentStep step = last;
  const auto& [w1, w2] = last.weights;
  const double error = (w1 - task.target.first) * input.first + (w2 - task.target.second) * input.second;
  step.input = input;
  step.gradient = {error * input.first, error * input.second};
  step.weights = {w1 - task.rate * step.gradient.first, w2 - task.rate * step.gradient.second};
  step.length += length_of(step.weights.first - w1, step.weights.second - w2);
  step.straight = length_of(step.weights.first - task.start.first, step.weights.second - task.start.second);
  step.distance = length_of(step.weights.first - task.target.first, step.weights.second - task.target.second);
  const bool any_zero = step.gradient.first == 0 || step.gradient.second == 0;
  const bool same = std::signbit(step.gradient.first) == std::signbit(step.gradient.second);
  if (!any_zero) ++(same ? step.same_sign : step.opposite);
  return step;
}

} // namespace

Descent descend(const Kernel& kernel, const DescentTask& task) {
  const std::vector<Weights> inputs = inputs_of(kernel, task);
  Descent descent{{}, valley_of(inputs), one_sign(inputs)};
  descent.path.reserve(task.steps);
  DescentStep last{task.start, {0, 0}, {0, 0}, 0, 0, 0, 0, 0};
  for (const Weights& input : inputs) {
    last = next_step(last, input, task);
    // A length that overflows does so before the weights do.
    if (!std::isfinite(last.length) || !std::isfinite(last.distance)) break;
    descent.path.push_back(last);
  }
  return descent;
}

} // namespace activation_lab
