#include "networks/loss.hpp"

#include "activations/elementary.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace activation_lab {

namespace {

struct Term {
  double loss;
  double gradient;
};

Term squared_error(double y, double t) {
  return {(y - t) * (y - t), 2 * (y - t)};
}

Term binary_cross_entropy(double y, double t) {
  const double e = elementary::exp(-std::fabs(y));
  const double sigmoid = (y < 0 ? e : 1.0) / (1.0 + e);
  return {std::fmax(y, 0.0) - y * t + elementary::log1p(e), sigmoid - t};
}

// Where one term of the sum is one output of one example.
template <class Real, class Rule>
double elementwise(const Rule& rule, const Matrix<Real>& output, const Matrix<Real>& target, Matrix<Real>* gradient) {
  const auto count = static_cast<double>(output.rows * output.columns);
  double sum = 0;
  for (std::size_t o = 0; o < output.rows; ++o) {
    for (std::size_t b = 0; b < output.columns; ++b) {
      const Term term = rule(double{output.at(o, b)}, double{target.at(o, b)});
      sum += term.loss;
      if (gradient != nullptr) gradient->at(o, b) = static_cast<Real>(term.gradient / count);
    }
  }
  return sum / count;
}

template <class Real>
double softmax_cross_entropy(const Matrix<Real>& output, const Matrix<Real>& target, Matrix<Real>* gradient) {
  const auto examples = static_cast<double>(output.columns);
  std::vector<double> powers(output.rows);
  double sum = 0;
  for (std::size_t b = 0; b < output.columns; ++b) {
    double largest = double{output.at(0, b)};
    for (std::size_t o = 1; o < output.rows; ++o)
      largest = std::fmax(largest, double{output.at(o, b)});
    double total = 0;
    for (std::size_t o = 0; o < output.rows; ++o) {
      powers[o] = elementary::exp(double{output.at(o, b)} - largest);
      total += powers[o];
    }
    const double log_total = elementary::log(total);
    for (std::size_t o = 0; o < output.rows; ++o) {
      const double t = double{target.at(o, b)};
      // A target of 0 asks for nothing, even of an infinite logit.
      if (t != 0) sum -= t * (double{output.at(o, b)} - largest - log_total);
      if (gradient != nullptr) gradient->at(o, b) = static_cast<Real>((powers[o] / total - t) / examples);
    }
  }
  return sum / examples;
}

template <class Real>
double loss_and_gradient(Loss loss, const Matrix<Real>& output, const Matrix<Real>& target, Matrix<Real>* gradient) {
  switch (loss) {
  case Loss::squared_error:
    return elementwise(squared_error, output, target, gradient);
  case Loss::binary_cross_entropy:
    return elementwise(binary_cross_entropy, output, target, gradient);
  case Loss::softmax_cross_entropy:
    break;
  }
  return softmax_cross_entropy(output, target, gradient);
}

template <class Real> std::size_t right_signs(const Matrix<Real>& output, const Matrix<Real>& target) {
  std::size_t right = 0;
  for (std::size_t o = 0; o < output.rows; ++o) {
    for (std::size_t b = 0; b < output.columns; ++b) {
      if ((output.at(o, b) > 0) == (target.at(o, b) > Real{0.5})) ++right;
    }
  }
  return right;
}

template <class Real> std::size_t largest_row(const Matrix<Real>& numbers, std::size_t b) {
  std::size_t largest = 0;
  for (std::size_t o = 1; o < numbers.rows; ++o) {
    if (numbers.at(o, b) > numbers.at(largest, b)) largest = o;
  }
  return largest;
}

template <class Real> std::size_t right_classes(const Matrix<Real>& output, const Matrix<Real>& target) {
  std::size_t right = 0;
  for (std::size_t b = 0; b < output.columns; ++b) {
    if (largest_row(output, b) == largest_row(target, b)) ++right;
  }
  return right;
}

} // namespace

template <class Real> double accuracy_of(Loss loss, const Matrix<Real>& output, const Matrix<Real>& target) {
  const auto examples = static_cast<double>(output.columns);
  switch (loss) {
  case Loss::squared_error:
    return std::numeric_limits<double>::quiet_NaN();
  case Loss::binary_cross_entropy:
    return static_cast<double>(right_signs(output, target)) / (static_cast<double>(output.rows) * examples);
  case Loss::softmax_cross_entropy:
    break;
  }
  return static_cast<double>(right_classes(output, target)) / examples;
}

template <class Real> double loss_of(Loss loss, const Matrix<Real>& output, const Matrix<Real>& target) {
  return loss_and_gradient<Real>(loss, output, target, nullptr);
}

template <class Real>
double loss_of(Loss loss, const Matrix<Real>& output, const Matrix<Real>& target, Matrix<Real>& gradient) {
  if (gradient.stride != gradient.columns) std::fill(gradient.numbers.begin(), gradient.numbers.end(), Real{0});
  return loss_and_gradient(loss, output, target, &gradient);
}

template double accuracy_of(Loss, const Matrix<float>&, const Matrix<float>&);
template double accuracy_of(Loss, const Matrix<double>&, const Matrix<double>&);
template double loss_of(Loss, const Matrix<float>&, const Matrix<float>&);
template double loss_of(Loss, const Matrix<double>&, const Matrix<double>&);
template double loss_of(Loss, const Matrix<float>&, const Matrix<float>&, Matrix<float>&);
template double loss_of(Loss, const Matrix<double>&, const Matrix<double>&, Matrix<double>&);

} // namespace activation_lab
