#include "networks/gradient_flow.hpp"

#include "activations/catalogue.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <variant>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;

namespace {

Kernel kernel(std::string_view id) {
  return std::get<Kernel>(make_kernel(id));
}

} // namespace

TEST_CASE("Orthogonal layers without a function pass everything on", "[networks][flow]") {
  GradientFlow flow({.depth = 50, .width = 12}, {{Linear{}, {Scheme::orthogonal}}}, 1);
  flow.add_networks(1);
  CHECK_THAT(flow.ratios(0).median[0], WithinAbs(0, 1e-6)); // weights are rounded to float32
}

TEST_CASE("In slices the game ends as it does at once", "[networks][flow]") {
  const DeepNetwork deep{.depth = 7, .width = 8};
  const std::vector<Player> players = {{kernel("tanh"), {Scheme::orthogonal}}, {kernel("relu"), {Scheme::he_normal}}};
  GradientFlow at_once(deep, players, 5);
  at_once.add_networks(3);
  GradientFlow in_slices(deep, players, 5);
  int slices = 0;
  for (; in_slices.networks() < 3; ++slices)
    in_slices.advance(200);
  CHECK(slices == 3 * 4); // 14 passages of 64 weights, 4 at a time
  CHECK(in_slices.ratios(1).median == at_once.ratios(1).median);
  CHECK(in_slices.ratios(0).tenth == at_once.ratios(0).tenth);
}

TEST_CASE("Networks have one seed after another, and the first can be looked into", "[networks][flow]") {
  const DeepNetwork deep{.depth = 7, .width = 8};
  const std::vector<Player> players = {{kernel("tanh"), {Scheme::glorot_normal}}};
  GradientFlow three(deep, players, 5);
  three.add_networks(3);
  std::vector<double> alone;
  for (const std::uint64_t seed : {5U, 6U, 7U}) {
    GradientFlow one(deep, players, seed);
    one.add_networks(1);
    alone.push_back(one.ratios(0).median[0]);
    if (seed == 5) CHECK(one.first(0).left().gradient == three.first(0).left().gradient);
  }
  std::sort(alone.begin(), alone.end());
  CHECK(three.ratios(0).median[0] == alone[1]);
}

TEST_CASE("What one run has drawn serves the next, and changes nothing", "[networks][flow]") {
  GradientFlow shallow({.depth = 3, .width = 8}, {{kernel("tanh"), {Scheme::glorot_normal}}}, 5);
  shallow.add_networks(2);
  const std::vector<Player> players = {{kernel("relu"), {Scheme::he_normal}}};
  const DeepNetwork deep{.depth = 9, .width = 8};
  GradientFlow drawn_anew(deep, players, 5);
  GradientFlow handed_on(deep, players, 5, shallow.first_draws());
  GradientFlow other_seed(deep, players, 6, shallow.first_draws());
  for (GradientFlow* flow : {&drawn_anew, &handed_on, &other_seed})
    flow->add_networks(2);
  CHECK(handed_on.first_draws() == shallow.first_draws());
  CHECK(handed_on.ratios(0).median == drawn_anew.ratios(0).median);
  CHECK(other_seed.first_draws()->seed() == 6);
  CHECK(other_seed.ratios(0).median != drawn_anew.ratios(0).median);
}

TEST_CASE("Players side by side have the numbers that each has alone", "[networks][flow]") {
  const DeepNetwork deep{.depth = 5, .width = 8, .residual = true};
  const std::vector<Player> players = {{kernel("relu"), {Scheme::he_normal}},
                                       {kernel("tanh"), {Scheme::he_normal}},
                                       {kernel("tanh"), {Scheme::glorot_uniform}},
                                       {kernel("relu"), {Scheme::he_normal, 0.5}}};
  GradientFlow together(deep, players, 1);
  together.add_networks(3);
  for (std::size_t p = 0; p < players.size(); ++p) {
    GradientFlow alone(deep, {players[p]}, 1);
    alone.add_networks(3);
    CHECK(alone.ratios(0).ninetieth == together.ratios(p).ninetieth);
    CHECK(alone.first_in_float(0).message(0).numbers == together.first_in_float(p).message(0).numbers);
  }
}

TEST_CASE("Where float32 gives out, double still counts", "[networks][flow]") {
  GradientFlow flow({.depth = 80, .width = 16}, {{kernel("sigmoid"), {Scheme::glorot_normal}}}, 1);
  flow.add_networks(1);
  const Lost& rough = flow.first_in_float(0).lost();
  const Lost& exact = flow.first(0).lost();
  CHECK(rough.zero.front() == 1);
  CHECK(rough.zero.back() == 0);
  CHECK(*std::max_element(rough.subnormal.begin(), rough.subnormal.end()) > 0.5);
  CHECK(*std::max_element(exact.zero.begin(), exact.zero.end()) == 0);
  CHECK(*std::max_element(exact.subnormal.begin(), exact.subnormal.end()) == 0);
  CHECK(std::isinf(flow.first_in_float(0).left().gradient.front()));
  CHECK(flow.first(0).left().gradient.front() < -45);
  // Until then both say the same.
  CHECK_THAT(flow.first_in_float(0).left().gradient[60], WithinAbs(flow.first(0).left().gradient[60], 1e-5));
}

TEST_CASE("A network that overflows on its way forward counts in no quantile", "[networks][flow]") {
  GradientFlow flow({.depth = 20, .width = 4}, {{kernel("identity"), {Scheme::normal, 1e30}}}, 1);
  flow.add_networks(2);
  CHECK(std::isnan(flow.ratios(0).median[0]));
}

TEST_CASE("A message that slopes of 0 stop is 0 in double too", "[networks][flow]") {
  GradientFlow flow({.depth = 3, .width = 4}, {{kernel("step"), {Scheme::he_normal}}}, 1);
  flow.add_networks(1);
  CHECK(flow.first(0).lost().zero[0] == 1);
  CHECK(flow.first_in_float(0).lost().zero[0] == 1);
  CHECK(flow.ratios(0).median[0] == -INFINITY);
}
