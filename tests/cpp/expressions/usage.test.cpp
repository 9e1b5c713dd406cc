#include "expressions/usage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using activation_lab::expressions::used_in;

namespace {

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("Arithmetic, numbers and parameters use nothing worth a name", "[usage]") {
  CHECK(used_in("2x + a*(x - 1)/pi").empty());
  CHECK(used_in("").empty());
}

TEST_CASE("Functions are told once each, in their order, by their first names", "[usage]") {
  CHECK(used_in("max(0, x) + SiLU(x) - max(1, exp(x))") == Names{"max", "swish", "exp"});
  CHECK(used_in("np.maximum(0, x)") == Names{"max"});
  CHECK(used_in("elu(x, alpha=0.5) + gelu(x, variant=tanh)") == Names{"elu", "gelu"});
}

TEST_CASE("Derivatives, powers, bars and comparisons are told as well", "[usage]") {
  CHECK(used_in("sigmoid'(x)") == Names{"sigmoid'"});
  CHECK(used_in("x² + pow(x, 3) + x**4") == Names{"^"});
  CHECK(used_in("(x + |x|)/2") == Names{"abs"});
  CHECK(used_in("x*(x >= 0)") == Names{"<"});
}

TEST_CASE("Who wrote clamp did not write min", "[usage]") {
  CHECK(used_in("clamp(x, 0, 6)") == Names{"clamp"});
  CHECK(used_in("clip(x, 0, 6)") == Names{"clamp"});
}

TEST_CASE("Text that is no expression has nothing in it", "[usage]") {
  CHECK(used_in("\xff").empty());
}
