#include "analysis/naive.hpp"
#include "activations/ulp.hpp"

#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinRel;
using testing::ulps_between;

namespace {

using namespace std::string_view_literals;

// form, x, then value and slope: naive, stable, true.
constexpr std::string_view rows[] = {
#include "stability_rows.inc"
};

struct Row {
  Form form;
  float x;
  std::array<double, 6> numbers;
};

std::vector<Row> reference() {
  std::vector<Row> read;
  for (const std::string_view row : std::span(rows).subspan(1)) {
    std::istringstream stream{std::string(row)};
    std::string cell;
    std::getline(stream, cell, ',');
    const Form form = cell == "sigmoid" ? Form::sigmoid : cell == "softplus" ? Form::softplus : Form::softmax;
    std::getline(stream, cell, ',');
    Row next{form, std::strtof(cell.c_str(), nullptr), {}};
    for (double& number : next.numbers) {
      std::getline(stream, cell, ',');
      number = std::strtod(cell.c_str(), nullptr);
    }
    read.push_back(next);
  }
  return read;
}

bool same(float result, double expected) {
  return std::isnan(expected) ? std::isnan(result) : result == static_cast<float>(expected);
}

float last(const std::vector<Step>& steps) {
  return steps.back().result;
}

} // namespace

TEST_CASE("every naive and stable result is the float32 that exact arithmetic, rounded at each step, gives",
          "[naive]") {
  const std::vector<Row> all = reference();
  REQUIRE(all.size() == 126);
  for (const auto& [form, x, numbers] : all) {
    CAPTURE(static_cast<int>(form), x);
    const Working naive = naive_working(form, x);
    const Working stable = stable_working(form, x);
    CHECK(same(last(naive.value), numbers[0]));
    CHECK(same(last(naive.slope), numbers[1]));
    CHECK(same(last(stable.value), numbers[2]));
    CHECK(same(last(stable.slope), numbers[3]));
  }
}

TEST_CASE("the truth is that of the reference, wherever double can hold it", "[naive]") {
  for (const auto& [form, x, numbers] : reference()) {
    CAPTURE(static_cast<int>(form), x);
    const Truth truth = true_result(form, x);
    if (numbers[4] > std::numeric_limits<double>::min()) CHECK_THAT(truth.value, WithinRel(numbers[4], 0x1p-49));
    if (numbers[5] > std::numeric_limits<double>::min()) CHECK_THAT(truth.slope, WithinRel(numbers[5], 0x1p-49));
  }
}

TEST_CASE("the stable way is within 4 ULP everywhere", "[naive]") {
  const Form form = GENERATE(Form::sigmoid, Form::softplus, Form::softmax);
  for (float x = -200.0F; x <= 200.0F; x += 0.0625F) {
    CAPTURE(static_cast<int>(form), x);
    const Working stable = stable_working(form, x);
    const Truth truth = true_result(form, x);
    CHECK(ulps_between(last(stable.value), truth.value) <= 4);
    CHECK(ulps_between(last(stable.slope), truth.slope) <= 4);
  }
}

TEST_CASE("exp overflows and underflows where IEEE 754 says", "[naive]") {
  const auto power = [](float x) { return naive_working(Form::softplus, x).value.front().result; };
  CHECK(power(0x1.62e42ep+6F) == 0x1.ffff08p+127F);
  CHECK(std::isinf(power(std::nextafter(0x1.62e42ep+6F, 100.0F))));
  CHECK(power(-103.0F) == std::numeric_limits<float>::denorm_min());
  CHECK(power(-104.0F) == 0.0F);
}

TEST_CASE("at x = -1000 the naive sigmoid passes through infinity and its slope is no number", "[naive]") {
  const Working naive = naive_working(Form::sigmoid, -1000.0F);
  CHECK(std::isinf(naive.value[0].result));
  CHECK(std::isinf(naive.value[1].result));
  CHECK(last(naive.value) == 0.0F);
  CHECK(std::isnan(last(naive.slope)));
}

TEST_CASE("an error is relative, infinite for what is no number, and none for a rightful 0", "[naive]") {
  CHECK(relative_error(1.5F, 1.0) == 0.5);
  CHECK(relative_error(0.0F, 1e-20) == 1.0);
  CHECK(relative_error(0.0F, 1e-60) == 0.0);
  CHECK(relative_error(0.0F, 0.0) == 0.0);
  CHECK(std::isinf(relative_error(std::numeric_limits<float>::infinity(), 1000.0)));
  CHECK(std::isinf(relative_error(std::numeric_limits<float>::quiet_NaN(), 0.0)));
}
