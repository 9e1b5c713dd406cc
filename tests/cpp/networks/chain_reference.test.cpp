#include "chain_reference.hpp"
#include "activations/catalogue.hpp"
#include "networks/chain.hpp"

#include <variant>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinRel;

// Budget: each slope is within a few 2^-53 of the truth, and the deepest chain multiplies 100 of them.
constexpr double budget = 1e-12;

TEST_CASE("every chain of the independent reference is reproduced", "[chain][reference]") {
  const auto rows = tests::chain_references();
  REQUIRE(rows.size() == 896);
  for (const auto& row : rows) {
    CAPTURE(row.function, row.start, row.depth, row.slip);
    const auto made = make_kernel(row.function, {});
    REQUIRE(std::holds_alternative<Kernel>(made));
    const auto slope_at = row.slip ? SlopeAt::activation : SlopeAt::pre_activation;
    const Chain chain = chain_of(std::get<Kernel>(made), row.depth, row.start, slope_at);
    CHECK_THAT(chain.input.back(), WithinRel(row.output, budget));
    CHECK_THAT(chain.passed.front(), WithinRel(row.product, budget));
    CHECK(chain.subnormal_layer == row.subnormal_layer);
    CHECK(chain.zero_layer == row.zero_layer);
    CHECK(chain.broken_layer == Chain::none);
  }
}
