#include "networks/affine.hpp"

#include "sequences.hpp"

#include <cmath>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;

namespace {

Affine layer(std::size_t outputs, std::size_t inputs, double phase) {
  Affine made{outputs, inputs, std::vector<double>(outputs * inputs), std::vector<double>(outputs)};
  testing::fill_evenly<double>(made.weights, phase, 2.0 / std::sqrt(static_cast<double>(inputs)));
  testing::fill_evenly<double>(made.bias, phase + 0.4);
  return made;
}

} // namespace

TEST_CASE("Two layers on paper come to one", "[networks][affine]") {
  const Affine first{2, 2, {1, 2, 3, 4}, {10, 20}};
  const Affine second{1, 2, {5, -1}, {7}};
  const Affine whole = combined(second, first);
  CHECK(whole.outputs == 1);
  CHECK(whole.inputs == 2);
  CHECK(whole.weights == std::vector<double>{2, 6});
  CHECK(whole.bias == std::vector<double>{37});
}

TEST_CASE("A hundred layers of any widths come to one that does the same", "[networks][affine]") {
  std::vector<Affine> layers;
  std::size_t inputs = 3;
  for (std::size_t k = 0; k < 100; ++k) {
    const std::size_t outputs = 3 + (k * 7 + 4) % 6;
    layers.push_back(layer(outputs, inputs, 0.013 * static_cast<double>(k)));
    inputs = outputs;
  }
  const Affine whole = collapsed(layers);
  CHECK(whole.inputs == 3);
  CHECK(whole.outputs == inputs);
  CHECK(std::fabs(whole.weights[0]) > 1e-3); // something is left to be compared
  for (const std::vector<double>& x : {std::vector<double>{0, 0, 0}, {1, -2, 3}, {-0.5, 100, 0.25}}) {
    std::vector<double> step_by_step = x;
    for (const Affine& next : layers)
      step_by_step = next(step_by_step);
    const std::vector<double> at_once = whole(x);
    for (std::size_t o = 0; o < inputs; ++o)
      CHECK_THAT(at_once[o], WithinAbs(step_by_step[o], 1e-12));
  }
}

TEST_CASE("One layer comes to itself", "[networks][affine]") {
  const std::vector<Affine> alone = {layer(2, 3, 0.3)};
  CHECK(collapsed(alone).weights == alone[0].weights);
  CHECK(collapsed(alone).bias == alone[0].bias);
}
