#include "networks/gradient_flow.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace activation_lab {

namespace {

bool same(const Initialisation& a, const Initialisation& b) {
  return a.scheme == b.scheme && a.scale == b.scale;
}

template <class Real> void pass(Passage<Real>& passage, bool forward, std::span<const Real> weights) {
  if (forward) {
    passage.forward(weights);
  } else {
    passage.backward(weights);
  }
}

} // namespace

GradientFlow::GradientFlow(DeepNetwork wanted_network, std::vector<Player> wanted_players, std::uint64_t first_seed,
                           std::shared_ptr<NetworkDraws> earlier_draws)
    : network(wanted_network), players(std::move(wanted_players)), seed(first_seed),
      found(players.size(), std::vector<std::vector<double>>(network.depth + 1)) {
  const bool fits = earlier_draws && earlier_draws->width() == network.width && earlier_draws->seed() == seed;
  shared = fits ? std::move(earlier_draws) : std::make_shared<NetworkDraws>(network.width, seed);
}

bool GradientFlow::advance(std::size_t weight_count) {
  const std::size_t a_layer = network.width * network.width;
  std::size_t read = 0;
  do {
    if (!draws) begin();
    go_on();
    read += a_layer;
    if (gone < 2 * network.depth) continue;
    finish();
    return true;
  } while (read < weight_count);
  return false;
}

void GradientFlow::add_networks(std::size_t count) {
  for (std::size_t k = 0; k < count; ++k) {
    while (!advance(network.width * network.width * 2 * network.depth)) {
    }
  }
}

void GradientFlow::begin() {
  draws = finished == 0 ? shared : std::make_shared<NetworkDraws>(network.width, seed);
  gone = 0;
  passages.clear();
  for (const Player& player : players) {
    passages.emplace_back(network, player.activation, *draws);
    if (finished == 0) first_in_floats.emplace_back(network, player.activation, *draws);
  }
}

void GradientFlow::go_on() {
  const bool forward = gone < network.depth;
  const std::size_t k = forward ? gone : 2 * network.depth - 1 - gone;
  for (std::size_t p = 0; p < players.size(); ++p) {
    const Initialisation& initialisation = players[p].initialisation;
    if (p == 0 || !same(initialisation, players[p - 1].initialisation)) {
      scaled_layer(*draws, initialisation, k, weights);
      in_double.assign(weights.begin(), weights.end());
    }
    pass<double>(passages[p], forward, in_double);
    if (finished == 0) pass<float>(first_in_floats[p], forward, weights);
  }
  ++gone;
}

void GradientFlow::finish() {
  for (std::size_t p = 0; p < players.size(); ++p) {
    const std::vector<double>& gradient = passages[p].left().gradient;
    for (std::size_t k = 0; k < gradient.size(); ++k) {
      const double ratio = gradient[k] - gradient.back();
      std::vector<double>& others = found[p][k];
      if (!std::isnan(ratio)) others.insert(std::upper_bound(others.begin(), others.end(), ratio), ratio);
    }
  }
  if (finished == 0) std::swap(first_passages, passages);
  draws.reset();
  ++finished;
  ++seed;
}

Quantiles GradientFlow::ratios(std::size_t player) const {
  Quantiles quantiles;
  for (const std::vector<double>& layer : found[player])
    quantiles.add(layer);
  return quantiles;
}

} // namespace activation_lab
