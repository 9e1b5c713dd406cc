#include "networks/gradient_flow.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>

namespace activation_lab {

namespace {

// sorted: not empty.
double quantile(std::span<const double> sorted, double share) {
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const double rest = place - static_cast<double>(below);
  if (rest == 0.0 || !std::isfinite(sorted[below])) return sorted[below];
  return sorted[below] + rest * (sorted[below + 1] - sorted[below]);
}

} // namespace

GradientFlow::GradientFlow(DeepNetwork wanted, std::vector<Activation> functions, std::uint64_t first_seed)
    : network(wanted), activations(std::move(functions)), seed(first_seed),
      ratios(activations.size(), std::vector<std::vector<double>>(network.depth + 1)) {}

bool GradientFlow::advance(std::size_t weights) {
  const std::size_t a_layer = network.width * network.width;
  std::size_t read = 0;
  do {
    if (!layers) begin();
    go_on();
    read += a_layer;
    if (gone < 2 * network.depth) continue;
    finish();
    return true;
  } while (read < weights);
  return false;
}

void GradientFlow::add_networks(std::size_t count) {
  for (std::size_t k = 0; k < count; ++k) {
    while (!advance(network.width * network.width * 2 * network.depth)) {
    }
  }
}

void GradientFlow::begin() {
  layers = std::make_unique<DrawnLayers>(network, seed);
  gone = 0;
  passages.clear();
  passages_in_float.clear();
  for (const Activation& activation : activations) {
    passages.emplace_back(network, activation, *layers);
    passages_in_float.emplace_back(network, activation, *layers);
  }
}

void GradientFlow::go_on() {
  const bool forward = gone < network.depth;
  const std::span<const float> weights = layers->layer(forward ? gone : 2 * network.depth - 1 - gone);
  const std::vector<double> in_double(weights.begin(), weights.end());
  for (Passage<double>& passage : passages) {
    if (forward) {
      passage.forward(in_double);
    } else {
      passage.backward(in_double);
    }
  }
  for (Passage<float>& passage : passages_in_float) {
    if (forward) {
      passage.forward(weights);
    } else {
      passage.backward(weights);
    }
  }
  ++gone;
}

void GradientFlow::finish() {
  for (std::size_t a = 0; a < activations.size(); ++a) {
    const std::vector<double>& gradient = passages[a].left().gradient;
    for (std::size_t k = 0; k < gradient.size(); ++k)
      ratios[a][k].push_back(gradient[k] - gradient.back());
  }
  std::swap(done, passages);
  std::swap(done_in_float, passages_in_float);
  layers.reset();
  ++finished;
  ++seed;
}

Spread GradientFlow::spread(std::size_t activation) const {
  Spread result;
  result.networks = finished;
  for (const std::vector<double>& ratio : ratios[activation]) {
    std::vector<double> sorted;
    std::copy_if(ratio.begin(), ratio.end(), std::back_inserter(sorted), [](double r) { return !std::isnan(r); });
    std::sort(sorted.begin(), sorted.end());
    if (sorted.empty()) sorted.push_back(std::nan(""));
    result.tenth.push_back(quantile(sorted, 0.1));
    result.median.push_back(quantile(sorted, 0.5));
    result.ninetieth.push_back(quantile(sorted, 0.9));
  }
  return result;
}

} // namespace activation_lab
