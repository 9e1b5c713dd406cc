// The gradient ratios that were measured before this program was written, by another one.
#include "networks/gradient_flow.hpp"

#include "activations/catalogue.hpp"

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

// The median over 400 networks of width 64, of seeds of their own, through 6 and through 20 layers.
struct Row {
  std::string_view function;
  Initialisation initialisation;
  double six, twenty;
};

std::vector<Row> rows() {
  return {
      {"relu", {Scheme::he_normal}, 0.92, 0.69},
      {"leaky_relu", {Scheme::he_normal}, 0.90, 0.65},
      {"gelu", {Scheme::he_normal}, 0.80, 0.026},
      {"swish", {Scheme::he_normal}, 0.38, 0.0035},
      {"relu", {Scheme::he_normal, 2.0}, 56, 7e5},
      {"relu", {Scheme::normal, 0.01}, 3.1e-8, 8e-26},
      {"relu", {Scheme::glorot_normal}, 0.115, 6.9e-4},
      {"tanh", {Scheme::glorot_normal}, 0.32, 0.16},
      {"sigmoid", {Scheme::glorot_normal}, 1.46e-4, 2.1e-13},
      {"selu", {Scheme::lecun_normal}, 1.15, 1.6},
  };
}

// The median of 200 networks against one of 400: four standard errors of their difference, 1.25 s/sqrt(n) each, with s
// from the width of the band, and half a unit of the digits that were given.
void check_ratios(std::size_t depth, double Row::*ratio) {
  std::vector<Player> players;
  for (const Row& row : rows())
    players.push_back({kernel(row.function), row.initialisation});
  GradientFlow flow({.depth = depth, .width = 64}, players, 1);
  flow.add_networks(200);
  CHECK(flow.networks() == 200);
  for (std::size_t p = 0; p < players.size(); ++p) {
    const Row row = rows()[p];
    INFO(row.function << " through " << depth << " layers, measured: " << row.*ratio);
    const Quantiles ratios = flow.ratios(p);
    const double deviation = (ratios.ninetieth[0] - ratios.tenth[0]) / 2.563;
    const double tolerance = 4 * 1.25 * deviation * std::sqrt(1.0 / 200 + 1.0 / 400) + 0.03;
    CHECK(tolerance < 0.5);
    CHECK_THAT(ratios.median[0], WithinAbs(std::log10(row.*ratio), tolerance));
    CHECK(ratios.median[depth] == 0);
  }
}

} // namespace

TEST_CASE("Six layers pass on what others measured", "[networks][flow]") {
  check_ratios(6, &Row::six);
}

TEST_CASE("Twenty layers pass on what others measured", "[networks][flow]") {
  check_ratios(20, &Row::twenty);
}
