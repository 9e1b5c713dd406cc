#include "analysis/distribution.hpp"

#include "activations/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>
#include <numeric>
#include <string_view>
#include <variant>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;

namespace {

constexpr Ruler ruler{-4, 4, 80};
constexpr std::size_t count = 200'000;

Distribution of(std::string_view id, double mean = 0, double deviation = 1, std::uint64_t seed = 1) {
  return {std::get<Kernel>(make_kernel(id)), mean, deviation, seed, ruler};
}

DistributionSummary drawn(Distribution distribution) {
  distribution.draw(count);
  return distribution.summary();
}

std::size_t total(const std::vector<std::uint32_t>& bins) {
  return std::accumulate(bins.begin(), bins.end(), std::size_t{0});
}

} // namespace

TEST_CASE("ReLU of a standard normal has the moments that integration gives", "[distribution]") {
  const DistributionSummary relu = drawn(of("relu"));
  // E max(0, z) = 1/sqrt(2 pi); its square's mean is 1/2.
  const double mean = 1 / std::sqrt(2 * 3.14159265358979);
  CHECK_THAT(relu.output.mean(), WithinAbs(mean, 0.006));
  CHECK_THAT(relu.output.deviation(), WithinAbs(std::sqrt(0.5 - mean * mean), 0.006));
  CHECK_THAT(relu.input.mean(), WithinAbs(0.0, 0.01));
  CHECK_THAT(relu.input.deviation(), WithinAbs(1.0, 0.01));
}

TEST_CASE("Half of ReLU's outputs are one atom at 0, and the bins do not count them again", "[distribution]") {
  const DistributionSummary relu = drawn(of("relu"));
  REQUIRE(relu.atoms.size() == 1);
  CHECK(relu.atoms[0].value == 0.0);
  CHECK(relu.atoms[0].count == relu.zeros);
  CHECK(relu.saturated == relu.zeros);
  CHECK_THAT(static_cast<double>(relu.zeros) / count, WithinAbs(0.5, 0.005));
  CHECK(total(relu.output_bins) + relu.zeros == count);
  CHECK(total(relu.input_bins) == count);
}

TEST_CASE("Every flat piece is an atom, and a smooth function has none", "[distribution]") {
  const DistributionSummary clamp = drawn(of("hard_tanh"));
  REQUIRE(clamp.atoms.size() == 2);
  CHECK(clamp.atoms[0].value == -1.0);
  CHECK(clamp.atoms[1].value == 1.0);
  // Phi(-1) = 0.158655
  CHECK_THAT(static_cast<double>(clamp.atoms[0].count) / count, WithinAbs(0.158655, 0.004));
  CHECK(clamp.zeros == 0);
  CHECK(total(drawn(of("step")).output_bins) == 0);
  CHECK(drawn(of("gelu")).atoms.empty());
  CHECK(drawn(of("sigmoid")).atoms.empty());
}

TEST_CASE("Saturation is counted where the slope is below 0.01", "[distribution]") {
  // tanh' < 0.01 beyond 2.9932; of N(3, 1) that is Phi(0.0068), and next to nothing on the other side.
  CHECK_THAT(static_cast<double>(drawn(of("tanh", 3)).saturated) / count, WithinAbs(0.5027, 0.005));
  CHECK(drawn(of("identity")).saturated == 0);
}

TEST_CASE("A sample is the same however it is cut into pieces", "[distribution][determinism]") {
  const DistributionSummary whole = drawn(of("gelu"));
  Distribution pieces = of("gelu");
  for (const std::size_t piece : {std::size_t{1}, std::size_t{49'999}, std::size_t{0}, count - 50'000})
    pieces.draw(piece);
  CHECK(pieces.summary().output.mean() == whole.output.mean());
  CHECK(pieces.summary().output.deviation() == whole.output.deviation());
  CHECK(pieces.summary().output_bins == whole.output_bins);
  CHECK(drawn(of("gelu", 0, 1, 2)).output.mean() != whole.output.mean());
}

TEST_CASE("What lies beyond the ruler is counted at its ends", "[distribution]") {
  const DistributionSummary far = drawn(of("identity", 4));
  CHECK_THAT(static_cast<double>(far.output_bins.back()) / count, WithinAbs(0.5, 0.005));
  CHECK(total(far.output_bins) == count);
}

TEST_CASE("A constant input has no spread and makes no atom", "[distribution]") {
  const DistributionSummary still = drawn(of("sigmoid", 0, 0));
  CHECK(still.atoms.empty());
  CHECK(still.output.mean() == 0.5);
  CHECK(still.output.deviation() == 0.0);
}
