#include "networks/random_layer.hpp"
#include "activations/catalogue.hpp"

#include <cmath>
#include <cstddef>
#include <string_view>
#include <variant>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;

namespace {

constexpr RandomLayer layer{64, 64, 1};

LayerActivity activity(std::string_view id, std::size_t examples = 1000, std::size_t shown = 0) {
  return layer_activity(std::get<Kernel>(make_kernel(id, {})), layer, examples, shown, 0.01);
}

} // namespace

TEST_CASE("about half of ReLU's outputs are exactly 0, and none of the sigmoid's", "[layer]") {
  // 64000 outputs, correlated within an example and a unit: far more than 4 deviations.
  CHECK_THAT(activity("relu").overall.zero, WithinAbs(0.5, 0.02));
  CHECK(activity("sigmoid").overall.zero == 0.0);
  CHECK(activity("tanh").overall.zero == 0.0);
}

TEST_CASE("near 0 includes exactly 0", "[layer]") {
  const std::string_view id = GENERATE("relu", "gelu", "sigmoid", "tanh");
  const LayerActivity found = activity(id);
  CHECK(found.overall.near >= found.overall.zero);
  CHECK(found.here.near >= found.here.zero);
}

TEST_CASE("pre-activations have variance 2, as He's weights make of standard normal inputs", "[layer]") {
  double squares = 0;
  for (std::size_t shown = 0; shown < 50; ++shown) {
    for (const double z : activity("identity", 50, shown).pre_activation)
      squares += z * z;
  }
  CHECK_THAT(squares / (50 * 64), WithinAbs(2.0, 0.3));
}

TEST_CASE("the example that is looked at is counted unit by unit", "[layer]") {
  const LayerActivity found = activity("relu", 10, 3);
  REQUIRE(found.output.size() == 64);
  std::size_t zeros = 0;
  for (std::size_t unit = 0; unit < 64; ++unit) {
    CHECK(found.output[unit] == std::fmax(found.pre_activation[unit], 0.0));
    if (found.output[unit] == 0) ++zeros;
  }
  CHECK(found.here.zero == static_cast<double>(zeros) / 64);
}

TEST_CASE("an example is the same whatever the function and however many there are", "[layer]") {
  const auto z = activity("relu", 10, 3).pre_activation;
  CHECK(z == activity("sigmoid", 10, 3).pre_activation);
  CHECK(z == activity("relu", 500, 3).pre_activation);
  CHECK(z != activity("relu", 10, 4).pre_activation);
}

TEST_CASE("another seed is another layer", "[layer]") {
  const Kernel identity = std::get<Kernel>(make_kernel("identity", {}));
  const auto first = layer_activity(identity, {8, 8, 1}, 1, 0, 0.01);
  CHECK(first.output == layer_activity(identity, {8, 8, 1}, 1, 0, 0.01).output);
  CHECK(first.output != layer_activity(identity, {8, 8, 2}, 1, 0, 0.01).output);
}
