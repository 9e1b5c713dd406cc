#include "datasets/direction.hpp"

#include <cmath>

#include <catch2/catch_test_macros.hpp>

using namespace activation_lab;

TEST_CASE("A direction is sine and cosine of its angle", "[datasets][direction]") {
  double worst = 0;
  for (int k = -4000; k <= 4000; ++k) {
    const double turns = k / 1000.0;
    const auto [cosine, sine] = direction_of(turns);
    const double angle = 2 * 3.14159265358979323846 * turns;
    worst = std::fmax(worst, std::fmax(std::fabs(cosine - std::cos(angle)), std::fabs(sine - std::sin(angle))));
  }
  CHECK(worst < 1e-12);
}
