#include "networks/landscape.hpp"

#include "activations/catalogue.hpp"
#include "networks/initialise.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <variant>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinRel;

namespace {

std::vector<std::vector<double>> landscape_of(const Activation& activation, const Initialisation& initialisation) {
  const Layer layer{.units = 32, .activation = activation};
  Network<float> network({32, {layer, layer, layer}});
  initialise(network, initialisation, 6);
  return gradient_landscape(network, 1000, 7);
}

Activation function(std::string_view id) {
  return std::get<Kernel>(make_kernel(id));
}

double median(std::vector<double> numbers) {
  std::sort(numbers.begin(), numbers.end());
  return numbers[numbers.size() / 2];
}

} // namespace

TEST_CASE("Sigmoid's gradients thin out from layer to layer, ReLU's do not", "[networks][landscape]") {
  const auto sigmoid = landscape_of(function("sigmoid"), {Scheme::glorot_normal});
  const auto relu = landscape_of(function("relu"), {Scheme::he_normal});
  REQUIRE(sigmoid.size() == 4);
  REQUIRE(sigmoid[0].size() == 1000);
  for (std::size_t l = 0; l < 3; ++l) {
    CHECK(median(sigmoid[l]) < 0.4 * median(sigmoid[l + 1]));
    CHECK(median(relu[l]) > 0.5 * median(relu[l + 1]));
  }
}

TEST_CASE("All examples are read out alike, and without a function meet the same gradients", "[networks][landscape]") {
  const auto linear = landscape_of(Linear{}, {Scheme::orthogonal});
  for (const auto& layer : linear) {
    CHECK(*std::min_element(layer.begin(), layer.end()) == *std::max_element(layer.begin(), layer.end()));
    CHECK_THAT(layer[0], WithinRel(linear[3][0], 1e-5));
  }
}

TEST_CASE("ReLU's gradients differ from example to example, by the gates that are open", "[networks][landscape]") {
  const auto relu = landscape_of(function("relu"), {Scheme::he_normal});
  CHECK(*std::max_element(relu[0].begin(), relu[0].end()) > 1.5 * *std::min_element(relu[0].begin(), relu[0].end()));
}
