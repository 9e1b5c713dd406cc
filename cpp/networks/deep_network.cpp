#include "networks/deep_network.hpp"

#include "random/generator.hpp"

#include <algorithm>

namespace activation_lab {

namespace {

// Beyond any layer's number.
constexpr std::size_t example_place = 1'000'000;
constexpr std::size_t read_out_place = 1'000'001;

std::vector<double> normal_numbers(std::size_t count, std::uint64_t seed) {
  Generator generator(seed);
  std::vector<double> numbers(count);
  std::generate(numbers.begin(), numbers.end(), [&generator] { return generator.normal(); });
  return numbers;
}

} // namespace

NetworkDraws::NetworkDraws(std::size_t width, std::uint64_t seed, std::size_t kept_at_most)
    : units(width), number(seed), room(kept_at_most) {}

std::span<const double> NetworkDraws::layer(Draw draw, std::size_t k) {
  const auto drawn = [&](std::size_t place) { return unscaled_weights(draw, units, units, layer_seed(number, place)); };
  const std::size_t size = units * units;
  auto& [kept, passing, passing_place] = of_kind[static_cast<std::size_t>(draw)];
  while (k >= kept.size() && size <= room) {
    kept.push_back(drawn(kept.size()));
    room -= size;
  }
  if (k < kept.size()) return kept[k];
  if (passing.empty() || passing_place != k) passing = drawn(k);
  passing_place = k;
  return passing;
}

std::vector<double> NetworkDraws::example() const {
  return normal_numbers(units, layer_seed(number, example_place));
}

std::vector<double> NetworkDraws::read_out() const {
  return normal_numbers(units, layer_seed(number, read_out_place));
}

void scaled_layer(NetworkDraws& draws, const Initialisation& initialisation, std::size_t k,
                  std::vector<float>& weights) {
  const std::span<const double> drawn = draws.layer(draw_of(initialisation.scheme), k);
  const double factor = factor_of(initialisation, draws.width(), draws.width());
  weights.resize(drawn.size());
  std::transform(drawn.begin(), drawn.end(), weights.begin(),
                 [factor](double number) { return static_cast<float>(factor * number); });
}

} // namespace activation_lab
