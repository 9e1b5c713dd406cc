#include "networks/deep_network.hpp"

#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace activation_lab;

namespace {

std::vector<float> layer(NetworkDraws& draws, const Initialisation& initialisation, std::size_t k) {
  std::vector<float> weights;
  scaled_layer(draws, initialisation, k, weights);
  return weights;
}

} // namespace

TEST_CASE("Weights that were not kept come back", "[networks][flow]") {
  const Initialisation initialisation{GENERATE(Scheme::glorot_uniform, Scheme::he_normal, Scheme::orthogonal), 0.7};
  NetworkDraws keeps_all(4, 1);
  NetworkDraws keeps_two(4, 1, 2 * 16);
  NetworkDraws keeps_none(4, 1, 0);
  for (const std::size_t k : {0U, 1U, 2U, 9U, 9U, 2U, 0U}) {
    const std::vector<float> kept = layer(keeps_all, initialisation, k);
    CHECK(kept == layer(keeps_two, initialisation, k));
    CHECK(kept == layer(keeps_none, initialisation, k));
    CHECK(kept != layer(keeps_all, initialisation, k + 1));
  }
}

TEST_CASE("Schemes of one kind scale one draw", "[networks][flow]") {
  NetworkDraws draws(4, 1);
  const std::vector<float> he = layer(draws, {Scheme::he_normal, 1.0}, 3);
  // With four inputs and outputs LeCun's deviation is 1/2.
  const std::vector<float> lecun = layer(draws, {Scheme::lecun_normal, 2.0}, 3);
  CHECK(layer(draws, {Scheme::normal, 1.0}, 3) == lecun);
  CHECK(he != lecun);
}

TEST_CASE("Weights are those of a network that was initialised with the seed", "[networks][flow]") {
  const Initialisation initialisation{GENERATE(Scheme::uniform, Scheme::glorot_normal, Scheme::orthogonal), 1.3};
  Network<float> network({5, {{.units = 5}, {.units = 5}}});
  initialise(network, initialisation, 8);
  NetworkDraws draws(5, 8);
  for (const std::size_t k : {0U, 1U}) {
    const auto weights = network.parameters.layer(k).weights;
    CHECK(std::vector<float>(weights.begin(), weights.end()) == layer(draws, initialisation, k));
  }
}

TEST_CASE("The example and the read-out are drawn apart from each other and from the weights", "[networks][flow]") {
  NetworkDraws draws(4, 1);
  CHECK(draws.example().size() == 4);
  CHECK(draws.example() != draws.read_out());
  CHECK(draws.example() == NetworkDraws(4, 1).example());
  CHECK(draws.example() != NetworkDraws(4, 2).example());
}
