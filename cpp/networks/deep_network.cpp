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

DrawnLayers::DrawnLayers(const DeepNetwork& network, std::uint64_t wanted_seed, std::size_t room)
    : initialisation(network.initialisation), width(network.width), seed(wanted_seed), kept_at_most(room) {}

std::span<const float> DrawnLayers::layer(std::size_t k) {
  while (k >= kept.size() && (kept.size() + 1) * width * width <= kept_at_most)
    kept.push_back(drawn(kept.size()));
  if (k < kept.size()) return kept[k];
  passing = drawn(k);
  return passing;
}

std::vector<double> DrawnLayers::example() const {
  return normal_numbers(width, layer_seed(seed, example_place));
}

std::vector<double> DrawnLayers::read_out() const {
  return normal_numbers(width, layer_seed(seed, read_out_place));
}

std::vector<float> DrawnLayers::drawn(std::size_t k) const {
  const std::vector<double> exact = drawn_weights(initialisation, width, width, layer_seed(seed, k));
  std::vector<float> rounded(exact.size());
  std::transform(exact.begin(), exact.end(), rounded.begin(), [](double weight) { return static_cast<float>(weight); });
  return rounded;
}

} // namespace activation_lab
