#include "networks/stack.hpp"

#include "networks/product.hpp"

#include <utility>

namespace activation_lab {

namespace {

// Rows become columns, of a matrix of rows x columns.
std::vector<double> turned(std::span<const double> matrix, std::size_t rows, std::size_t columns) {
  std::vector<double> result(matrix.size());
  for (std::size_t row = 0; row < rows; ++row)
    for (std::size_t column = 0; column < columns; ++column)
      result[column * rows + row] = matrix[row * columns + column];
  return result;
}

} // namespace

std::vector<double> through(const Stack& stack, std::span<const double> points) {
  const std::size_t inputs = stack.layers.front().inputs;
  const std::size_t count = points.size() / inputs;
  // A row a unit and a column a point, so that a layer takes all points at once.
  std::vector<double> signal = turned(points, count, inputs);
  for (const Affine& layer : stack.layers) {
    std::vector<double> sums(layer.outputs * count);
    multiply(Product<double>{.left = {layer.weights.data(), layer.inputs, 1},
                             .right = signal.data(),
                             .right_stride = count,
                             .start = layer.bias.data(),
                             .result = sums.data(),
                             .result_stride = count,
                             .rows = layer.outputs,
                             .inner = layer.inputs,
                             .columns = count});
    signal = std::move(sums);
    const bool last = &layer == &stack.layers.back();
    if (stack.activation == nullptr || (last && !stack.activate_last)) continue;
    for (double& number : signal)
      number = stack.activation->exact_value(number);
  }
  return turned(signal, stack.layers.back().outputs, count);
}

} // namespace activation_lab
