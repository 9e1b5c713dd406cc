#include "networks/loss.hpp"

#include <cmath>
#include <initializer_list>
#include <limits>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

using Rows = std::initializer_list<std::initializer_list<double>>;

Matrix<double> matrix(Rows rows) {
  Matrix<double> result(rows.size(), rows.begin()->size());
  std::size_t r = 0;
  for (const auto& row : rows) {
    std::size_t c = 0;
    for (const double number : row)
      result.at(r, c++) = number;
    ++r;
  }
  return result;
}

} // namespace

TEST_CASE("Squared error is the mean over outputs and examples", "[networks][loss]") {
  const auto output = matrix({{1, 2, 3}, {0, 0, 0}}), target = matrix({{1, 0, 0}, {0, 0, 1}});
  Matrix<double> gradient(2, 3);
  CHECK_THAT(loss_of(Loss::squared_error, output, target, gradient), WithinRel(14.0 / 6, 1e-15));
  CHECK_THAT(gradient.at(0, 2), WithinRel(1.0, 1e-15));
  CHECK_THAT(gradient.at(1, 2), WithinRel(-1.0 / 3, 1e-15));
  CHECK(gradient.at(0, 0) == 0);
}

TEST_CASE("Binary cross-entropy of an undecided logit is ln 2", "[networks][loss]") {
  const auto output = matrix({{0, 0}}), target = matrix({{0, 1}});
  Matrix<double> gradient(1, 2);
  CHECK_THAT(loss_of(Loss::binary_cross_entropy, output, target, gradient), WithinRel(std::log(2.0), 1e-15));
  CHECK(gradient.at(0, 0) == 0.25);
  CHECK(gradient.at(0, 1) == -0.25);
}

TEST_CASE("Cross-entropies stay exact where the exponential overflows or vanishes", "[networks][loss]") {
  Matrix<double> gradient(1, 1);
  CHECK(loss_of(Loss::binary_cross_entropy, matrix({{1000}}), matrix({{0}}), gradient) == 1000);
  CHECK(gradient.at(0, 0) == 1);
  CHECK_THAT(loss_of(Loss::binary_cross_entropy, matrix({{50}}), matrix({{1}})), WithinRel(std::exp(-50.0), 1e-14));
  Matrix<double> gradients(2, 1);
  CHECK(loss_of(Loss::softmax_cross_entropy, matrix({{1000}, {-1000}}), matrix({{0}, {1}}), gradients) == 2000);
  CHECK(gradients.at(0, 0) == 1);
  CHECK(gradients.at(1, 0) == -1);
}

TEST_CASE("Softmax cross-entropy of equal logits is the logarithm of their number", "[networks][loss]") {
  const auto output = matrix({{7, 7}, {7, 7}, {7, 7}, {7, 7}});
  const auto target = matrix({{1, 0.5}, {0, 0.5}, {0, 0}, {0, 0}});
  Matrix<double> gradient(4, 2);
  CHECK_THAT(loss_of(Loss::softmax_cross_entropy, output, target, gradient), WithinRel(std::log(4.0), 1e-15));
  CHECK(gradient.at(0, 0) == -0.375);
  CHECK(gradient.at(3, 1) == 0.125);
}

TEST_CASE("A target of 0 asks for nothing, even of a logit of minus infinity", "[networks][loss]") {
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(loss_of(Loss::softmax_cross_entropy, matrix({{2}, {-infinity}}), matrix({{1}, {0}})) == 0);
}

TEST_CASE("A diverged output gives a loss that is not a number, and no crash", "[networks][loss]") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  Matrix<double> gradient(2, 1);
  for (const Loss loss : {Loss::squared_error, Loss::binary_cross_entropy, Loss::softmax_cross_entropy}) {
    CHECK(std::isnan(loss_of(loss, matrix({{nan}, {0}}), matrix({{1}, {0}}), gradient)));
    CHECK(std::isnan(gradient.at(0, 0)));
  }
}

TEST_CASE("Padding behind the examples gets no gradient", "[networks][loss]") {
  Matrix<float> output(1, 5), target(1, 5), gradient(1, 5);
  for (float& number : gradient.numbers)
    number = 9;
  loss_of(Loss::squared_error, output, target, gradient);
  CHECK(gradient.numbers.size() == 8);
  CHECK(gradient.numbers[7] == 0);
}
