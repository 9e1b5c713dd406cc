#include "networks/gradient_flow.hpp"

#include "activations/catalogue.hpp"
#include "networks/network.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <variant>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;

namespace {

Kernel kernel(std::string_view id) {
  return std::get<Kernel>(make_kernel(id));
}

// A function in networks of width 64, and the median ratio that 400 other seeds gave, by a program of somebody else's.
struct Row {
  std::string_view function;
  double ratio;
};

// The median of 200 networks against one of 400: four standard errors of their difference, 1.25 s/sqrt(n) each, with s
// from the width of the band.
void check_rows(std::size_t depth, const Initialisation& initialisation, const std::vector<Row>& rows) {
  std::vector<Activation> activations;
  for (const Row& row : rows)
    activations.emplace_back(kernel(row.function));
  GradientFlow flow({.depth = depth, .width = 64, .initialisation = initialisation}, activations, 1);
  flow.add_networks(200);
  for (std::size_t a = 0; a < rows.size(); ++a) {
    INFO(rows[a].function << " through " << depth << " layers");
    const Spread spread = flow.spread(a);
    CHECK(spread.networks == 200);
    const double deviation = (spread.ninetieth[0] - spread.tenth[0]) / 2.563;
    const double tolerance = 4 * 1.25 * deviation * std::sqrt(1.0 / 200 + 1.0 / 400);
    CHECK(tolerance < 0.6);
    CHECK_THAT(spread.median[0], WithinAbs(std::log10(rows[a].ratio), tolerance));
    CHECK(spread.median[depth] == 0);
  }
}

} // namespace

TEST_CASE("Six layers pass on what others measured", "[networks][flow]") {
  check_rows(6, {Scheme::he_normal}, {{"relu", 0.92}, {"leaky_relu", 0.90}, {"gelu", 0.80}, {"swish", 0.38}});
  check_rows(6, {Scheme::glorot_normal}, {{"relu", 0.115}, {"tanh", 0.32}, {"sigmoid", 1.46e-4}});
  check_rows(6, {Scheme::he_normal, 2.0}, {{"relu", 56}});
  check_rows(6, {Scheme::normal, 0.01}, {{"relu", 3.1e-8}});
  check_rows(6, {Scheme::lecun_normal}, {{"selu", 1.15}});
}

TEST_CASE("Twenty layers pass on what others measured", "[networks][flow]") {
  check_rows(20, {Scheme::he_normal}, {{"relu", 0.69}, {"leaky_relu", 0.65}, {"gelu", 0.026}, {"swish", 0.0035}});
  check_rows(20, {Scheme::glorot_normal}, {{"relu", 6.9e-4}, {"tanh", 0.16}, {"sigmoid", 2.1e-13}});
}

TEST_CASE("The telephone game has the gradients of backpropagation", "[networks][flow]") {
  const bool residual = GENERATE(false, true);
  const DeepNetwork deep{
      .depth = 5, .width = 9, .initialisation = {Scheme::lecun_normal}, .normalised = false, .residual = residual};
  GradientFlow flow(deep, {kernel("gelu")}, 3);
  flow.add_networks(1);

  const Layer layer{.units = 9, .activation = kernel("gelu"), .bias = false, .residual = residual};
  Network<double> network({9, std::vector<Layer>(5, layer)});
  DrawnLayers drawn(deep, 3);
  Trace<double> trace(network.architecture, 1, Kept::input_gradient);
  for (std::size_t k = 0; k < 5; ++k) {
    const auto weights = drawn.layer(k);
    std::copy(weights.begin(), weights.end(), network.parameters.layer(k).weights.begin());
  }
  trace.input.numbers = drawn.example();
  forward(network, Mode::evaluation, trace);
  trace.output_gradient().numbers = drawn.read_out();
  Parameters<double> gradients(network.architecture);
  backward(network, trace, gradients);
  for (std::size_t k = 0; k < 5; ++k) {
    double square = 0;
    for (const double g : trace.gradient_of_input(k).numbers)
      square += g * g;
    CHECK_THAT(flow.last(0).left().gradient[k], WithinAbs(std::log10(square) / 2, 1e-13));
    CHECK(flow.last(0).message(k).numbers == trace.gradient_of_input(k).numbers);
  }
}

TEST_CASE("Through layer normalisation the gradient is what finite differences find", "[networks][flow]") {
  const DeepNetwork deep{
      .depth = 3, .width = 6, .initialisation = {Scheme::he_normal}, .normalised = true, .residual = true};
  GradientFlow flow(deep, {kernel("tanh")}, 8);
  flow.add_networks(1);
  DrawnLayers drawn(deep, 8);
  const Kernel tanh = kernel("tanh");
  const std::vector<double> read_out = drawn.read_out();

  const auto read = [&](std::vector<double> x) {
    for (std::size_t k = 0; k < 3; ++k) {
      const auto weights = drawn.layer(k);
      std::vector<double> z(6);
      double mean = 0, variance = 0;
      for (std::size_t o = 0; o < 6; ++o) {
        for (std::size_t i = 0; i < 6; ++i)
          z[o] += double{weights[o * 6 + i]} * x[i];
        mean += z[o] / 6;
      }
      for (const double number : z)
        variance += (number - mean) * (number - mean) / 6;
      for (std::size_t o = 0; o < 6; ++o)
        x[o] += tanh.exact_value((z[o] - mean) / std::sqrt(variance + 1e-5));
    }
    double sum = 0;
    for (std::size_t o = 0; o < 6; ++o)
      sum += read_out[o] * x[o];
    return sum;
  };
  for (std::size_t i = 0; i < 6; ++i) {
    const auto at = [&](double moved) {
      std::vector<double> x = drawn.example();
      x[i] += moved;
      return read(x);
    };
    const double numeric = (8 * (at(1e-4) - at(-1e-4)) - (at(2e-4) - at(-2e-4))) / 12e-4;
    CHECK_THAT(flow.last(0).message(0).at(i, 0), WithinAbs(numeric, 1e-9));
  }
}

TEST_CASE("A layer's factor is the product of its parts", "[networks][flow]") {
  const bool normalised = GENERATE(false, true);
  const bool residual = GENERATE(false, true);
  GradientFlow flow({10, 16, {Scheme::he_normal}, normalised, residual}, {kernel("relu"), Linear{}}, 2);
  flow.add_networks(1);
  const Left& relu = flow.last(0).left();
  const Left& linear = flow.last(1).left();
  for (std::size_t k = 0; k < 10; ++k) {
    const double parts = relu.slopes[k] + relu.normalisation[k] + relu.weights[k] + relu.skip[k];
    CHECK_THAT(parts, WithinAbs(relu.gradient[k] - relu.gradient[k + 1], 1e-13));
    CHECK(relu.slopes[k] < 0);
    CHECK(linear.slopes[k] == 0);
    CHECK((relu.normalisation[k] == 0) == !normalised);
    CHECK((relu.skip[k] == 0) == !residual);
  }
}

TEST_CASE("Orthogonal layers without a function pass everything on", "[networks][flow]") {
  GradientFlow flow({50, 12, {Scheme::orthogonal}}, {Linear{}}, 1);
  flow.add_networks(1);
  CHECK_THAT(flow.spread(0).median[0], WithinAbs(0, 1e-6)); // weights are rounded to float32
}

TEST_CASE("In slices the game ends as it does at once", "[networks][flow]") {
  const DeepNetwork deep{.depth = 7, .width = 8, .initialisation = {Scheme::orthogonal}};
  GradientFlow at_once(deep, {kernel("tanh")}, 5);
  at_once.add_networks(3);
  GradientFlow in_slices(deep, {kernel("tanh")}, 5);
  int slices = 0;
  for (; in_slices.networks() < 3; ++slices)
    in_slices.advance(200);
  CHECK(slices == 3 * 4); // 14 passages of 64 weights, 4 at a time
  CHECK(in_slices.spread(0).median == at_once.spread(0).median);
  CHECK(in_slices.spread(0).tenth == at_once.spread(0).tenth);
  // The second network is the one of the second seed.
  GradientFlow second(deep, {kernel("tanh")}, 7);
  second.add_networks(1);
  CHECK(second.last(0).left().gradient == at_once.last(0).left().gradient);
}

TEST_CASE("A deeper network begins like a shallower one, and weights that were not kept come back",
          "[networks][flow]") {
  const DeepNetwork deep{.depth = 1000, .width = 4, .initialisation = {Scheme::glorot_uniform}};
  DrawnLayers keeps_all(deep, 1);
  DrawnLayers keeps_two(deep, 1, 2 * 16);
  for (const std::size_t k : {0U, 1U, 2U, 9U, 2U, 0U}) {
    const auto kept = keeps_all.layer(k), drawn_again = keeps_two.layer(k);
    CHECK(std::vector<float>(kept.begin(), kept.end()) == std::vector<float>(drawn_again.begin(), drawn_again.end()));
  }
  const auto second = keeps_all.layer(2);
  const std::vector<float> remembered(second.begin(), second.end());
  const auto third = keeps_all.layer(3);
  CHECK(remembered != std::vector<float>(third.begin(), third.end()));
  CHECK(keeps_all.example() == keeps_two.example());
  CHECK(keeps_all.example() != keeps_all.read_out());
}

TEST_CASE("Where float32 gives out, double still counts", "[networks][flow]") {
  GradientFlow flow({80, 16, {Scheme::glorot_normal}}, {kernel("sigmoid")}, 1);
  flow.add_networks(1);
  const Lost& rough = flow.last_in_float(0).lost();
  const Lost& exact = flow.last(0).lost();
  CHECK(rough.zero.front() == 1);
  CHECK(rough.zero.back() == 0);
  CHECK(*std::max_element(rough.subnormal.begin(), rough.subnormal.end()) > 0.5);
  CHECK(*std::max_element(exact.zero.begin(), exact.zero.end()) == 0);
  CHECK(*std::max_element(exact.subnormal.begin(), exact.subnormal.end()) == 0);
  CHECK(std::isinf(flow.last_in_float(0).left().gradient.front()));
  CHECK(flow.last(0).left().gradient.front() < -45);
  // Until then both say the same.
  CHECK_THAT(flow.last_in_float(0).left().gradient[60], WithinAbs(flow.last(0).left().gradient[60], 1e-5));
}

TEST_CASE("A thousand layers of sigmoid leave what no double could hold", "[networks][flow]") {
  GradientFlow flow({1000, 8, {Scheme::glorot_normal}}, {kernel("sigmoid")}, 1);
  flow.add_networks(1);
  const std::vector<double>& left = flow.last(0).left().gradient;
  CHECK(left.front() < -500);
  CHECK(std::isfinite(left.front()));
  // Evenly all the way down: scaling leaves no step.
  CHECK_THAT(left[0] - left[500], WithinAbs(left[500] - left[1000], 30));
}

TEST_CASE("A network that overflows on its way forward counts in no quantile", "[networks][flow]") {
  GradientFlow flow({20, 4, {Scheme::normal, 1e30}}, {kernel("identity")}, 1);
  flow.add_networks(2);
  CHECK(std::isnan(flow.spread(0).median[0]));
}

TEST_CASE("A message that slopes of 0 stop is 0 in double too", "[networks][flow]") {
  GradientFlow flow({3, 4, {Scheme::he_normal}}, {kernel("step")}, 1);
  flow.add_networks(1);
  CHECK(flow.last(0).lost().zero[0] == 1);
  CHECK(flow.last_in_float(0).lost().zero[0] == 1);
  CHECK(flow.spread(0).median[0] == -INFINITY);
}
