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
using Catch::Matchers::WithinAbs;

namespace {

std::vector<std::vector<double>> landscape_of(const Activation& activation, const Initialisation& initialisation) {
  const Layer layer{.units = 32, .activation = activation};
  Network<float> network({32, {layer, layer, layer}});
  initialise(network, initialisation, 6);
  GradientLandscape landscape(network, 7);
  landscape.add(1000);
  return landscape.gradients();
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
    CHECK(median(sigmoid[l]) < median(sigmoid[l + 1]) - 0.4);
    CHECK(median(relu[l]) > median(relu[l + 1]) - 0.3);
  }
}

TEST_CASE("All examples are read out alike, and without a function meet the same gradients", "[networks][landscape]") {
  const auto linear = landscape_of(Linear{}, {Scheme::orthogonal});
  for (const auto& layer : linear) {
    CHECK(*std::min_element(layer.begin(), layer.end()) == *std::max_element(layer.begin(), layer.end()));
    CHECK_THAT(layer[0], WithinAbs(linear[3][0], 1e-6));
  }
}

TEST_CASE("ReLU's gradients differ from example to example, by the gates that are open", "[networks][landscape]") {
  const auto relu = landscape_of(function("relu"), {Scheme::he_normal});
  CHECK(*std::max_element(relu[0].begin(), relu[0].end()) > 0.2 + *std::min_element(relu[0].begin(), relu[0].end()));
}

TEST_CASE("A landscape grows, and is what it would be at once", "[networks][landscape]") {
  const Layer layer{.units = 9, .activation = function("gelu")};
  Network<float> network({9, {layer, layer}});
  initialise(network, {Scheme::he_normal}, 1);
  GradientLandscape at_once(network, 2);
  at_once.add(40);
  GradientLandscape in_parts(network, 2);
  for (const std::size_t part : {1U, 16U, 23U})
    in_parts.add(part);
  CHECK(in_parts.gradients() == at_once.gradients());
  CHECK(at_once.gradients().front().size() == 40);
}

TEST_CASE("Examples whose every gate is shut are counted apart", "[networks][landscape]") {
  const Layer layer{.units = 2, .activation = function("relu")};
  Network<float> network({2, {layer, layer}});
  initialise(network, {Scheme::he_normal}, 3);
  GradientLandscape landscape(network, 1);
  landscape.add(500);
  const GradientLandscape::Summary summary = landscape.summary();
  const auto& first = landscape.gradients().front();
  const auto shut = std::count(first.begin(), first.end(), -INFINITY);
  CHECK(shut > 0);
  CHECK(summary.zero.front() == static_cast<double>(shut) / 500);
  CHECK(summary.zero.back() == 0);
  CHECK(summary.quantiles.median.back() == landscape.gradients().back().front()); // one read-out for all
}

TEST_CASE("Examples that overflow are in no quantile", "[networks][landscape]") {
  const Layer layer{.units = 8, .activation = function("relu")};
  Network<float> network({8, std::vector<Layer>(20, layer)});
  initialise(network, {Scheme::he_normal, 1000}, 3);
  GradientLandscape landscape(network, 1);
  landscape.add(50);
  CHECK(std::isnan(landscape.gradients().front().front()));
  const GradientLandscape::Summary summary = landscape.summary();
  CHECK(summary.quantiles.median.back() == landscape.gradients().back().front());
  CHECK(summary.zero.back() == 0);
}
