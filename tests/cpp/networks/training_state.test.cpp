#include "networks/training_state.hpp"

#include "activations/catalogue.hpp"
#include "networks/initialise.hpp"
#include "sequences.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace activation_lab;

namespace {

using Bytes = std::vector<std::uint8_t>;

Examples<float> examples(std::size_t count) {
  Examples<float> set{Matrix<float>(2, count), Matrix<float>(1, count)};
  testing::fill_evenly<float>(set.inputs.row(0), 0.1);
  testing::fill_evenly<float>(set.inputs.row(1), 0.25);
  for (std::size_t b = 0; b < count; b += 2)
    set.targets.at(0, b) = 1;
  return set;
}

Training<float> begun(Method method, std::string_view activation = "relu", std::size_t units = 7) {
  const Kernel kernel = std::get<Kernel>(make_kernel(activation));
  Network<float> network({2,
                          {{.units = units, .activation = kernel},
                           {.units = 5, .activation = LearnedSlope{}, .normalised = true},
                           {.units = 1}}});
  initialise(network, {Scheme::he_normal}, 5);
  return {std::move(network), {Loss::binary_cross_entropy, {.method = method, .rate = 0.05}, {}}, 6};
}

void take(Training<float>& training, std::size_t steps) {
  const Examples<float> set = examples(23);
  for (std::size_t k = 0; k < steps; ++k)
    training.step(set, 4);
}

} // namespace

TEST_CASE("Put away and taken up again after any step, a training ends in the same bits",
          "[networks][training][state]") {
  const auto method = GENERATE(Method::gradient_descent, Method::momentum, Method::adam, Method::adamw);
  Training<float> whole = begun(method);
  take(whole, 20);
  // In the middle of a pass, at its end, before the first step.
  const std::size_t first = GENERATE(0U, 3U, 6U, 13U);
  Training<float> half = begun(method);
  take(half, first);
  Training<float> other = begun(method);
  REQUIRE_FALSE(restore(bytes_of(half), other));
  take(other, 20 - first);
  CHECK(bytes_of(other) == bytes_of(whole));
  CHECK(other.progress.steps == 20);
}

TEST_CASE("Weights live on under another activation function", "[networks][training][state]") {
  Training<float> relu = begun(Method::adam);
  take(relu, 5);
  Training<float> leaky = begun(Method::adam, "leaky_relu");
  REQUIRE_FALSE(restore(bytes_of(relu), leaky));
  CHECK(leaky.network.parameters.numbers == relu.network.parameters.numbers);
}

TEST_CASE("Another method begins without memory, and keeps the weights", "[networks][training][state]") {
  Training<float> momentum = begun(Method::momentum);
  take(momentum, 5);
  Training<float> adam = begun(Method::adam);
  REQUIRE_FALSE(restore(bytes_of(momentum), adam));
  CHECK(adam.network.parameters.numbers == momentum.network.parameters.numbers);
  CHECK(adam.progress.memory.mean.empty());
}

TEST_CASE("A change of any byte is noticed, and nothing is taken over", "[networks][training][state]") {
  Training<float> training = begun(Method::adam);
  take(training, 3);
  const Bytes good = bytes_of(training);
  Training<float> untouched = begun(Method::adam);
  const Bytes before = bytes_of(untouched);
  for (std::size_t at = 0; at < good.size(); at += 11) {
    Bytes bad = good;
    bad[at] ^= 0x10;
    const auto sentence = restore(bad, untouched);
    REQUIRE(sentence);
    CHECK(sentence->find("damaged") != std::string::npos);
  }
  CHECK(bytes_of(untouched) == before);
}

TEST_CASE("What was cut off or added to is damaged", "[networks][training][state]") {
  Training<float> training = begun(Method::momentum);
  take(training, 3);
  const Bytes good = bytes_of(training);
  for (const std::size_t length : {std::size_t{0}, std::size_t{7}, std::size_t{8}, good.size() / 2, good.size() - 1}) {
    const Bytes cut(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length));
    CHECK(restore(cut, training));
  }
  Bytes longer = good;
  longer.push_back(0);
  CHECK(restore(longer, training));
}

TEST_CASE("The state of another network is refused with a sentence", "[networks][training][state]") {
  Training<float> wide = begun(Method::adam, "relu", 8);
  const auto sentence = restore(bytes_of(begun(Method::adam)), wide);
  REQUIRE(sentence);
  CHECK(*sentence == "The saved state belongs to a network of another shape.");
}

TEST_CASE("Steps end where the numbers do, and do not begin again", "[networks][training]") {
  Network<float> network({2, {{.units = 8}, {.units = 1}}});
  initialise(network, {Scheme::he_normal}, 1);
  Training<float> training(std::move(network), {Loss::squared_error, {.rate = 1e6}, {}}, 1);
  const Examples<float> set = examples(50);
  std::vector<double> losses(100);
  const Stretch stretch = take_steps(training, set, 8, losses);
  CHECK_FALSE(stretch.finite);
  CHECK(stretch.taken > 0);
  CHECK(stretch.taken < 100);
  CHECK_FALSE(training.finite());
  CHECK(take_steps(training, set, 8, losses).taken == 0);
}

TEST_CASE("Another number of examples begins a new pass", "[networks][training]") {
  Training<float> training = begun(Method::gradient_descent);
  training.step(examples(23), 4);
  training.step(examples(9), 4);
  CHECK(training.progress.order.size() == 9);
  CHECK(training.progress.next == 4);
}
