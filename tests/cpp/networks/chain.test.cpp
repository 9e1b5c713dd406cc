#include "networks/chain.hpp"
#include "activations/catalogue.hpp"

#include <cmath>
#include <limits>
#include <string_view>
#include <variant>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinRel;

namespace {

Kernel kernel(std::string_view id) {
  return std::get<Kernel>(make_kernel(id, {}));
}

double left(std::string_view id, std::size_t depth, double start, SlopeAt slope_at = SlopeAt::pre_activation) {
  return chain_of(kernel(id), depth, start, slope_at).passed.front();
}

// A function that the catalogue does not have, as a learner's own would come.
Kernel own(Kernel::Scalar value, Kernel::Scalar derivative) {
  Kernel kernel;
  kernel.exact_value = std::move(value);
  kernel.exact_derivative = std::move(derivative);
  return kernel;
}

// The printed figures have three digits.
constexpr double printed = 5e-3;

} // namespace

TEST_CASE("a deep sigmoid chain from 2 leaves the printed products", "[chain]") {
  const auto [depth, product, slipped] = GENERATE(table<std::size_t, double, double>({
      {5, 2.42e-4, 5.18e-4},
      {10, 1.39e-7, 2.97e-7},
      {20, 4.55e-14, 9.73e-14},
      {50, 1.61e-33, 3.44e-33},
  }));
  CHECK_THAT(left("sigmoid", depth, 2.0), WithinRel(product, printed));
  CHECK_THAT(left("sigmoid", depth, 2.0, SlopeAt::activation), WithinRel(slipped, printed));
}

TEST_CASE("sigmoid of sigmoid of sigmoid has the printed gradient", "[chain]") {
  CHECK_THAT(left("sigmoid", 3, 0.0), WithinRel(0.013352, 5e-5));
  CHECK_THAT(left("sigmoid", 3, 2.0), WithinRel(0.004811, 5e-4));
  CHECK_THAT(left("sigmoid", 3, 5.0), WithinRel(0.000288, printed));
}

TEST_CASE("six layers of tanh leave 7.75 % from 1 and 0.75 % from 2", "[chain]") {
  CHECK_THAT(left("tanh", 6, 1.0), WithinRel(0.0775, printed));
  CHECK_THAT(left("tanh", 6, 2.0), WithinRel(0.0075, printed));
  CHECK(left("tanh", 6, 0.0) == 1.0);
}

TEST_CASE("a sigmoid chain stays below its best case", "[chain]") {
  CHECK(even_chain(0.25, 6).front() == 0.000244140625);
  CHECK(left("sigmoid", 6, 0.0) < even_chain(0.25, 6).front());
}

TEST_CASE("relu passes everything on an active path and nothing on a closed one", "[chain]") {
  CHECK(left("relu", 100, 1.0) == 1.0);
  const Chain closed = chain_of(kernel("relu"), 20, -1.0);
  CHECK(closed.passed.front() == 0.0);
  CHECK(closed.zero_layer == Chain::none);
}

TEST_CASE("the message is passed back from the last layer", "[chain]") {
  const Chain chain = chain_of(kernel("sigmoid"), 4, 2.0);
  REQUIRE(chain.input.size() == 5);
  REQUIRE(chain.slope.size() == 4);
  CHECK(chain.input.front() == 2.0);
  CHECK(chain.passed[3] == chain.slope[3]);
  CHECK(chain.passed[2] == chain.slope[3] * chain.slope[2]);
  CHECK(chain.passed[0] == chain.slope[3] * chain.slope[2] * chain.slope[1] * chain.slope[0]);
}

TEST_CASE("the slip takes each slope at the next layer's input", "[chain]") {
  const Chain truth = chain_of(kernel("sigmoid"), 6, 2.0);
  const Chain slip = chain_of(kernel("sigmoid"), 5, 2.0, SlopeAt::activation);
  CHECK(slip.input == std::vector(truth.input.begin(), truth.input.begin() + 6));
  CHECK(slip.slope == std::vector(truth.slope.begin() + 1, truth.slope.end()));
}

TEST_CASE("float32 goes subnormal, then to exactly 0, and stays there", "[chain][underflow]") {
  const Chain chain = chain_of(kernel("sigmoid"), 100, 2.0);
  REQUIRE(chain.subnormal_layer > chain.zero_layer);
  REQUIRE(chain.zero_layer > 0);
  const auto at = [&](int layer) { return chain.passed32[static_cast<std::size_t>(layer) - 1]; };
  CHECK(std::fpclassify(at(chain.subnormal_layer + 1)) == FP_NORMAL);
  CHECK(std::fpclassify(at(chain.subnormal_layer)) == FP_SUBNORMAL);
  CHECK(std::fpclassify(at(chain.zero_layer + 1)) == FP_SUBNORMAL);
  for (int layer = chain.zero_layer; layer >= 1; --layer)
    CHECK(at(layer) == 0.0F);
  CHECK(chain.passed.front() > 0.0);
}

TEST_CASE("a shallow chain does not underflow", "[chain][underflow]") {
  const Chain chain = chain_of(kernel("sigmoid"), 50, 2.0);
  CHECK(chain.subnormal_layer == Chain::none);
  CHECK(chain.zero_layer == Chain::none);
  CHECK_THAT(chain.passed32.front(), WithinRel(static_cast<float>(chain.passed.front()), 1e-5F));
}

TEST_CASE("one layer passes on its slope", "[chain]") {
  const Chain chain = chain_of(kernel("sigmoid"), 1, 0.0);
  CHECK(chain.passed == std::vector{0.25});
}

TEST_CASE("an orbit that leaves the numbers is said to, and where", "[chain][non-finite]") {
  const Kernel square = own([](double x) { return x * x; }, [](double x) { return 2 * x; });
  const Chain chain = chain_of(square, 100, 10.0);
  // 10^(2^k) is beyond double from k = 9 on: layer 9 takes 10^256 and gives infinity.
  CHECK(chain.broken_layer == 9);
  CHECK(chain.slope.size() == 100);
  CHECK(std::isinf(chain.passed.front()));
}

TEST_CASE("a slope or a start that is no number is broken from that layer on", "[chain][non-finite]") {
  const Kernel root = own([](double x) { return std::sqrt(x); }, [](double x) { return 0.5 / std::sqrt(x); });
  CHECK(chain_of(root, 3, 0.0).broken_layer == 1);
  const double bad = GENERATE(std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
                              -std::numeric_limits<double>::infinity());
  const Chain chain = chain_of(kernel("tanh"), 5, bad);
  CHECK(chain.broken_layer == 1);
  CHECK(chain.passed.size() == 5);
}
