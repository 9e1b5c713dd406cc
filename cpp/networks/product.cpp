#include "networks/product.hpp"

#include "activations/simd/lanes.hpp"
#include "networks/column_product.hpp"

#include <algorithm>
#include <array>
#include <type_traits>
#include <vector>

namespace activation_lab {

namespace {

using namespace simd;

// Rows m to m + height of the result in columns from n on, as many as `width` vectors hold. The sums stay in registers.
template <std::size_t height, std::size_t width> void tile(const Product<float>& p, std::size_t m, std::size_t n) {
  std::array<std::array<Floats, width>, height> sums;
  for (std::size_t i = 0; i < height; ++i)
    sums[i].fill(all(p.start == nullptr ? 0.0F : p.start[m + i]));
  for (std::size_t k = 0; k < p.inner; ++k) {
    const float* right = p.right + k * p.right_stride + n;
    std::array<Floats, width> columns;
    for (std::size_t j = 0; j < width; ++j)
      columns[j] = hn::LoadU(floats, right + j * lanes);
    for (std::size_t i = 0; i < height; ++i) {
      const Floats factor = all(p.left.data[(m + i) * p.left.down + k * p.left.across]);
      for (std::size_t j = 0; j < width; ++j)
        sums[i][j] = hn::Add(sums[i][j], hn::Mul(factor, columns[j]));
    }
  }
  for (std::size_t i = 0; i < height; ++i) {
    for (std::size_t j = 0; j < width; ++j)
      hn::StoreU(sums[i][j], floats, p.result + (m + i) * p.result_stride + n + j * lanes);
  }
}

template <std::size_t width> void strip(const Product<float>& p, std::size_t n) {
  constexpr std::size_t height = 4;
  std::size_t m = 0;
  for (; m + height <= p.rows; m += height)
    tile<height, width>(p, m, n);
  if (m + 2 <= p.rows) {
    tile<2, width>(p, m, n);
    m += 2;
  }
  if (m < p.rows) tile<1, width>(p, m, n);
}

// Columns from n on, by plain loops: all of them in double, and what no vector holds in float.
template <class Real> void multiply_plainly(const Product<Real>& p, std::size_t n) {
  const std::size_t columns = p.columns - n;
  for (std::size_t m = 0; m < p.rows; ++m) {
    Real* result = p.result + m * p.result_stride + n;
    std::fill_n(result, columns, p.start == nullptr ? Real{0} : p.start[m]);
    for (std::size_t k = 0; k < p.inner; ++k) {
      const Real factor = p.left.data[m * p.left.down + k * p.left.across];
      const Real* right = p.right + k * p.right_stride + n;
      for (std::size_t j = 0; j < columns; ++j)
        result[j] += factor * right[j];
    }
  }
}

void multiply_in_vectors(const Product<float>& p) {
  std::size_t n = 0;
  for (; n + 3 * lanes <= p.columns; n += 3 * lanes)
    strip<3>(p, n);
  if (n + 2 * lanes <= p.columns) {
    strip<2>(p, n);
    n += 2 * lanes;
  }
  if (n + lanes <= p.columns) {
    strip<1>(p, n);
    n += lanes;
  }
  if (n < p.columns) multiply_plainly(p, n);
}

// Row by row what stands column by column.
template <class Real> void transpose(const Matrix<Real>& matrix, std::vector<Real>& result) {
  result.resize(matrix.rows * matrix.columns);
  for (std::size_t r = 0; r < matrix.rows; ++r) {
    const std::span<const Real> row = matrix.row(r);
    for (std::size_t c = 0; c < matrix.columns; ++c)
      result[c * matrix.rows + r] = row[c];
  }
}

} // namespace

template <class Real> void multiply(const Product<Real>& product) {
  if (product.columns == 1) {
    multiply_column(product);
  } else if constexpr (std::is_same_v<Real, float>) {
    multiply_in_vectors(product);
  } else {
    multiply_plainly(product, 0);
  }
}

template <class Real>
void weighted_sums(std::span<const Real> weights, std::span<const Real> bias, const Matrix<Real>& inputs,
                   Matrix<Real>& outputs) {
  multiply(Product<Real>{.left = {weights.data(), inputs.rows, 1},
                         .right = inputs.numbers.data(),
                         .right_stride = inputs.stride,
                         .start = bias.empty() ? nullptr : bias.data(),
                         .result = outputs.numbers.data(),
                         .result_stride = outputs.stride,
                         .rows = outputs.rows,
                         .inner = inputs.rows,
                         .columns = inputs.stride});
}

template <class Real>
void pass_back(std::span<const Real> weights, const Matrix<Real>& to_outputs, Matrix<Real>& to_inputs) {
  multiply(Product<Real>{.left = {weights.data(), 1, to_inputs.rows},
                         .right = to_outputs.numbers.data(),
                         .right_stride = to_outputs.stride,
                         .start = nullptr,
                         .result = to_inputs.numbers.data(),
                         .result_stride = to_inputs.stride,
                         .rows = to_inputs.rows,
                         .inner = to_outputs.rows,
                         .columns = to_outputs.stride});
}

template <class Real>
void weight_gradients(const Matrix<Real>& to_outputs, const Matrix<Real>& inputs, std::span<Real> to_weights,
                      std::span<Real> to_bias, std::vector<Real>& turned) {
  // The sums run over examples, so vectors go along the weights of a row, and inputs are wanted example by example.
  transpose(inputs, turned);
  multiply(Product<Real>{.left = {to_outputs.numbers.data(), to_outputs.stride, 1},
                         .right = turned.data(),
                         .right_stride = inputs.rows,
                         .start = nullptr,
                         .result = to_weights.data(),
                         .result_stride = inputs.rows,
                         .rows = to_outputs.rows,
                         .inner = inputs.columns,
                         .columns = inputs.rows});
  for (std::size_t o = 0; o < to_bias.size(); ++o) {
    to_bias[o] = 0;
    for (const Real gradient : to_outputs.row(o))
      to_bias[o] += gradient;
  }
}

template void multiply(const Product<float>& product);
template void multiply(const Product<double>& product);
template void weighted_sums(std::span<const float>, std::span<const float>, const Matrix<float>&, Matrix<float>&);
template void weighted_sums(std::span<const double>, std::span<const double>, const Matrix<double>&, Matrix<double>&);
template void pass_back(std::span<const float>, const Matrix<float>&, Matrix<float>&);
template void pass_back(std::span<const double>, const Matrix<double>&, Matrix<double>&);
template void weight_gradients(const Matrix<float>&, const Matrix<float>&, std::span<float>, std::span<float>,
                               std::vector<float>&);
template void weight_gradients(const Matrix<double>&, const Matrix<double>&, std::span<double>, std::span<double>,
                               std::vector<double>&);

} // namespace activation_lab
