#include "networks/product.hpp"

#include "sequences.hpp"

#include <cstddef>
#include <vector>

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace activation_lab;
using testing::fill_evenly;

namespace {

struct Shape {
  std::size_t outputs, inputs, examples;
};

// Around every boundary of the register blocks, and one example.
Shape shapes() {
  return {GENERATE(1U, 2U, 3U, 4U, 7U, 9U, 17U, 34U), GENERATE(1U, 2U, 3U, 4U, 5U, 13U, 27U),
          GENERATE(1U, 2U, 4U, 5U, 10U, 13U, 24U, 33U)};
}

template <class Real> Matrix<Real> numbers(std::size_t rows, std::size_t columns, double phase) {
  Matrix<Real> matrix(rows, columns);
  fill_evenly<Real>(matrix.numbers, phase);
  return matrix;
}

template <class Real> std::vector<Real> numbers(std::size_t count, double phase) {
  std::vector<Real> list(count);
  fill_evenly<Real>(list, phase);
  return list;
}

} // namespace

TEMPLATE_TEST_CASE("A layer's sums have the bits of a plain loop over its inputs", "[networks][product][simd]", float,
                   double) {
  const Shape shape = shapes();
  const auto weights = numbers<TestType>(shape.outputs * shape.inputs, 0.1);
  const auto bias = numbers<TestType>(shape.outputs, 0.7);
  const auto inputs = numbers<TestType>(shape.inputs, shape.examples, 0.3);
  Matrix<TestType> outputs(shape.outputs, shape.examples);
  weighted_sums<TestType>(weights, bias, inputs, outputs);
  std::size_t different = 0;
  for (std::size_t o = 0; o < shape.outputs; ++o) {
    for (std::size_t b = 0; b < shape.examples; ++b) {
      TestType sum = bias[o];
      for (std::size_t i = 0; i < shape.inputs; ++i)
        sum += weights[o * shape.inputs + i] * inputs.at(i, b);
      if (outputs.at(o, b) != sum) ++different;
    }
  }
  CHECK(different == 0);
}

TEMPLATE_TEST_CASE("Without a bias the sums begin at 0", "[networks][product]", float, double) {
  const std::vector<TestType> weights = {1, 2, 3, 4, 5, 6};
  Matrix<TestType> inputs(2, 2);
  inputs.at(0, 0) = 1;
  inputs.at(1, 1) = 10;
  Matrix<TestType> outputs = numbers<TestType>(3, 2, 0.5);
  weighted_sums<TestType>(weights, {}, inputs, outputs);
  CHECK(outputs.at(0, 0) == 1);
  CHECK(outputs.at(2, 0) == 5);
  CHECK(outputs.at(0, 1) == 20);
  CHECK(outputs.at(2, 1) == 60);
}

TEMPLATE_TEST_CASE("What is passed back has the bits of a plain loop over the outputs", "[networks][product][simd]",
                   float, double) {
  const Shape shape = shapes();
  const auto weights = numbers<TestType>(shape.outputs * shape.inputs, 0.2);
  const auto to_outputs = numbers<TestType>(shape.outputs, shape.examples, 0.9);
  Matrix<TestType> to_inputs(shape.inputs, shape.examples);
  pass_back<TestType>(weights, to_outputs, to_inputs);
  std::size_t different = 0;
  for (std::size_t i = 0; i < shape.inputs; ++i) {
    for (std::size_t b = 0; b < shape.examples; ++b) {
      TestType sum = 0;
      for (std::size_t o = 0; o < shape.outputs; ++o)
        sum += weights[o * shape.inputs + i] * to_outputs.at(o, b);
      if (to_inputs.at(i, b) != sum) ++different;
    }
  }
  CHECK(different == 0);
}

TEMPLATE_TEST_CASE("Weight and bias gradients have the bits of a plain loop over the examples, padding left out",
                   "[networks][product][simd]", float, double) {
  const Shape shape = shapes();
  const auto to_outputs = numbers<TestType>(shape.outputs, shape.examples, 0.4);
  const auto inputs = numbers<TestType>(shape.inputs, shape.examples, 0.6);
  auto to_weights = numbers<TestType>(shape.outputs * shape.inputs, 0.8);
  auto to_bias = numbers<TestType>(shape.outputs, 0.8);
  std::vector<TestType> turned;
  weight_gradients<TestType>(to_outputs, inputs, to_weights, to_bias, turned);
  std::size_t different = 0;
  for (std::size_t o = 0; o < shape.outputs; ++o) {
    TestType bias_sum = 0;
    for (std::size_t b = 0; b < shape.examples; ++b)
      bias_sum += to_outputs.at(o, b);
    if (to_bias[o] != bias_sum) ++different;
    for (std::size_t i = 0; i < shape.inputs; ++i) {
      TestType sum = 0;
      for (std::size_t b = 0; b < shape.examples; ++b)
        sum += to_outputs.at(o, b) * inputs.at(i, b);
      if (to_weights[o * shape.inputs + i] != sum) ++different;
    }
  }
  CHECK(different == 0);
}
