// Losses, with the gradient that backpropagation starts from. Definitions and means are PyTorch's, so that who checks
// there finds the same numbers.
#pragma once

#include "networks/matrix.hpp"

namespace activation_lab {

enum class Loss {
  // (y - t)^2, mean over outputs and batch.
  squared_error,
  // -t ln s - (1 - t) ln(1 - s) with s = sigmoid(y), mean over outputs and batch; t in [0, 1]. Stable for any y, as
  // max(y, 0) - y t + ln(1 + e^-|y|).
  binary_cross_entropy,
  // -sum over outputs of t ln softmax(y), mean over the batch; an example's targets t are at least 0 and sum to 1.
  // Stable, by way of the largest y.
  softmax_cross_entropy,
};

// Both matrices are outputs x examples, `output` being logits for the cross-entropies. Computed in double.
template <class Real> double loss_of(Loss loss, const Matrix<Real>& output, const Matrix<Real>& target);

// The same, and its gradient with respect to the output; in the padding that is 0.
template <class Real>
double loss_of(Loss loss, const Matrix<Real>& output, const Matrix<Real>& target, Matrix<Real>& gradient);

// The share of right answers, mean over outputs and batch: for the binary cross-entropy where the logit is above 0 just
// when the target is above 1/2, for softmax where the largest logit is that of the largest target, the first of equals.
// NaN for the squared error, which knows no classes.
template <class Real> double accuracy_of(Loss loss, const Matrix<Real>& output, const Matrix<Real>& target);

} // namespace activation_lab
