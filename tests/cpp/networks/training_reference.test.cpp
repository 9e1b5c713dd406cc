// Training against NumPy: the networks of tests/reference/training.py, 20 steps of each.

#include "training_reference.hpp"
#include "activations/catalogue.hpp"
#include "networks/training.hpp"
#include "sequences.hpp"

#include <array>
#include <cmath>
#include <ostream>
#include <string>
#include <variant>
#include <vector>

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace activation_lab;
using testing::fill_evenly;

namespace {

constexpr std::size_t examples = 12;
constexpr std::uint32_t batch = 4;

Kernel kernel(std::string_view id) {
  return std::get<Kernel>(make_kernel(id));
}

struct TrainingCase {
  std::string name;
  Architecture architecture;
  Recipe recipe;
};

std::vector<TrainingCase> all_cases() {
  const Layer tanh{.units = 4, .activation = kernel("tanh")};
  const Layer relu{.units = 8, .activation = kernel("relu")};
  const Layer leaky{.units = 6, .activation = kernel("leaky_relu")};
  const Layer block{.units = 6, .activation = kernel("leaky_relu"), .residual = true};
  const Kernel gelu = kernel("gelu");
  const Layer one{.units = 1};
  return {
      {"tanh", {2, {tanh, one}}, {Loss::binary_cross_entropy, {.rate = 0.3}, {}}},
      {"relu",
       {2, {relu, relu, one}},
       {Loss::binary_cross_entropy, {.method = Method::adam, .rate = 0.02}, {.l2 = 0.03}}},
      {"normalised",
       {3,
        {{.units = 5, .activation = gelu, .bias = false, .normalised = true},
         {.units = 4, .activation = gelu, .bias = false, .normalised = true},
         {.units = 3}}},
       {Loss::softmax_cross_entropy, {.method = Method::adamw, .rate = 0.02, .decay = 0.1}, {}}},
      {"residual", {2, {leaky, block, one}}, {Loss::squared_error, {.method = Method::momentum, .rate = 0.05}, {}}},
      {"slopes",
       {2,
        {{.units = 5, .activation = LearnedSlope{.per_unit = true}}, {.units = 5, .activation = LearnedSlope{}}, one}},
       {Loss::squared_error, {.rate = 0.3}, {.l1 = 0.01}}},
  };
}

template <class Real> Network<Real> beginning_of(const Architecture& architecture) {
  Network<Real> network(architecture);
  for (std::size_t l = 0; l < architecture.layers.size(); ++l) {
    const LayerParameters<Real> layer = network.parameters.layer(l);
    const double place = 0.1 * static_cast<double>(l);
    fill_evenly(layer.weights, place, 1.5 / std::sqrt(static_cast<double>(architecture.inputs_of(l))));
    fill_evenly(layer.bias, place + 0.21, 0.3);
    std::fill(layer.gain.begin(), layer.gain.end(), Real{1});
    std::fill(layer.slopes.begin(), layer.slopes.end(), Real{0.25});
  }
  return network;
}

template <class Real> Examples<Real> examples_for(const Architecture& architecture, Loss loss) {
  Examples<Real> set{Matrix<Real>(architecture.inputs, examples), Matrix<Real>(architecture.outputs(), examples)};
  fill_evenly<Real>(set.inputs.numbers, 0.3, 1.5);
  std::array<double, examples> targets{};
  fill_evenly<double>(targets, 0.77);
  for (std::size_t b = 0; b < examples; ++b) {
    if (loss == Loss::softmax_cross_entropy) {
      set.targets.at(static_cast<std::size_t>((targets[b] + 1) / 2 * 3), b) = 1;
    } else if (loss == Loss::binary_cross_entropy) {
      set.targets.at(0, b) = targets[b] > 0 ? Real{1} : Real{0};
    } else {
      set.targets.at(0, b) = static_cast<Real>(targets[b]);
    }
  }
  return set;
}

// The largest difference, relative to the number's size and at least to 1/100.
template <class Real> double worst(const std::vector<Real>& found, const std::vector<double>& expected) {
  if (found.size() != expected.size()) return INFINITY;
  double largest = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const double size = std::fmax(std::fabs(expected[i]), 0.01);
    largest = std::fmax(largest, std::fabs(double{found[i]} - expected[i]) / size);
  }
  return largest;
}

} // namespace

TEST_CASE("Every network of NumPy's is trained here too", "[networks][training][reference]") {
  CHECK(testing::training_references().size() == all_cases().size());
}

TEMPLATE_TEST_CASE("The first 20 steps of training are NumPy's", "[networks][training][reference]", float, double) {
  constexpr double budget = sizeof(TestType) == 8 ? 1e-12 : 5e-5;
  const auto references = testing::training_references();
  for (const auto& [name, architecture, recipe] : all_cases()) {
    INFO(name);
    const testing::TrainingReference& reference = references.at(name);
    Training<TestType> training(beginning_of<TestType>(architecture), recipe, 0);
    const auto set = examples_for<TestType>(architecture, recipe.loss);
    std::vector<double> losses;
    for (std::uint32_t k = 0; k < 20; ++k) {
      std::array<std::uint32_t, batch> chosen{};
      for (std::uint32_t i = 0; i < batch; ++i)
        chosen[i] = (batch * k + i) % examples;
      losses.push_back(training.step_with(set, chosen));
    }
    std::vector<TestType> means, variances;
    for (const auto& kept : training.network.running) {
      means.insert(means.end(), kept.mean.begin(), kept.mean.end());
      variances.insert(variances.end(), kept.variance.begin(), kept.variance.end());
    }
    CHECK(worst(losses, reference.losses) < budget);
    CHECK(worst(training.network.parameters.numbers, reference.parameters) < budget);
    CHECK(worst(means, reference.means) < budget);
    CHECK(worst(variances, reference.variances) < budget);
  }
}
