#include "networks/unit_states.hpp"

#include "activations/catalogue.hpp"
#include "networks/network.hpp"

#include <string_view>
#include <variant>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace activation_lab;

namespace {

Kernel kernel(std::string_view id) {
  return std::get<Kernel>(make_kernel(id));
}

// Three units that see x, -x and x - 10, and one that sums them, at x = 1, 2, -3.
Trace<double> looked_at(const Activation& activation) {
  Network<double> network({1, {{.units = 3, .activation = activation}, {.units = 1}}});
  const LayerParameters<double> hidden = network.parameters.layer(0);
  hidden.weights[0] = hidden.weights[2] = 1;
  hidden.weights[1] = -1;
  hidden.bias[2] = -10;
  for (double& weight : network.parameters.layer(1).weights)
    weight = 1;
  Trace<double> trace(network.architecture, 3);
  trace.input.at(0, 0) = 1;
  trace.input.at(0, 1) = 2;
  trace.input.at(0, 2) = -3;
  forward(network, Mode::training, trace);
  for (double& gradient : trace.output_gradient().numbers)
    gradient = 1;
  Parameters<double> gradients(network.architecture);
  backward(network, trace, gradients);
  return trace;
}

} // namespace

TEST_CASE("Silent on an input, on a batch, on the set and without gradient are told apart", "[networks][units]") {
  const Trace<double> trace = looked_at(kernel("relu"));
  const auto units = unit_states(trace.layers[0], {.example = 2, .batch_begin = 0, .batch_size = 2});
  REQUIRE(units.size() == 3);
  CHECK(units[0].silent_on_example);
  CHECK_FALSE(units[0].silent_on_batch);
  CHECK_FALSE(units[0].silent_on_set);
  CHECK(units[0].silent_examples == 1);
  CHECK_FALSE(units[0].no_gradient);
  CHECK_FALSE(units[1].silent_on_example);
  CHECK(units[1].silent_on_batch);
  CHECK_FALSE(units[1].silent_on_set);
  CHECK(units[2].silent_on_set);
  CHECK(units[2].no_gradient);

  const Census census = census_of(units);
  CHECK(census.units == 3);
  CHECK(census.silent_on_example == 2);
  CHECK(census.silent_on_batch == 2);
  CHECK(census.silent_on_set == 1);
  CHECK(census.no_gradient == 1);
}

TEST_CASE("A leaky unit is never silent, and always has a gradient", "[networks][units]") {
  const Trace<double> trace = looked_at(kernel("leaky_relu"));
  const Census census = census_of(unit_states(trace.layers[0], {}));
  CHECK(census.silent_on_example == 0);
  CHECK(census.no_gradient == 0);
}

TEST_CASE("A step speaks, and still has no gradient", "[networks][units]") {
  const auto units = unit_states(looked_at(kernel("step")).layers[0], {});
  CHECK_FALSE(units[0].silent_on_set);
  CHECK(units[0].no_gradient);
}

TEST_CASE("Before a way back nothing is said about gradients", "[networks][units]") {
  Network<float> network({1, {{.units = 2, .activation = kernel("relu")}}});
  Trace<float> trace(network.architecture, 2, Kept::values);
  forward(network, Mode::evaluation, trace);
  const Census census = census_of(unit_states(trace.layers[0], {}));
  CHECK(census.silent_on_set == 2);
  CHECK(census.no_gradient == 0);
}
