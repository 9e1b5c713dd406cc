#include "analysis/entropy.hpp"

#include <array>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using activation_lab::softmax_entropy;
using Catch::Matchers::WithinAbs;

namespace {

constexpr double budget = 0x1p-48;

} // namespace

TEST_CASE("equal logits are as undecided as can be", "[entropy]") {
  CHECK_THAT(softmax_entropy(std::array{0.0, 0.0}, 1), WithinAbs(1.0, budget));
  CHECK_THAT(softmax_entropy(std::array{3.0, 3.0, 3.0, 3.0}, 0.5), WithinAbs(2.0, budget));
  CHECK(softmax_entropy(std::array{5.0}, 1) == 0.0);
}

TEST_CASE("one logit far above the others leaves no doubt", "[entropy]") {
  CHECK_THAT(softmax_entropy(std::array{1000.0, 0.0, -1000.0}, 1), WithinAbs(0.0, budget));
  CHECK_THAT(softmax_entropy(std::array{1e300, -1e300}, 0.01), WithinAbs(0.0, budget));
}

TEST_CASE("entropy is that of an independent calculation", "[entropy]") {
  // mpmath, 50 digits: the softmax of (2, 1, 0.1) at temperatures 1 and 4.
  CHECK_THAT(softmax_entropy(std::array{2.0, 1.0, 0.1}, 1), WithinAbs(1.22158497142876807, budget));
  CHECK_THAT(softmax_entropy(std::array{2.0, 1.0, 0.1}, 4), WithinAbs(1.55797015927704702, budget));
}

TEST_CASE("adding the same to all logits changes nothing, and a higher temperature adds doubt", "[entropy]") {
  const double shift = GENERATE(-64.0, 8.0, 1024.0);
  const std::vector<double> logits{2, 1, -0.5};
  std::vector<double> shifted = logits;
  for (double& z : shifted)
    z += shift;
  CHECK(softmax_entropy(shifted, 1) == softmax_entropy(logits, 1));
  CHECK(softmax_entropy(logits, 2) > softmax_entropy(logits, 1));
}
