#include "networks/rectifier_training.hpp"
#include "activations/catalogue.hpp"
#include "activations/watched_bits.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;

namespace {

using Numbers = std::vector<float>;

// 4 examples of 3 channels: powers of two apart, so that small steps are exact.
const Numbers input = {-1, 2, -0.5F, 0.25F, -3, 1, -2, -0.75F, 4, 1.5F, -1.25F, -6};
const Numbers weights = {1, -2, 0.5F, 3, 0.25F, -1, 2, 1.5F, -0.5F, 1, -4, 0.75F};

// The loss whose gradient with respect to y is `weights`.
double loss_of(const Numbers& x, const Numbers& slopes) {
  Numbers y(x.size());
  prelu_forward(x, slopes, y);
  double loss = 0;
  for (std::size_t i = 0; i < y.size(); ++i)
    loss += double{weights[i]} * double{y[i]};
  return loss;
}

double numerical_slope(Numbers numbers, std::size_t i, const auto& loss) {
  constexpr float step = 0x1p-10F;
  Numbers ahead = numbers;
  ahead[i] += step;
  numbers[i] -= step;
  return (loss(ahead) - loss(numbers)) / (2 * double{step});
}

struct Drawn {
  Numbers slopes, y;
};

Drawn drawn_from(const Numbers& x, std::uint64_t seed, double lower = 1.0 / 8, double upper = 1.0 / 3) {
  Drawn drawn = {Numbers(x.size()), Numbers(x.size())};
  rrelu_forward(x, lower, upper, seed, drawn.slopes, drawn.y);
  return drawn;
}

} // namespace

TEST_CASE("PReLU's gradients are the slopes of its loss, for one slope and for one a channel",
          "[activations][training]") {
  for (const Numbers& slopes : {Numbers{0.25F}, Numbers{0.25F, -0.5F, 1}}) {
    Numbers to_input(input.size()), to_slopes(slopes.size());
    prelu_backward(input, slopes, weights, to_input, to_slopes);
    for (std::size_t i = 0; i < input.size(); ++i) {
      const double slope = numerical_slope(input, i, [&](const Numbers& x) { return loss_of(x, slopes); });
      CHECK_THAT(double{to_input[i]}, WithinAbs(slope, 1e-4));
    }
    for (std::size_t i = 0; i < slopes.size(); ++i) {
      const double slope = numerical_slope(slopes, i, [&](const Numbers& a) { return loss_of(input, a); });
      CHECK_THAT(double{to_slopes[i]}, WithinAbs(slope, 1e-4));
    }
  }
}

TEST_CASE("With one slope PReLU is the catalogue's, with one a channel each column has its own",
          "[activations][training]") {
  Numbers y(input.size()), expected(input.size());
  prelu_forward(input, Numbers{0.25F}, y);
  std::get<Kernel>(make_kernel("prelu")).value(input, expected);
  CHECK(y == expected);
  prelu_forward(Numbers{-1, -1, -1, -2, -2, -2}, Numbers{0, 0.5F, 2}, std::span(y).first(6));
  CHECK(Numbers(y.begin(), y.begin() + 6) == Numbers{0, -0.5F, -2, 0, -1, -4});
}

TEST_CASE("RReLU draws between its bounds, evenly, and leaves what is positive", "[activations][training]") {
  const Drawn drawn = drawn_from(Numbers(100'000, -1), 7);
  double sum = 0, squares = 0;
  for (const float slope : drawn.slopes) {
    sum += double{slope};
    squares += double{slope} * double{slope};
  }
  const auto [lowest, highest] = std::minmax_element(drawn.slopes.begin(), drawn.slopes.end());
  CHECK(*lowest >= 0.125F);
  CHECK(*highest <= 1.0F / 3);
  const double mean = sum / 1e5, width = 1.0 / 3 - 1.0 / 8;
  CHECK_THAT(mean, WithinAbs(11.0 / 48, 1e-3)); // five times the mean's deviation
  CHECK_THAT(squares / 1e5 - mean * mean, WithinAbs(width * width / 12, 1e-4));
  CHECK(drawn_from({2, 3}, 7).y == Numbers{2, 3});
}

TEST_CASE("What an element draws hangs on the seed and its place alone", "[activations][training][determinism]") {
  const Drawn one = drawn_from({-1, -1, -1, -1}, 42), other = drawn_from({1, -1, 5, -8}, 42);
  CHECK(one.slopes[1] == other.slopes[1]);
  CHECK(one.slopes[3] == other.slopes[3]);
  CHECK(other.slopes[0] == 1);
  CHECK(drawn_from({-1, -1}, 43).slopes != drawn_from({-1, -1}, 42).slopes);
  testing::Fnv1a hash;
  for (const float slope : drawn_from(Numbers(1000, -1), 2026).slopes)
    hash.add<std::uint32_t>(slope);
  CHECK(hash.hash == 0xcbe9d83b29ce3702); // natively and in WASM
}

TEST_CASE("RReLU's gradient goes back through the slopes that were drawn", "[activations][training]") {
  const Drawn drawn = drawn_from(input, 5);
  Numbers to_input(input.size());
  rrelu_backward(drawn.slopes, weights, to_input);
  for (std::size_t i = 0; i < input.size(); ++i) {
    CHECK(to_input[i] == drawn.slopes[i] * weights[i]);
    CHECK(drawn.y[i] == drawn.slopes[i] * input[i]);
  }
  CHECK(drawn_from({-1, 1}, 9, 0.25, 0.25).slopes == Numbers{0.25F, 1});
}

TEST_CASE("NaN passes in training as it does elsewhere", "[activations][training][edges]") {
  constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();
  Numbers y(1), to_input(1), to_slopes(1);
  prelu_forward(Numbers{not_a_number}, Numbers{0.5F}, y);
  CHECK(std::isnan(y[0]));
  prelu_backward(Numbers{not_a_number}, Numbers{0.5F}, Numbers{1}, to_input, to_slopes);
  CHECK(std::isnan(to_slopes[0]));
  CHECK(std::isnan(drawn_from({not_a_number}, 1).y[0]));
}
