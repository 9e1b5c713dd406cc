// Every kind of layer, every loss and every function of the catalogue, against finite differences in double.

#include "gradient_check.hpp"

#include "activations/catalogue.hpp"

#include <string>
#include <variant>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace activation_lab;
using testing::smooth_case;
using testing::worst_gradient_error;

namespace {

// What is measured is below 1e-8; half of that is the finite difference's own error.
constexpr double budget = 1e-7;

Kernel kernel(std::string_view id, std::vector<ParameterValue> parameters = {}) {
  return std::get<Kernel>(make_kernel(id, parameters));
}

std::vector<std::string> all_functions() {
  std::vector<std::string> ids;
  for (const Function& function : catalogue())
    ids.emplace_back(function.id);
  return ids;
}

double worst_of(const Architecture& architecture, Loss loss = Loss::squared_error, Mode mode = Mode::training) {
  const testing::Case made = smooth_case(architecture, loss, mode);
  return worst_gradient_error(made.network, made.task);
}

} // namespace

TEST_CASE("Gradients through every function of the catalogue are those of the loss", "[networks][backward]") {
  const std::string id = GENERATE(from_range(all_functions()));
  INFO(id);
  const Kernel f = kernel(id);
  CHECK(worst_of({3, {{.units = 4, .activation = f}, {.units = 4, .activation = f}, {.units = 2}}}) < budget);
}

TEST_CASE("Gradients through functions with other parameters are those of the loss", "[networks][backward]") {
  const Kernel f = GENERATE(kernel("elu", {{"alpha", 0.3}}), kernel("swish", {{"beta", 1.7}}),
                            kernel("gelu", {{"variant", "tanh"}}), kernel("leaky_relu", {{"alpha", 0.3}}));
  CHECK(worst_of({3, {{.units = 4, .activation = f}, {.units = 2, .activation = f}}}) < budget);
}

TEST_CASE("Gradients of every loss are what finite differences find", "[networks][backward][loss]") {
  const Loss loss = GENERATE(Loss::squared_error, Loss::binary_cross_entropy, Loss::softmax_cross_entropy);
  CHECK(worst_of({3, {{.units = 4, .activation = kernel("tanh")}, {.units = 3}}}, loss) < budget);
}

TEST_CASE("Gradients through layers without bias or without a function are those of the loss", "[networks][backward]") {
  CHECK(worst_of({3, {{.units = 4, .activation = kernel("tanh"), .bias = false}, {.units = 2, .bias = false}}}) <
        budget);
  CHECK(worst_of({3, {{.units = 4}, {.units = 3}, {.units = 2}}}) < budget);
}

TEST_CASE("Gradients through batch normalisation are those of the loss, in training and in evaluation",
          "[networks][backward][normalisation]") {
  const Mode mode = GENERATE(Mode::training, Mode::evaluation);
  const bool bias = GENERATE(true, false);
  const Layer hidden{.units = 4, .activation = kernel("gelu"), .bias = bias, .normalised = true};
  CHECK(worst_of({3, {hidden, hidden, {.units = 2}}}, Loss::squared_error, mode) < budget);
  CHECK(worst_of({3, {hidden, {.units = 2, .normalised = true}}}, Loss::softmax_cross_entropy, mode) < budget);
}

TEST_CASE("Gradients through residual connections are those of the loss", "[networks][backward][residual]") {
  const Layer block{.units = 4, .activation = kernel("tanh"), .residual = true};
  CHECK(worst_of({4, {block, block, {.units = 2}}}) < budget);
  CHECK(worst_of({4, {{.units = 4, .residual = true}, {.units = 4, .normalised = true, .residual = true}}}) < budget);
}

TEST_CASE("Gradients of learned slopes are those of the loss, one a layer or one a unit", "[networks][backward]") {
  const bool per_unit = GENERATE(true, false);
  const Layer hidden{.units = 5, .activation = LearnedSlope{.per_unit = per_unit}};
  CHECK(worst_of({3, {hidden, hidden, {.units = 2}}}) < budget);
}

TEST_CASE("Gradients through everything at once are those of the loss", "[networks][backward]") {
  const Layer first{.units = 6, .activation = LearnedSlope{.per_unit = true}, .normalised = true};
  const Layer second{.units = 6, .activation = kernel("swish"), .normalised = true, .residual = true};
  CHECK(worst_of({4, {first, second, second, {.units = 3}}}, Loss::softmax_cross_entropy) < budget);
}

TEST_CASE("Finite differences notice a wrong gradient", "[networks][backward]") {
  testing::Case made =
      smooth_case({3, {{.units = 4, .activation = kernel("tanh")}, {.units = 2}}}, Loss::squared_error);
  Kernel wrong = kernel("tanh");
  wrong.exact_derivative = [right = wrong.exact_derivative](double x) { return right(x) * (1 + 1e-5); };
  made.network.architecture.layers[0].activation = wrong;
  CHECK(worst_gradient_error(made.network, made.task) > 1e-6);
}
