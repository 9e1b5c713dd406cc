#include "networks/landscape.hpp"

#include "networks/initialise.hpp"
#include "networks/logarithm.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace activation_lab {

namespace {

// Beyond any layer's number.
constexpr std::size_t landscape_place = 3'000'000;

// Appends the logarithm of the norm of each column.
void add_norms(const Matrix<float>& gradients, std::vector<double>& logarithms) {
  std::vector<double> squares(gradients.columns);
  for (std::size_t r = 0; r < gradients.rows; ++r) {
    const std::span<const float> row = gradients.row(r);
    for (std::size_t b = 0; b < squares.size(); ++b)
      squares[b] += double{row[b]} * double{row[b]};
  }
  for (const double square : squares)
    logarithms.push_back(log10_of(std::sqrt(square)));
}

} // namespace

GradientLandscape::GradientLandscape(Network<float> wanted_network, std::uint64_t seed)
    : network(std::move(wanted_network)), chance(layer_seed(seed, landscape_place)),
      read_out(network.architecture.outputs()), to_parameters(network.architecture),
      found(network.architecture.layers.size() + 1) {
  for (float& weight : read_out)
    weight = static_cast<float>(chance.normal());
}

void GradientLandscape::add(std::size_t examples) {
  Trace<float> trace(network.architecture, examples, Kept::input_gradient);
  for (std::size_t b = 0; b < examples; ++b) {
    for (std::size_t i = 0; i < trace.input.rows; ++i)
      trace.input.at(i, b) = static_cast<float>(chance.normal());
  }
  forward(network, Mode::evaluation, trace);
  Matrix<float>& to_output = trace.output_gradient();
  for (std::size_t o = 0; o < to_output.rows; ++o)
    std::fill_n(to_output.row(o).begin(), examples, read_out[o]);
  backward(network, trace, to_parameters);
  for (std::size_t l = 0; l < network.architecture.layers.size(); ++l)
    add_norms(trace.gradient_of_input(l), found[l]);
  add_norms(to_output, found.back());
}

GradientLandscape::Summary GradientLandscape::summary() const {
  Summary result;
  for (const std::vector<double>& layer : found) {
    std::vector<double> sorted;
    std::copy_if(layer.begin(), layer.end(), std::back_inserter(sorted),
                 [](double power) { return !std::isnan(power); });
    std::sort(sorted.begin(), sorted.end());
    result.quantiles.add(sorted);
    const auto none = std::upper_bound(sorted.begin(), sorted.end(), log10_of(0));
    result.zero.push_back(static_cast<double>(none - sorted.begin()) / static_cast<double>(layer.size()));
  }
  return result;
}

} // namespace activation_lab
