#include "analysis/sketch.hpp"

#include "activations/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <string_view>
#include <variant>
#include <vector>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;

namespace {

Kernel::Scalar slope_of(std::string_view id) {
  return std::get<Kernel>(make_kernel(id)).exact_derivative;
}

struct Drawing {
  std::vector<double> x, y;

  template <class Hand> static Drawing of(Hand hand) {
    Drawing drawing;
    for (int i = 0; i <= 64; ++i) {
      drawing.x.push_back(-4 + i * 0.125);
      drawing.y.push_back(hand(drawing.x.back()));
    }
    return drawing;
  }
  SketchScore score(const Kernel::Scalar& truth) const { return score_sketch(truth, {x, y}, -4, 4); }
};

} // namespace

TEST_CASE("The truth itself earns everything, for smooth slopes and for jumps", "[sketch]") {
  for (const Function& function : catalogue()) {
    INFO(function.id);
    const Kernel::Scalar slope = slope_of(function.id);
    const SketchScore found = Drawing::of(slope).score(slope);
    CHECK(found.score > 99.5);
    CHECK(found.score <= 100.0);
  }
}

TEST_CASE("A steady miss costs five times its share of the spread", "[sketch]") {
  const Kernel::Scalar slope = slope_of("identity");
  CHECK_THAT(Drawing::of([](double) { return 0.95; }).score(slope).score, WithinAbs(75.0, 1e-9));
  const SketchScore found = Drawing::of([](double) { return 0.9; }).score(slope);
  CHECK_THAT(found.score, WithinAbs(50.0, 1e-9));
  CHECK_THAT(found.mean_error, WithinAbs(0.1, 1e-12));
  CHECK(found.spread == 1.0);
  CHECK(Drawing::of([](double) { return 0.5; }).score(slope).score == 0.0);
}

TEST_CASE("Drawing nothing but 0 under a bell earns nothing", "[sketch]") {
  CHECK(Drawing::of([](double) { return 0.0; }).score(slope_of("tanh")).score < 1.0);
}

TEST_CASE("The worst place tells what was drawn and what is true", "[sketch]") {
  const SketchScore found = Drawing::of([](double) { return 0.8; }).score(slope_of("relu"));
  CHECK(found.worst_x == -4.0);
  CHECK(found.worst_drawn == 0.8);
  CHECK(found.worst_truth == 0.0);
  CHECK_THAT(found.worst_error, WithinAbs(0.8, 1e-12));
  const SketchScore bell =
      Drawing::of([&](double x) { return x == 0 ? 0.8 : slope_of("sigmoid")(x); }).score(slope_of("sigmoid"));
  CHECK_THAT(bell.worst_x, WithinAbs(0.0, 1e-12));
  CHECK(bell.worst_truth == 0.25);
}

TEST_CASE("A jump may be missed by a hair and not by more", "[sketch]") {
  const Kernel::Scalar slope = slope_of("relu");
  CHECK(Drawing::of([](double x) { return x < 0.1 ? 0.0 : 1.0; }).score(slope).score > 99.5);
  CHECK(Drawing::of([](double x) { return x < 0.8 ? 0.0 : 1.0; }).score(slope).score < 80);
}

TEST_CASE("A sketch runs straight between its points and level beyond them", "[sketch]") {
  const std::vector<double> x = {-1, 1};
  const std::vector<double> y = {0, 1};
  const Sketch sketch{x, y};
  CHECK(sketch.at(-3) == 0.0);
  CHECK(sketch.at(0.5) == 0.75);
  CHECK(sketch.at(1) == 1.0);
  CHECK(sketch.at(3) == 1.0);
}

TEST_CASE("Where all is 0 the spread is taken as 1", "[sketch]") {
  const SketchScore found = Drawing::of([](double) { return 0.1; }).score(slope_of("step"));
  CHECK(found.spread == 1.0);
  CHECK_THAT(found.score, WithinAbs(50.0, 1e-9));
}
