#include "networks/stack.hpp"

#include "activations/catalogue.hpp"
#include "networks/gentle_layers.hpp"
#include "networks/nearest_layer.hpp"

#include <cmath>
#include <limits>
#include <variant>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;

namespace {

const Kernel relu = std::get<Kernel>(make_kernel("relu"));

const std::vector<Affine> two = {{2, 2, {1, 2, 3, 4}, {10, 20}}, {1, 2, {5, -1}, {7}}};

std::vector<double> plane() {
  std::vector<double> points;
  for (int x = -4; x <= 4; ++x)
    for (int y = -4; y <= 4; ++y) {
      points.push_back(0.5 * x);
      points.push_back(0.5 * y);
    }
  return points;
}

} // namespace

TEST_CASE("Points go through layers as on paper, with an activation between them or none", "[networks][stack]") {
  const std::vector<double> points = {1, 1, -20, 0};
  CHECK(through({two}, points) == std::vector<double>{45, -3});
  // The first layer makes -10 and -40 of the second point, which ReLU does not let through.
  CHECK(through({two, &relu}, points) == std::vector<double>{45, 7});
  const std::vector<Affine> one = {two.front()};
  CHECK(through({one, &relu}, points) == std::vector<double>{13, 27, -10, -40});
  CHECK(through({one, &relu, true}, points) == std::vector<double>{13, 27, 0, 0});
}

TEST_CASE("A hundred gentle layers leave a plane that one layer makes as well", "[networks][stack]") {
  const std::vector<Affine> layers = gentle_layers(100, 7);
  const std::vector<double> points = plane();
  const std::vector<double> image = through({layers}, points);
  const auto [layer, farthest] = nearest_layer(points, 2, image, 2);
  const Affine whole = collapsed(layers);
  for (std::size_t at = 0; at < 4; ++at)
    CHECK_THAT(layer.weights[at], WithinAbs(whole.weights[at], 1e-13));
  for (std::size_t at = 0; at < 2; ++at)
    CHECK_THAT(layer.bias[at], WithinAbs(whole.bias[at], 1e-13));
  CHECK(farthest < 1e-13);
  const double area = whole.weights[0] * whole.weights[3] - whole.weights[1] * whole.weights[2];
  CHECK(std::fabs(area) > 0.1);
  CHECK(std::fabs(area) < 10);
}

TEST_CASE("Layers with ReLU between them are far from every single layer", "[networks][stack]") {
  // x to |x|, the second input left out: the closest line is flat, at the mean of |x|, which is 10/9 on this grid.
  const std::vector<Affine> fold = {{2, 2, {1, 0, -1, 0}, {0, 0}}, {1, 2, {1, 1}, {0}}};
  const std::vector<double> points = plane();
  const auto [layer, farthest] = nearest_layer(points, 2, through({fold, &relu}, points), 1);
  CHECK_THAT(layer.weights[0], WithinAbs(0, 1e-13));
  CHECK_THAT(layer.weights[1], WithinAbs(0, 1e-13));
  CHECK_THAT(layer.bias[0], WithinAbs(10.0 / 9, 1e-13));
  CHECK_THAT(farthest, WithinAbs(10.0 / 9, 1e-13));
}

TEST_CASE("The nearest layer is calm about points on a line and about what is no number", "[networks][stack]") {
  const std::vector<double> diagonal = {0, 0, 1, 1, 2, 2};
  const auto [layer, farthest] = nearest_layer(diagonal, 2, std::vector<double>{1, 3, 5}, 1);
  CHECK_THAT(layer.weights[0] + layer.weights[1], WithinAbs(2, 1e-13));
  CHECK_THAT(layer.bias[0], WithinAbs(1, 1e-13));
  CHECK(farthest < 1e-13);

  const double infinity = std::numeric_limits<double>::infinity();
  for (const double broken : {infinity, std::numeric_limits<double>::quiet_NaN(), 1e300}) {
    const NearestLayer none = nearest_layer(diagonal, 2, std::vector<double>{1, broken, 5}, 1);
    CHECK(none.farthest == infinity);
    CHECK(none.layer.bias == std::vector<double>{0});
  }
}

TEST_CASE("The farthest miss is the largest distance, and NaN wherever there is one", "[networks][stack]") {
  const Affine twice{1, 1, {2}, {0}};
  const std::vector<double> points = {1, 2, 3};
  CHECK(farthest_miss(twice, points, std::vector<double>{2, 7, 5}) == 3);
  for (std::size_t at = 0; at < 3; ++at) {
    std::vector<double> wanted = {2, 4, 6};
    wanted[at] = std::numeric_limits<double>::quiet_NaN();
    CHECK(std::isnan(farthest_miss(twice, points, wanted)));
  }
}

TEST_CASE("The first gentle layers are the same however many there are, and others for another seed",
          "[networks][stack]") {
  const std::vector<Affine> few = gentle_layers(3, 1);
  const std::vector<Affine> many = gentle_layers(50, 1);
  for (std::size_t k = 0; k < few.size(); ++k) {
    CHECK(few[k].weights == many[k].weights);
    CHECK(few[k].bias == many[k].bias);
  }
  CHECK(gentle_layers(1, 2)[0].weights != few[0].weights);
}
