#include "networks/untrained_census.hpp"

#include "networks/network.hpp"
#include "random/generator.hpp"

#include <algorithm>

namespace activation_lab {

std::vector<Census> untrained_census(const Architecture& architecture, const Beginnings& beginnings) {
  const std::size_t layers = architecture.layers.size();
  std::vector<Census> all(layers);
  Network<float> network(architecture);
  Trace<float> trace(architecture, beginnings.examples, Kept::values);
  const Focus focus{.batch_size = beginnings.batch};
  for (std::size_t k = 0; k < beginnings.networks; ++k) {
    const std::uint64_t seed = beginnings.seed + k;
    initialise(network, beginnings.initialisation, seed);
    // The row of random numbers behind that of the last layer.
    Generator chance(layer_seed(seed, layers));
    for (std::size_t r = 0; r < trace.input.rows; ++r) {
      const std::span<float> row = trace.input.row(r);
      std::generate(row.begin(), row.end(), [&chance] { return static_cast<float>(chance.normal()); });
    }
    forward(network, Mode::training, trace);
    for (std::size_t l = 0; l < layers; ++l)
      all[l] = all[l] + census_of(unit_states(trace.layers[l], focus));
  }
  return all;
}

} // namespace activation_lab
