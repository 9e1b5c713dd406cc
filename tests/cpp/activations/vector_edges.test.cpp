#include "activations/vectors/vector_catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>
#include <vector>

using namespace activation_lab;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

using Row = std::vector<float>;

Row value_of(std::string_view id, const Row& x, const std::vector<ParameterValue>& parameters = {}) {
  const auto kernel = std::get<VectorKernel>(make_vector_kernel(id, parameters));
  Row y(x.size() / kernel.group);
  kernel.value(x, x.size(), y);
  return y;
}

std::vector<double> exact_value_of(std::string_view id, const std::vector<double>& x) {
  const auto kernel = std::get<VectorKernel>(make_vector_kernel(id));
  std::vector<double> y(x.size() / kernel.group);
  kernel.exact_value(x, y);
  return y;
}

bool all_nan(const Row& row) {
  return !row.empty() && std::all_of(row.begin(), row.end(), [](float y) { return std::isnan(y); });
}

} // namespace

TEST_CASE("Every row of the vector catalogue says what tables and lessons need", "[activations][vectors][catalogue]") {
  std::set<std::string_view> ids;
  for (const VectorFunction& function : vector_catalogue()) {
    INFO(function.id);
    CHECK(ids.insert(function.id).second);
    CHECK(find_function(function.id) == nullptr);
    CHECK(find_vector_function(function.id)->id == function.id);
    CHECK_FALSE(function.formula.empty());
    CHECK_FALSE(function.derivative.empty());
    CHECK(function.year.has_value());
    CHECK_FALSE(function.sources.empty());
    const std::size_t group = std::get<VectorKernel>(make_vector_kernel(function.id)).group;
    CHECK(group == (function.layout == Layout::row ? 1U : 2U));
  }
}

TEST_CASE("A single infinity takes everything", "[activations][vectors][edges]") {
  CHECK(value_of("softmax", {1, infinity, 2}) == Row{0, 1, 0});
  CHECK(value_of("log_softmax", {1, infinity, -infinity}) == Row{-infinity, 0, -infinity});
  CHECK(exact_value_of("softmax", {1, double{infinity}, 2}) == std::vector<double>{0, 1, 0});
}

TEST_CASE("Minus infinity gets nothing", "[activations][vectors][edges]") {
  CHECK(value_of("softmax", {-infinity, 5, 5, -infinity, -infinity}) == Row{0, 0.5F, 0.5F, 0, 0});
  CHECK(value_of("log_softmax", {-infinity, 5})[0] == -infinity);
  CHECK(value_of("log_softmax", {-infinity, 5})[1] == 0);
}

TEST_CASE("A row without a limit is no number throughout", "[activations][vectors][edges]") {
  const auto id = GENERATE("softmax", "log_softmax");
  CHECK(all_nan(value_of(id, {infinity, infinity, 0})));
  CHECK(all_nan(value_of(id, {-infinity, -infinity})));
  CHECK(all_nan(value_of(id, {-infinity})));
  for (std::size_t place = 0; place < 11; ++place) {
    Row row(11, 1.0F);
    row[place] = not_a_number;
    CHECK(all_nan(value_of(id, row)));
    row[(place + 1) % 11] = infinity;
    CHECK(all_nan(value_of(id, row)));
  }
}

TEST_CASE("One number alone has the whole share", "[activations][vectors][edges]") {
  const float x = GENERATE(0.0F, -3.0e38F, 7.5F, infinity);
  CHECK(value_of("softmax", {x}) == Row{1});
  CHECK(value_of("log_softmax", {x}) == Row{0});
}

TEST_CASE("The largest numbers there are do not overflow", "[activations][vectors][edges]") {
  constexpr float most = std::numeric_limits<float>::max();
  CHECK(value_of("softmax", {most, -most, most}) == Row{0.5F, 0, 0.5F});
  CHECK(value_of("softmax", {most, -most}, {{"temperature", 0.01}}) == Row{1, 0});
  CHECK(value_of("log_softmax", {most, -most}) == Row{0, -infinity});
  CHECK(value_of("log_softmax", {most, 0}) == Row{0, -most});
}

TEST_CASE("Maxout takes each group's largest, and a NaN its own group alone", "[activations][vectors][edges]") {
  CHECK(value_of("maxout", {1, 2, -infinity, -5, infinity, 3}) == Row{2, -5, infinity});
  CHECK(value_of("maxout", {1, 2, 3, -4, -5, -6}, {{"pieces", 3.0}}) == Row{3, -4});
  const Row with_nan = value_of("maxout", {1, not_a_number, 3, 4});
  CHECK(std::isnan(with_nan[0]));
  CHECK(with_nan[1] == 4);
}

TEST_CASE("Of two equal pieces the first hands its direction on", "[activations][vectors][edges]") {
  const auto kernel = std::get<VectorKernel>(make_vector_kernel("maxout"));
  Row change(2);
  kernel.change(Row{5, 5, 1, 2}, Row{10, 20, 30, 40}, 4, change);
  CHECK(change == Row{10, 40});
}

TEST_CASE("A gate of 0 lets nothing through, NaN passes any gate", "[activations][vectors][edges]") {
  CHECK(value_of("reglu", {7, 7, -2, 2}) == Row{0, 14});
  CHECK(value_of("glu", {6, 1e30F, 0, -infinity}) == Row{3, 0});
  for (const auto id : {"glu", "reglu", "geglu", "swiglu"}) {
    INFO(id);
    CHECK(all_nan(value_of(id, {not_a_number, 1, 1, not_a_number})));
  }
}

TEST_CASE("The units are a times the functions that they are named after", "[activations][vectors]") {
  const std::array units = {std::pair("glu", "sigmoid"), std::pair("reglu", "relu"), std::pair("geglu", "gelu"),
                            std::pair("swiglu", "swish")};
  const auto [unit, gate] = GENERATE_REF(from_range(units));
  const auto open = std::get<Kernel>(make_kernel(gate)).exact_value;
  for (const double b : {-3.0, -0.5, 0.0, 0.7, 4.0})
    CHECK(exact_value_of(unit, {2.5, b}) == std::vector<double>{2.5 * open(b)});
}

TEST_CASE("A kernel over rows that cannot be made says why in a plain sentence", "[activations][vectors][parameters]") {
  const auto message = [](std::string_view id, const ParameterValue& given) {
    return std::get<KernelError>(make_vector_kernel(id, std::array{given})).message;
  };
  CHECK(message("relu", {"alpha", 1.0}) == "There is no function `relu`.");
  CHECK(message("softmax", {"beta", 1.0}) == "softmax has no parameter `beta`; it has `temperature`.");
  CHECK(message("softmax", {"temperature", 0.0}) == "temperature must lie between 0.01 and 100; 0 was given.");
  CHECK(message("maxout", {"pieces", 2.5}) == "pieces must be a whole number between 2 and 16; 2.5 was given.");
  CHECK(message("maxout", {"pieces", 17.0}) == "pieces must be a whole number between 2 and 16; 17 was given.");
}
