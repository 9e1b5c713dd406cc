#include "networks/landscape.hpp"

#include "random/generator.hpp"

#include <algorithm>
#include <cmath>

namespace activation_lab {

namespace {

// Of each column.
template <class Real> std::vector<double> norms_of(const Matrix<Real>& gradients) {
  std::vector<double> norms(gradients.columns);
  for (std::size_t r = 0; r < gradients.rows; ++r) {
    const std::span<const Real> row = gradients.row(r);
    for (std::size_t b = 0; b < norms.size(); ++b)
      norms[b] += double{row[b]} * double{row[b]};
  }
  std::transform(norms.begin(), norms.end(), norms.begin(), [](double square) { return std::sqrt(square); });
  return norms;
}

} // namespace

template <class Real>
std::vector<std::vector<double>> gradient_landscape(const Network<Real>& network, std::size_t examples,
                                                    std::uint64_t seed) {
  Trace<Real> trace(network.architecture, examples, Kept::input_gradient);
  Generator chance(seed);
  Matrix<Real>& to_output = trace.output_gradient();
  for (std::size_t o = 0; o < to_output.rows; ++o)
    std::fill_n(to_output.row(o).begin(), examples, static_cast<Real>(chance.normal()));
  for (std::size_t b = 0; b < examples; ++b) {
    for (std::size_t i = 0; i < trace.input.rows; ++i)
      trace.input.at(i, b) = static_cast<Real>(chance.normal());
  }
  forward(network, Mode::training, trace);
  Parameters<Real> gradients(network.architecture);
  backward(network, trace, gradients);
  std::vector<std::vector<double>> landscape;
  for (std::size_t l = 0; l < network.architecture.layers.size(); ++l)
    landscape.push_back(norms_of(trace.gradient_of_input(l)));
  landscape.push_back(norms_of(trace.output_gradient()));
  return landscape;
}

template std::vector<std::vector<double>> gradient_landscape(const Network<float>&, std::size_t, std::uint64_t);
template std::vector<std::vector<double>> gradient_landscape(const Network<double>&, std::size_t, std::uint64_t);

} // namespace activation_lab
