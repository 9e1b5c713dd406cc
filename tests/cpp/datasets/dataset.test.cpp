#include "datasets/dataset.hpp"

#include "activations/bit_cast.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;

namespace {

float x(const Dataset& set, std::size_t k) {
  return set.inputs[2 * k];
}

float y(const Dataset& set, std::size_t k) {
  return set.inputs[2 * k + 1];
}

float radius(const Dataset& set, std::size_t k) {
  return std::sqrt(x(set, k) * x(set, k) + y(set, k) * y(set, k));
}

} // namespace

TEST_CASE("Classes take turns", "[datasets]") {
  const auto kind = GENERATE(DatasetKind::exclusive_or, DatasetKind::circles, DatasetKind::moons, DatasetKind::spirals,
                             DatasetKind::gaussians);
  const Dataset set = dataset_of(kind, 100, 0.1, 3);
  for (std::size_t k = 0; k < 100; ++k)
    CHECK(set.targets[k] == static_cast<float>(k % 2));
}

TEST_CASE("Without noise all lies within -1 to 1", "[datasets]") {
  const auto kind = GENERATE(DatasetKind::exclusive_or, DatasetKind::circles, DatasetKind::moons, DatasetKind::spirals,
                             DatasetKind::gaussians, DatasetKind::plane, DatasetKind::curve);
  const Dataset set = dataset_of(kind, 2000, 0, 1);
  const auto inside = [](float number) { return std::fabs(number) <= 1; };
  CHECK(std::all_of(set.inputs.begin(), set.inputs.end(), inside));
  CHECK(std::all_of(set.targets.begin(), set.targets.end(), inside));
  // And it fills a good part of that.
  CHECK(*std::max_element(set.inputs.begin(), set.inputs.end()) > 0.8F);
  CHECK(*std::min_element(set.inputs.begin(), set.inputs.end()) < -0.8F);
}

TEST_CASE("XOR asks whether the signs differ, and meets all four quarters alike", "[datasets]") {
  const Dataset set = dataset_of(DatasetKind::exclusive_or, 400, 0, 2);
  std::size_t quarters[4] = {};
  for (std::size_t k = 0; k < 400; ++k) {
    CHECK((x(set, k) * y(set, k) < 0) == (set.targets[k] == 1));
    ++quarters[(x(set, k) > 0 ? 1U : 0U) + (y(set, k) > 0 ? 2U : 0U)];
  }
  for (const std::size_t met : quarters)
    CHECK(met == 100);
}

TEST_CASE("Circles are a disc in a ring", "[datasets]") {
  const Dataset set = dataset_of(DatasetKind::circles, 1000, 0, 2);
  for (std::size_t k = 0; k < 1000; ++k)
    CHECK((set.targets[k] == 1 ? radius(set, k) <= 0.45F : radius(set, k) >= 0.65F));
}

TEST_CASE("A spiral turned by half a turn is the other one", "[datasets]") {
  // Same angle at the same distance from the middle: points of one arm have all others of it at least a turn away.
  const Dataset set = dataset_of(DatasetKind::spirals, 1000, 0, 2);
  std::size_t right = 0;
  for (std::size_t k = 0; k < 1000; ++k) {
    const double turns = 1.75 * static_cast<double>(radius(set, k));
    const double along = std::cos(2 * 3.14159265358979323846 * turns);
    const double sign = set.targets[k] == 1 ? -1 : 1;
    if (std::fabs(sign * along * static_cast<double>(radius(set, k)) - static_cast<double>(x(set, k))) < 1e-5) ++right;
  }
  CHECK(right == 1000);
}

TEST_CASE("Heights are those of the plane and of the curve", "[datasets]") {
  const Dataset plane = dataset_of(DatasetKind::plane, 200, 0, 2);
  const Dataset curve = dataset_of(DatasetKind::curve, 200, 0, 2);
  for (std::size_t k = 0; k < 200; ++k) {
    CHECK_THAT(plane.targets[k], WithinAbs((x(plane, k) + y(plane, k)) / 2, 1e-6));
    CHECK_THAT(curve.targets[k], WithinAbs((4 * x(curve, k) * x(curve, k) - 3) * x(curve, k), 1e-5));
  }
}

TEST_CASE("More noise moves the same points further, by its deviation", "[datasets][noise]") {
  const Dataset still = dataset_of(DatasetKind::moons, 5000, 0, 4);
  const Dataset little = dataset_of(DatasetKind::moons, 5000, 0.1, 4);
  const Dataset more = dataset_of(DatasetKind::moons, 5000, 0.2, 4);
  double squares = 0;
  for (std::size_t i = 0; i < still.inputs.size(); ++i) {
    const double moved = double{little.inputs[i]} - double{still.inputs[i]};
    CHECK_THAT(double{more.inputs[i]} - double{still.inputs[i]}, WithinAbs(2 * moved, 1e-6));
    squares += moved * moved;
  }
  CHECK_THAT(std::sqrt(squares / static_cast<double>(still.inputs.size())), WithinAbs(0.1, 0.004));
}

TEST_CASE("A longer set begins with the shorter ones, and another seed gives another", "[datasets][determinism]") {
  const Dataset shorter = dataset_of(DatasetKind::spirals, 50, 0.1, 9);
  const Dataset longer = dataset_of(DatasetKind::spirals, 80, 0.1, 9);
  CHECK(std::equal(shorter.inputs.begin(), shorter.inputs.end(), longer.inputs.begin()));
  CHECK(dataset_of(DatasetKind::spirals, 50, 0.1, 10).inputs != shorter.inputs);
}

TEST_CASE("Every build makes the same sets to the last bit", "[datasets][determinism]") {
  std::uint64_t hash = 0xcbf29ce484222325;
  const auto add = [&hash](float number) {
    for (auto bits = bit_cast<std::uint32_t>(number), i = 0U; i < 4; ++i, bits >>= 8)
      hash = (hash ^ (bits & 0xff)) * 0x100000001b3;
  };
  for (const DatasetKind kind :
       {DatasetKind::exclusive_or, DatasetKind::circles, DatasetKind::moons, DatasetKind::spirals,
        DatasetKind::gaussians, DatasetKind::plane, DatasetKind::curve, DatasetKind::normal}) {
    const Dataset set = dataset_of(kind, 500, 0.05, 7);
    std::for_each(set.inputs.begin(), set.inputs.end(), add);
    std::for_each(set.targets.begin(), set.targets.end(), add);
  }
  CHECK(hash == 0x114f5792e964c38f);
}
