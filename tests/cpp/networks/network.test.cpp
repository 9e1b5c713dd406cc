#include "networks/network.hpp"

#include "activations/catalogue.hpp"
#include "gradient_check.hpp"
#include "networks/initialise.hpp"

#include <cmath>
#include <optional>
#include <string>
#include <variant>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace activation_lab;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;

namespace {

Kernel kernel(std::string_view id) {
  return std::get<Kernel>(make_kernel(id));
}

Matrix<float> in_float(const Matrix<double>& matrix) {
  Matrix<float> result(matrix.rows, matrix.columns);
  for (std::size_t i = 0; i < matrix.numbers.size(); ++i)
    result.numbers[i] = static_cast<float>(matrix.numbers[i]);
  return result;
}

Network<float> in_float(const Network<double>& network) {
  Network<float> result(network.architecture);
  for (std::size_t i = 0; i < network.parameters.numbers.size(); ++i)
    result.parameters.numbers[i] = static_cast<float>(network.parameters.numbers[i]);
  return result;
}

} // namespace

TEST_CASE("A small network computes what one does on paper", "[networks]") {
  Network<double> network({2, {{.units = 2, .activation = kernel("relu")}, {.units = 1}}});
  const LayerParameters<double> first = network.parameters.layer(0);
  const LayerParameters<double> second = network.parameters.layer(1);
  // XOR as Goodfellow, Bengio and Courville solve it (2016, section 6.1).
  std::fill(first.weights.begin(), first.weights.end(), 1.0);
  first.bias[1] = -1;
  second.weights[0] = 1;
  second.weights[1] = -2;
  Trace<double> trace(network.architecture, 4, Kept::values);
  trace.input.at(0, 1) = trace.input.at(1, 2) = trace.input.at(0, 3) = trace.input.at(1, 3) = 1;
  forward(network, Mode::evaluation, trace);
  CHECK(trace.output().at(0, 0) == 0);
  CHECK(trace.output().at(0, 1) == 1);
  CHECK(trace.output().at(0, 2) == 1);
  CHECK(trace.output().at(0, 3) == 0);
  CHECK(trace.layers[0].values.pre_activation.at(1, 0) == -1);
  CHECK(trace.layers[0].values.activation.at(1, 0) == 0);
}

TEST_CASE("A stage that a layer does not have is stood for by the one before", "[networks][trace]") {
  const Trace<float> trace({2, {{.units = 2, .activation = kernel("tanh"), .residual = true}, {.units = 3}}}, 4);
  const Stages<float>& first = trace.layers[0].values;
  CHECK(&first.before_activation() == &first.pre_activation);
  CHECK(&first.after_activation() == &first.activation);
  CHECK(&first.result() == &first.output);
  CHECK(&trace.input_of(1) == &first.output);
  CHECK(&trace.output() == &trace.layers[1].values.pre_activation);
}

TEST_CASE("A residual connection adds the layer's input, and its gradient", "[networks][residual]") {
  Network<double> network({2, {{.units = 2, .residual = true}}});
  Trace<double> trace(network.architecture, 1, Kept::input_gradient);
  Parameters<double> gradients(network.architecture);
  trace.input.at(0, 0) = 3;
  trace.input.at(1, 0) = -4;
  forward(network, Mode::training, trace);
  CHECK(trace.output().at(0, 0) == 3);
  CHECK(trace.output().at(1, 0) == -4);
  trace.output_gradient().at(1, 0) = 5;
  backward(network, trace, gradients);
  CHECK(trace.input_gradient.at(0, 0) == 0);
  CHECK(trace.input_gradient.at(1, 0) == 5);
}

TEST_CASE("Float and double agree to float's precision, values and gradients", "[networks]") {
  const Layer hidden{.units = 7, .activation = kernel("gelu"), .normalised = true};
  const Layer block{.units = 7, .activation = LearnedSlope{.per_unit = true}, .residual = true};
  const Architecture architecture{3, {hidden, block, {.units = 3}}};
  const testing::Case made = testing::smooth_case(architecture, Loss::softmax_cross_entropy);
  const Network<float> rounded = in_float(made.network);
  Trace<double> exact(architecture, 5, Kept::input_gradient);
  Trace<float> rough(architecture, 5, Kept::input_gradient);
  Parameters<double> gradients(architecture);
  Parameters<float> rough_gradients(architecture);
  exact.input = made.task.input;
  rough.input = in_float(made.task.input);
  forward(made.network, Mode::training, exact);
  forward(rounded, Mode::training, rough);
  loss_of(made.task.loss, exact.output(), made.task.target, exact.output_gradient());
  loss_of(made.task.loss, rough.output(), in_float(made.task.target), rough.output_gradient());
  backward(made.network, exact, gradients);
  backward(rounded, rough, rough_gradients);
  for (std::size_t o = 0; o < 3; ++o) {
    for (std::size_t b = 0; b < 5; ++b)
      CHECK_THAT(rough.output().at(o, b), WithinAbs(exact.output().at(o, b), 2e-6));
  }
  double worst = 0;
  for (std::size_t i = 0; i < gradients.numbers.size(); ++i)
    worst = std::fmax(worst, std::fabs(double{rough_gradients.numbers[i]} - gradients.numbers[i]));
  CHECK(worst < 2e-6);
  CHECK(worst > 0); // two ways of computing, not one
}

TEST_CASE("An example's result does not depend on its neighbours in the batch", "[networks]") {
  const Architecture architecture{3, {{.units = 6, .activation = kernel("tanh")}, {.units = 2}}};
  Network<float> network(architecture);
  initialise(network, {Scheme::glorot_uniform}, 5);
  Trace<float> many(architecture, 7, Kept::values);
  Trace<float> one(architecture, 1, Kept::values);
  for (std::size_t b = 0; b < 7; ++b)
    many.input.at(0, b) = one.input.at(0, 0) = static_cast<float>(b) - 3.3F;
  forward(network, Mode::evaluation, many);
  forward(network, Mode::evaluation, one);
  CHECK(one.output().at(0, 0) == many.output().at(0, 6));
  CHECK(one.output().at(1, 0) == many.output().at(1, 6));
}

TEST_CASE("What cannot be built is said in a sentence", "[networks]") {
  CHECK_FALSE(mistake_in({2, {{.units = 2, .residual = true}, {.units = 1}}}));
  CHECK_THAT(mistake_in({0, {{.units = 1}}}).value_or(""), ContainsSubstring("input"));
  CHECK_THAT(mistake_in({2, {}}).value_or(""), ContainsSubstring("layer"));
  CHECK_THAT(mistake_in({2, {{.units = 0}}}).value_or(""), ContainsSubstring("Layer 1"));
  CHECK_THAT(mistake_in({2, {{.units = 2}, {.units = 3, .residual = true}}}).value_or(""),
             ContainsSubstring("Layer 2 cannot add its 2 inputs to its 3 outputs"));
}
