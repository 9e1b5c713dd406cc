#include "networks/batch_normalisation.hpp"

#include <cmath>

namespace activation_lab {

namespace {

// (z - mean) factor
template <class Real> struct Standard {
  Standard(const UnitStatistics<Real>& statistics, std::size_t unit)
      : mean(statistics.mean[unit]),
        factor(static_cast<Real>(1.0 / std::sqrt(double{statistics.variance[unit]} + normalisation_epsilon))) {}

  Real operator()(Real z) const { return (z - mean) * factor; }

  Real mean;
  Real factor;
};

} // namespace

template <class Real> UnitStatistics<Real> statistics_of(const Matrix<Real>& z) {
  UnitStatistics<Real> result;
  const auto count = static_cast<double>(z.columns);
  for (std::size_t u = 0; u < z.rows; ++u) {
    double sum = 0;
    for (const Real number : z.row(u))
      sum += double{number};
    const double mean = sum / count;
    double squares = 0;
    for (const Real number : z.row(u))
      squares += (double{number} - mean) * (double{number} - mean);
    result.mean.push_back(static_cast<Real>(mean));
    result.variance.push_back(static_cast<Real>(squares / count));
  }
  return result;
}

template <class Real>
void follow(UnitStatistics<Real>& running, const UnitStatistics<Real>& batch, std::size_t examples) {
  const auto towards = [](Real& kept, double newest) {
    kept = static_cast<Real>((1 - normalisation_momentum) * double{kept} + normalisation_momentum * newest);
  };
  const auto count = static_cast<double>(examples);
  for (std::size_t u = 0; u < running.mean.size(); ++u) {
    towards(running.mean[u], double{batch.mean[u]});
    if (examples > 1) towards(running.variance[u], double{batch.variance[u]} * (count / (count - 1)));
  }
}

template <class Real>
void normalise(const Matrix<Real>& z, const UnitStatistics<Real>& statistics, std::span<const Real> gain,
               std::span<const Real> shift, Matrix<Real>& n) {
  for (std::size_t u = 0; u < z.rows; ++u) {
    const Standard<Real> standard(statistics, u);
    const std::span<const Real> from = z.row(u);
    const std::span<Real> into = n.row(u);
    for (std::size_t b = 0; b < from.size(); ++b)
      into[b] = gain[u] * standard(from[b]) + shift[u];
  }
}

template <class Real>
void normalise_backward(const Matrix<Real>& z, const UnitStatistics<Real>& statistics, std::span<const Real> gain,
                        bool of_batch, const Matrix<Real>& to_n, Matrix<Real>& to_z, std::span<Real> to_gain,
                        std::span<Real> to_shift) {
  const auto count = static_cast<double>(z.columns);
  for (std::size_t u = 0; u < z.rows; ++u) {
    const Standard<Real> standard(statistics, u);
    const std::span<const Real> numbers = z.row(u);
    const std::span<const Real> gradient = to_n.row(u);
    const std::span<Real> result = to_z.row(u);
    double sum = 0;
    double along = 0;
    for (std::size_t b = 0; b < numbers.size(); ++b) {
      sum += double{gradient[b]};
      along += double{gradient[b]} * double{standard(numbers[b])};
    }
    to_shift[u] = static_cast<Real>(sum);
    to_gain[u] = static_cast<Real>(along);
    // A batch's own mean and deviation take away what would move all of it together, or stretch it.
    const auto mean_gradient = static_cast<Real>(of_batch ? sum / count : 0.0);
    const auto mean_along = static_cast<Real>(of_batch ? along / count : 0.0);
    const Real factor = gain[u] * standard.factor;
    for (std::size_t b = 0; b < numbers.size(); ++b)
      result[b] = factor * (gradient[b] - mean_gradient - standard(numbers[b]) * mean_along);
  }
}

template UnitStatistics<float> statistics_of(const Matrix<float>&);
template UnitStatistics<double> statistics_of(const Matrix<double>&);
template void follow(UnitStatistics<float>&, const UnitStatistics<float>&, std::size_t);
template void follow(UnitStatistics<double>&, const UnitStatistics<double>&, std::size_t);
template void normalise(const Matrix<float>&, const UnitStatistics<float>&, std::span<const float>,
                        std::span<const float>, Matrix<float>&);
template void normalise(const Matrix<double>&, const UnitStatistics<double>&, std::span<const double>,
                        std::span<const double>, Matrix<double>&);
template void normalise_backward(const Matrix<float>&, const UnitStatistics<float>&, std::span<const float>, bool,
                                 const Matrix<float>&, Matrix<float>&, std::span<float>, std::span<float>);
template void normalise_backward(const Matrix<double>&, const UnitStatistics<double>&, std::span<const double>, bool,
                                 const Matrix<double>&, Matrix<double>&, std::span<double>, std::span<double>);

} // namespace activation_lab
