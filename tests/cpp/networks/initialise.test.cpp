#include "networks/initialise.hpp"

#include "networks/orthogonal.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr std::size_t outputs = 300;
constexpr std::size_t inputs = 200;

struct Moments {
  double mean;
  double deviation;
  double largest;
};

Moments moments_of(const std::vector<double>& numbers) {
  double sum = 0, squares = 0, largest = 0;
  for (const double number : numbers) {
    sum += number;
    squares += number * number;
    largest = std::fmax(largest, std::fabs(number));
  }
  const auto count = static_cast<double>(numbers.size());
  return {sum / count, std::sqrt(squares / count), largest};
}

struct Expected {
  Scheme scheme;
  double deviation;
};

} // namespace

TEST_CASE("Normal schemes have mean 0 and the deviation of their paper, times the scale", "[networks][initialise]") {
  const Expected expected =
      GENERATE(Expected{Scheme::normal, 1.0}, Expected{Scheme::glorot_normal, std::sqrt(2.0 / 500)},
               Expected{Scheme::he_normal, 0.1}, Expected{Scheme::lecun_normal, std::sqrt(1.0 / 200)});
  const double scale = GENERATE(1.0, 0.01);
  const Moments found = moments_of(drawn_weights({expected.scheme, scale}, outputs, inputs, 1));
  const double deviation = expected.deviation * scale;
  // 60000 draws: 4 deviations of the mean, and of the deviation.
  CHECK_THAT(found.mean, WithinAbs(0, deviation * 0.0164));
  CHECK_THAT(found.deviation, WithinRel(deviation, 0.0116));
  CHECK(found.largest > 3.5 * deviation);
}

TEST_CASE("Uniform schemes fill their bounds evenly and keep within them", "[networks][initialise]") {
  const Expected expected =
      GENERATE(Expected{Scheme::uniform, 1.0}, Expected{Scheme::glorot_uniform, std::sqrt(6.0 / 500)});
  const Moments found = moments_of(drawn_weights({expected.scheme, 0.5}, outputs, inputs, 1));
  const double bound = 0.5 * expected.deviation;
  CHECK(found.largest <= bound);
  CHECK(found.largest > 0.999 * bound);
  CHECK_THAT(found.mean, WithinAbs(0, bound * 0.0095));
  CHECK_THAT(found.deviation, WithinRel(bound / std::sqrt(3.0), 0.0116));
}

TEST_CASE("The mean square of the weights is what is drawn", "[networks][initialise]") {
  const Scheme scheme = GENERATE(Scheme::normal, Scheme::uniform, Scheme::glorot_normal, Scheme::glorot_uniform,
                                 Scheme::he_normal, Scheme::lecun_normal, Scheme::orthogonal);
  const bool wide = GENERATE(true, false);
  const Initialisation initialisation{scheme, 0.5};
  const std::size_t rows = wide ? inputs : outputs, columns = wide ? outputs : inputs;
  const double deviation = moments_of(drawn_weights(initialisation, rows, columns, 2)).deviation;
  CHECK_THAT(mean_square_of_weights(initialisation, rows, columns), WithinRel(deviation * deviation, 0.0232));
}

TEST_CASE("Orthogonal weights have orthonormal rows or columns, whichever are fewer", "[networks][initialise]") {
  const std::size_t rows = GENERATE(1U, 5U, 40U);
  const std::size_t columns = GENERATE(1U, 7U, 40U);
  const std::vector<double> w = drawn_weights({Scheme::orthogonal}, rows, columns, 3);
  const std::size_t lines = std::min(rows, columns);
  const auto at = [&](std::size_t line, std::size_t i) {
    return rows <= columns ? w[line * columns + i] : w[i * columns + line];
  };
  double worst = 0;
  for (std::size_t a = 0; a < lines; ++a) {
    for (std::size_t b = 0; b < lines; ++b) {
      double sum = 0;
      for (std::size_t i = 0; i < std::max(rows, columns); ++i)
        sum += at(a, i) * at(b, i);
      worst = std::fmax(worst, std::fabs(sum - (a == b ? 1 : 0)));
    }
  }
  CHECK(worst < 1e-14);
}

TEST_CASE("The triangular factor beside an orthogonal one has a positive diagonal", "[networks][initialise]") {
  const std::vector<double> matrix = {-2, 1, 3, -4};
  const std::vector<double> q = orthogonalised(matrix, 2, 2);
  // Rows: the first keeps its direction, the second its side of the first.
  CHECK(q[0] < 0);
  CHECK_THAT(q[0] / q[1], WithinRel(-2.0, 1e-15));
  CHECK(q[2] * matrix[2] + q[3] * matrix[3] > 0);
}

TEST_CASE("A layer's weights depend on the seed and its own place and shape alone", "[networks][initialise]") {
  Network<float> narrow({4, {{.units = 2}, {.units = 3}}});
  Network<float> wide({4, {{.units = 2}, {.units = 3}, {.units = 5}}});
  initialise(narrow, {Scheme::he_normal}, 9);
  initialise(wide, {Scheme::he_normal}, 9);
  const auto a = narrow.parameters.layer(1).weights, b = wide.parameters.layer(1).weights;
  CHECK(std::equal(a.begin(), a.end(), b.begin(), b.end()));
  CHECK(drawn_weights({}, 4, 4, layer_seed(9, 0)) != drawn_weights({}, 4, 4, layer_seed(9, 1)));
  CHECK(drawn_weights({}, 4, 4, layer_seed(9, 0)) != drawn_weights({}, 4, 4, layer_seed(10, 0)));
  CHECK(layer_seed(9, 1) != layer_seed(10, 0));
}

TEST_CASE("Float weights are the double ones, rounded", "[networks][initialise]") {
  const Architecture architecture{3, {{.units = 4}, {.units = 2}}};
  Network<float> rounded(architecture);
  Network<double> exact(architecture);
  initialise(rounded, {Scheme::orthogonal}, 2);
  initialise(exact, {Scheme::orthogonal}, 2);
  for (std::size_t i = 0; i < exact.parameters.numbers.size(); ++i)
    CHECK(rounded.parameters.numbers[i] == static_cast<float>(exact.parameters.numbers[i]));
}

TEST_CASE("Everything but weights begins where it should", "[networks][initialise]") {
  Network<float> network({2, {{.units = 3, .activation = LearnedSlope{.start = 0.1}, .normalised = true}}});
  network.running[0].mean[1] = 5;
  initialise(network, {.bias = -0.5}, 1);
  const LayerParameters<float> layer = network.parameters.layer(0);
  CHECK(std::count(layer.bias.begin(), layer.bias.end(), -0.5F) == 3);
  CHECK(std::count(layer.gain.begin(), layer.gain.end(), 1.0F) == 3);
  CHECK(std::count(layer.shift.begin(), layer.shift.end(), 0.0F) == 3);
  CHECK(layer.slopes.size() == 1);
  CHECK(layer.slopes[0] == 0.1F);
  CHECK(network.running[0].mean[1] == 0);
  CHECK(network.running[0].variance[1] == 1);
}
