#include "networks/two_weights.hpp"
#include "activations/catalogue.hpp"

#include <cmath>
#include <cstdint>
#include <string_view>
#include <variant>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

Kernel kernel(std::string_view id) {
  return std::get<Kernel>(make_kernel(id, {}));
}

constexpr DescentTask task{{-1, 1}, {1, -1}, 0.5, 400, 1};

double share(std::size_t count) {
  return static_cast<double>(count) / static_cast<double>(task.steps);
}

} // namespace

TEST_CASE("inputs of one sign give both weights gradients of one sign, every time", "[descent]") {
  const std::string_view id = GENERATE("sigmoid", "softplus", "hard_sigmoid");
  const Descent descent = descend(kernel(id), {task.start, task.target, 0.1, 50, task.seed});
  CHECK(descent.path.back().opposite == 0);
  CHECK(descent.path.back().same_sign <= 50);
}

TEST_CASE("the sigmoid's examples are of one sign, tanh's are not", "[descent]") {
  const Descent sigmoid = descend(kernel("sigmoid"), task);
  CHECK(sigmoid.one_sign);
  CHECK(sigmoid.path.back().same_sign == task.steps);
  const Descent tanh = descend(kernel("tanh"), task);
  CHECK_FALSE(tanh.one_sign);
  // Each of the first hundred is a fair coin: 4 deviations are 0.2. Later the error is exactly 0.
  const DescentStep& hundredth = tanh.path[99];
  CHECK_THAT(static_cast<double>(hundredth.same_sign), WithinAbs(50, 20));
  CHECK(hundredth.same_sign + hundredth.opposite == 100);
}

TEST_CASE("ReLU hands over an exact 0 to one weight or both in three quarters of the steps", "[descent]") {
  const Descent relu = descend(kernel("relu"), task);
  CHECK_FALSE(relu.one_sign);
  CHECK(relu.path.back().opposite == 0);
  CHECK_THAT(share(relu.path.back().same_sign), WithinAbs(0.25, 0.1));
}

TEST_CASE("towards a target of opposite signs the sigmoid's path is longer and slower than tanh's", "[descent]") {
  const Descent sigmoid = descend(kernel("sigmoid"), task);
  const Descent tanh = descend(kernel("tanh"), task);
  CHECK(tanh.path[99].distance < 0.05);
  CHECK(sigmoid.path[99].distance > 0.3);
}

TEST_CASE("every step goes against the gradient of its own example", "[descent]") {
  const Descent descent = descend(kernel("tanh"), task);
  Weights before = task.start;
  double length = 0;
  for (const DescentStep& step : descent.path) {
    const double error = (before.first - 1) * step.input.first + (before.second + 1) * step.input.second;
    CHECK(step.gradient.first == error * step.input.first);
    CHECK(step.gradient.second == error * step.input.second);
    CHECK(step.weights.first == before.first - 0.5 * step.gradient.first);
    CHECK(step.weights.second == before.second - 0.5 * step.gradient.second);
    length += std::hypot(step.weights.first - before.first, step.weights.second - before.second);
    CHECK_THAT(step.length, WithinRel(length, 1e-12));
    CHECK_THAT(step.distance, WithinAbs(std::hypot(step.weights.first - 1, step.weights.second + 1), 1e-14));
    CHECK_THAT(step.straight, WithinAbs(std::hypot(step.weights.first + 1, step.weights.second - 1), 1e-14));
    before = step.weights;
  }
}

TEST_CASE("the valley is made of the eigenvectors of the mean of h h^T", "[descent]") {
  const std::string_view id = GENERATE("sigmoid", "tanh", "relu");
  const Descent descent = descend(kernel(id), task);
  double a = 0;
  double b = 0;
  double c = 0;
  for (const DescentStep& step : descent.path) {
    a += step.input.first * step.input.first / 400;
    b += step.input.first * step.input.second / 400;
    c += step.input.second * step.input.second / 400;
  }
  const auto& [along, flat, steep] = descent.valley;
  CHECK(flat <= steep);
  CHECK_THAT(flat + steep, WithinRel(a + c, 1e-12));
  CHECK_THAT(std::hypot(along.first, along.second), WithinRel(1.0, 1e-14));
  CHECK_THAT(a * along.first + b * along.second, WithinAbs(flat * along.first, 1e-12));
  CHECK_THAT(b * along.first + c * along.second, WithinAbs(flat * along.second, 1e-12));
}

TEST_CASE("the sigmoid's valley lies in the direction (+,-) and is ten times as steep across as along", "[descent]") {
  const Valley valley = descend(kernel("sigmoid"), task).valley;
  CHECK(valley.along.first * valley.along.second < -0.45);
  CHECK(valley.steep > 8 * valley.flat);
  const Valley round = descend(kernel("tanh"), task).valley;
  CHECK(round.steep < 1.4 * round.flat);
}

TEST_CASE("the same seed gives the same path, another one another", "[descent]") {
  const auto last = [](std::uint64_t seed) {
    DescentTask seeded = task;
    seeded.seed = seed;
    return descend(kernel("tanh"), seeded).path.front().weights.first;
  };
  CHECK(last(7) == last(7));
  CHECK(last(7) != last(8));
}

TEST_CASE("a path that leaves the numbers ends before it does", "[descent][non-finite]") {
  const Descent descent = descend(kernel("relu"), {task.start, task.target, 1e6, 400, 1});
  CHECK(descent.path.size() < 400);
  for (const DescentStep& step : descent.path)
    CHECK(std::isfinite(step.weights.first));
}
