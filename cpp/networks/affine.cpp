#include "networks/affine.hpp"

#include "networks/product.hpp"

namespace activation_lab {

namespace {

// start + left right, with `columns` columns.
std::vector<double> product(const Affine& left, std::span<const double> right, std::size_t columns,
                            const double* start) {
  std::vector<double> result(left.outputs * columns);
  multiply(Product<double>{.left = {left.weights.data(), left.inputs, 1},
                           .right = right.data(),
                           .right_stride = columns,
                           .start = start,
                           .result = result.data(),
                           .result_stride = columns,
                           .rows = left.outputs,
                           .inner = left.inputs,
                           .columns = columns});
  return result;
}

} // namespace

std::vector<double> Affine::operator()(std::span<const double> x) const {
  return product(*this, x, 1, bias.data());
}

Affine combined(const Affine& second, const Affine& first) {
  return {.outputs = second.outputs,
          .inputs = first.inputs,
          .weights = product(second, first.weights, first.inputs, nullptr),
          .bias = second(first.bias)};
}

Affine collapsed(std::span<const Affine> layers) {
  Affine whole = layers.front();
  for (const Affine& next : layers.subspan(1))
    whole = combined(next, whole);
  return whole;
}

} // namespace activation_lab
