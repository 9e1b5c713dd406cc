#include "networks/untrained_census.hpp"

#include "activations/catalogue.hpp"

#include <string_view>
#include <variant>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;

namespace {

Architecture two_of_eight(std::string_view id) {
  const Layer hidden{.units = 8, .activation = std::get<Kernel>(make_kernel(id))};
  return {2, {hidden, hidden}};
}

double share(std::size_t part, const Census& census) {
  return static_cast<double>(part) / static_cast<double>(census.units);
}

} // namespace

TEST_CASE("In untrained 2-8-8 He networks some second-layer units are silent already", "[networks][units]") {
  // What others counted: about 8 % on all of 256 points, 14 % on one batch of 8. Units of one network fall silent
  // together, so the budget is wide.
  const auto census = untrained_census(
      two_of_eight("relu"), {.initialisation = {}, .seed = 0, .networks = 2000, .examples = 256, .batch = 8});
  REQUIRE(census.size() == 2);
  CHECK(census[1].units == 16000);
  CHECK_THAT(share(census[1].silent_on_set, census[1]), WithinAbs(0.08, 0.015));
  CHECK_THAT(share(census[1].silent_on_batch, census[1]), WithinAbs(0.14, 0.02));
  // Without a bias the first layer's units each divide the plane through its middle.
  CHECK(census[0].silent_on_set == 0);
  CHECK_THAT(share(census[0].silent_on_example, census[0]), WithinAbs(0.5, 0.02));
}

TEST_CASE("Parts of the networks counted apart come to the same", "[networks][units][determinism]") {
  Beginnings beginnings{.initialisation = {}, .seed = 40, .networks = 30, .examples = 50, .batch = 5};
  const Census whole = untrained_census(two_of_eight("relu"), beginnings)[1];
  beginnings.networks = 10;
  const Census first = untrained_census(two_of_eight("relu"), beginnings)[1];
  beginnings.seed = 50;
  beginnings.networks = 20;
  const Census both = first + untrained_census(two_of_eight("relu"), beginnings)[1];
  CHECK(both.units == whole.units);
  CHECK(both.silent_on_batch == whole.silent_on_batch);
  CHECK(both.silent_on_set == whole.silent_on_set);
}

TEST_CASE("Leaky units are never silent", "[networks][units]") {
  const auto census = untrained_census(two_of_eight("leaky_relu"),
                                       {.initialisation = {}, .seed = 0, .networks = 20, .examples = 16, .batch = 4});
  CHECK(census[1].silent_on_example == 0);
}
