// The three products of a layer: forward, backward, and the gradient of its weights.
//
// Every sum runs in the order of its index, one addition after another, however many of them a vector carries side by
// side. So each result has the bits that three plain loops give, at any vector width.
#pragma once

#include "networks/matrix.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace activation_lab {

// Element (r, c) stands at data[r * down + c * across]: a matrix, or with the two strides exchanged its transpose.
template <class Real> struct Strided {
  const Real* data;
  std::size_t down;
  std::size_t across;
};

// result[m][n] = start[m] + sum over k of left(m, k) right[k][n]. Rows of `right` and `result` lie together, the next
// one `right_stride` and `result_stride` further on; `start` may be null, for 0. The result overlaps with nothing else.
template <class Real> struct Product {
  Strided<Real> left;
  const Real* right;
  std::size_t right_stride;
  const Real* start;
  Real* result;
  std::size_t result_stride;
  std::size_t rows, inner, columns; // how far m, k and n go
};

// Real is float, through 128-bit vectors, or double.
template <class Real> void multiply(const Product<Real>& product);

// Below: weights are outputs x inputs, row by row; inputs and outputs have a row a unit and a column an example.

// outputs = weights inputs, with bias[o] to begin with where there is a bias (one a unit, or none at all).
template <class Real>
void weighted_sums(std::span<const Real> weights, std::span<const Real> bias, const Matrix<Real>& inputs,
                   Matrix<Real>& outputs);

// to_inputs = transposed weights times to_outputs.
template <class Real>
void pass_back(std::span<const Real> weights, const Matrix<Real>& to_outputs, Matrix<Real>& to_inputs);

// to_weights[o][i] = sum over examples of to_outputs[o] inputs[i]; to_bias[o], unless empty, that of to_outputs[o].
// `turned` is room to work in, kept from call to call so that no memory is asked for anew.
template <class Real>
void weight_gradients(const Matrix<Real>& to_outputs, const Matrix<Real>& inputs, std::span<Real> to_weights,
                      std::span<Real> to_bias, std::vector<Real>& turned);

} // namespace activation_lab
