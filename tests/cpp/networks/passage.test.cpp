#include "networks/passage.hpp"

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

// There and back through the layers of one network.
Passage<double> through(const DeepNetwork& network, const Activation& activation, const Initialisation& initialisation,
                        NetworkDraws& draws) {
  Passage<double> passage(network, activation, draws);
  std::vector<float> weights;
  const auto in_double = [&](std::size_t k) {
    scaled_layer(draws, initialisation, k, weights);
    return std::vector<double>(weights.begin(), weights.end());
  };
  for (std::size_t k = 0; k < network.depth; ++k)
    passage.forward(in_double(k));
  for (std::size_t k = network.depth; k-- > 0;)
    passage.backward(in_double(k));
  return passage;
}

} // namespace

TEST_CASE("The telephone game has the gradients of backpropagation", "[networks][flow]") {
  const bool residual = GENERATE(false, true);
  NetworkDraws draws(9, 3);
  const Passage<double> passage =
      through({.depth = 5, .width = 9, .residual = residual}, kernel("gelu"), {Scheme::lecun_normal}, draws);

  const Layer layer{.units = 9, .activation = kernel("gelu"), .bias = false, .residual = residual};
  Network<double> network({9, std::vector<Layer>(5, layer)});
  Network<float> rounded(network.architecture);
  initialise(rounded, {Scheme::lecun_normal}, 3);
  std::copy(rounded.parameters.numbers.begin(), rounded.parameters.numbers.end(), network.parameters.numbers.begin());
  Trace<double> trace(network.architecture, 1, Kept::input_gradient);
  trace.input.numbers = draws.example();
  forward(network, Mode::evaluation, trace);
  trace.output_gradient().numbers = draws.read_out();
  Parameters<double> gradients(network.architecture);
  backward(network, trace, gradients);
  for (std::size_t k = 0; k < 5; ++k) {
    double square = 0;
    for (const double g : trace.gradient_of_input(k).numbers)
      square += g * g;
    CHECK_THAT(passage.left().gradient[k], WithinAbs(std::log10(square) / 2, 1e-13));
    CHECK(passage.message(k).numbers == trace.gradient_of_input(k).numbers);
  }
}

TEST_CASE("Through layer normalisation the gradient is what finite differences find", "[networks][flow]") {
  NetworkDraws draws(6, 8);
  const Passage<double> passage = through({.depth = 3, .width = 6, .normalised = true, .residual = true},
                                          kernel("tanh"), {Scheme::he_normal}, draws);
  const Kernel tanh = kernel("tanh");
  const std::vector<double> read_out = draws.read_out();

  std::vector<float> weights;
  const auto read = [&](std::vector<double> x) {
    for (std::size_t k = 0; k < 3; ++k) {
      scaled_layer(draws, {Scheme::he_normal}, k, weights);
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
      std::vector<double> x = draws.example();
      x[i] += moved;
      return read(x);
    };
    const double numeric = (8 * (at(1e-4) - at(-1e-4)) - (at(2e-4) - at(-2e-4))) / 12e-4;
    CHECK_THAT(passage.message(0).at(i, 0), WithinAbs(numeric, 1e-9));
  }
}

TEST_CASE("A layer's factor is the product of its parts", "[networks][flow]") {
  const bool normalised = GENERATE(false, true);
  const bool residual = GENERATE(false, true);
  const DeepNetwork network{.depth = 10, .width = 16, .normalised = normalised, .residual = residual};
  NetworkDraws draws(16, 2);
  const Left relu = through(network, kernel("relu"), {Scheme::he_normal}, draws).left();
  const Left linear = through(network, Linear{}, {Scheme::he_normal}, draws).left();
  for (std::size_t k = 0; k < 10; ++k) {
    const double parts = relu.slopes[k] + relu.normalisation[k] + relu.weights[k] + relu.skip[k];
    CHECK_THAT(parts, WithinAbs(relu.gradient[k] - relu.gradient[k + 1], 1e-13));
    CHECK(relu.slopes[k] < 0);
    CHECK(linear.slopes[k] == 0);
    CHECK((relu.normalisation[k] == 0) == !normalised);
    CHECK((relu.skip[k] == 0) == !residual);
  }
}

TEST_CASE("A thousand layers of sigmoid leave what no double could hold", "[networks][flow]") {
  NetworkDraws draws(8, 1);
  const std::vector<double> left =
      through({.depth = 1000, .width = 8}, kernel("sigmoid"), {Scheme::glorot_normal}, draws).left().gradient;
  CHECK(left.front() < -500);
  CHECK(std::isfinite(left.front()));
  // Evenly all the way down: scaling leaves no step.
  CHECK_THAT(left[0] - left[500], WithinAbs(left[500] - left[1000], 30));
}

TEST_CASE("Where numbers end on the way forward is told", "[networks][flow]") {
  NetworkDraws draws(4, 1);
  const DeepNetwork network{.depth = 20, .width = 4};
  const Passage<double> whole = through(network, kernel("identity"), {Scheme::orthogonal}, draws);
  CHECK(whole.broken_layer() == Passage<double>::none);
  // Orthogonal layers scale by 1e30: 10 of them reach 1e300, and one more is too many.
  const Passage<double> broken = through(network, kernel("identity"), {Scheme::orthogonal, 1e30}, draws);
  CHECK(broken.broken_layer() == 11);
  CHECK(std::isfinite(broken.output(9).at(0, 0)));
  CHECK(std::isnan(through(network, kernel("tanh"), {Scheme::normal, INFINITY}, draws).left().gradient[0]));
}
