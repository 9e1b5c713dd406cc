#include "networks/activate.hpp"

#include <algorithm>
#include <vector>

namespace activation_lab {

namespace {

// A kernel runs over whole rows, padding included: one call is quicker than many.
void value(const Kernel& kernel, std::span<const float> in, std::span<float> out) {
  kernel.value(in, out);
}

void value(const Kernel& kernel, std::span<const double> in, std::span<double> out) {
  std::transform(in.begin(), in.end(), out.begin(), kernel.exact_value);
}

void derivative(const Kernel& kernel, std::span<const float> in, std::span<float> out) {
  kernel.derivative(in, out);
}

void derivative(const Kernel& kernel, std::span<const double> in, std::span<double> out) {
  std::transform(in.begin(), in.end(), out.begin(), kernel.exact_derivative);
}

template <class Real> Real learned_of(std::span<const Real> learned, std::size_t unit) {
  return learned[learned.size() == 1 ? 0 : unit];
}

} // namespace

template <class Real>
void activate(const Activation& activation, std::span<const Real> learned, const Matrix<Real>& before,
              Matrix<Real>& after) {
  if (const auto* kernel = std::get_if<Kernel>(&activation)) {
    value(*kernel, before.numbers, after.numbers);
    return;
  }
  for (std::size_t u = 0; u < before.rows; ++u) {
    const Real slope = learned_of(learned, u);
    const std::span<const Real> from = before.row(u);
    std::transform(from.begin(), from.end(), after.row(u).begin(), [slope](Real x) { return x <= 0 ? slope * x : x; });
  }
}

template <class Real>
void slopes_of(const Activation& activation, std::span<const Real> learned, const Matrix<Real>& before,
               Matrix<Real>& slopes) {
  if (const auto* kernel = std::get_if<Kernel>(&activation)) {
    derivative(*kernel, before.numbers, slopes.numbers);
    return;
  }
  for (std::size_t u = 0; u < before.rows; ++u) {
    const Real slope = learned_of(learned, u);
    const std::span<const Real> from = before.row(u);
    std::transform(from.begin(), from.end(), slopes.row(u).begin(), [slope](Real x) { return x <= 0 ? slope : 1; });
  }
}

template <class Real>
void learned_slope_gradient(const Matrix<Real>& before, const Matrix<Real>& to_after, std::span<Real> to_learned) {
  std::vector<double> sums(to_learned.size());
  for (std::size_t u = 0; u < before.rows; ++u) {
    const std::span<const Real> x = before.row(u);
    const std::span<const Real> gradient = to_after.row(u);
    double& sum = sums[sums.size() == 1 ? 0 : u];
    for (std::size_t b = 0; b < x.size(); ++b) {
      // So written that NaN counts.
      if (!(x[b] > 0)) sum += double{gradient[b]} * double{x[b]};
    }
  }
  std::transform(sums.begin(), sums.end(), to_learned.begin(), [](double sum) { return static_cast<Real>(sum); });
}

template void activate(const Activation&, std::span<const float>, const Matrix<float>&, Matrix<float>&);
template void activate(const Activation&, std::span<const double>, const Matrix<double>&, Matrix<double>&);
template void slopes_of(const Activation&, std::span<const float>, const Matrix<float>&, Matrix<float>&);
template void slopes_of(const Activation&, std::span<const double>, const Matrix<double>&, Matrix<double>&);
template void learned_slope_gradient(const Matrix<float>&, const Matrix<float>&, std::span<float>);
template void learned_slope_gradient(const Matrix<double>&, const Matrix<double>&, std::span<double>);

} // namespace activation_lab
