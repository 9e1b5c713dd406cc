#include "activations/catalogue.hpp"
#include "images/table.hpp"
#include "picture_reference.hpp"

#include <algorithm>
#include <limits>
#include <variant>

#include <catch2/catch_test_macros.hpp>

using namespace activation_lab;

namespace {

Kernel kernel_of(Kernel::Scalar value) {
  Kernel kernel;
  kernel.exact_value = std::move(value);
  return kernel;
}

bool all_are(const Table& table, std::uint8_t byte) {
  return std::all_of(table.begin(), table.end(), [byte](std::uint8_t entry) { return entry == byte; });
}

} // namespace

TEST_CASE("every entry of every table is the independent reference's", "[table]") {
  const auto references = tests::picture_references();
  REQUIRE(references.size() == 48);
  for (const auto& reference : references) {
    CAPTURE(reference.function, reference.mapping_name, reference.normalisation.low);
    const auto kernel = std::get<Kernel>(make_kernel(reference.function));
    CHECK(make_filter(kernel, reference.normalisation, reference.mapping).table == reference.table);
  }
}

TEST_CASE("the normalisation reaches from one end to the other exactly", "[table]") {
  const Filter filter = make_filter(kernel_of([](double x) { return x; }), {-3.0, 5.0}, Mapping::fixed);
  CHECK(filter.input.front() == -3.0);
  CHECK(filter.input.back() == 5.0);
  CHECK(filter.lowest == -3.0);
  CHECK(filter.highest == 5.0);
}

TEST_CASE("the ends of the ruler are the ends of the bytes, and what lies beyond is cut off", "[table]") {
  const Filter filter = make_filter(kernel_of([](double x) { return 2.0 * x; }), {}, Mapping::fixed);
  CHECK(filter.table[0] == 0);
  CHECK(filter.table[63] == 0);
  CHECK(filter.table[192] == 255);
  CHECK(filter.table[255] == 255);
}

TEST_CASE("a constant function is mid-grey when stretched", "[table]") {
  const Kernel constant = kernel_of([](double) { return 7.0; });
  CHECK(all_are(make_filter(constant, {}, Mapping::stretched).table, 128));
  CHECK(all_are(make_filter(constant, {}, Mapping::fixed).table, 255));
}

TEST_CASE("what is not a number becomes black and does not spoil the range of the rest", "[table]") {
  const Kernel half = kernel_of([](double x) { return x < 0.0 ? std::numeric_limits<double>::quiet_NaN() : x; });
  const Filter filter = make_filter(half, {-1.0, 1.0}, Mapping::stretched);
  CHECK(filter.table[0] == 0);
  CHECK(filter.table[127] == 0);
  CHECK(filter.table[128] == 0);
  CHECK(filter.table[255] == 255);
  CHECK(filter.highest == 1.0);
}

TEST_CASE("a function that is nowhere a number is black however it is mapped", "[table]") {
  const Kernel nowhere = kernel_of([](double) { return std::numeric_limits<double>::quiet_NaN(); });
  CHECK(all_are(make_filter(nowhere, {}, Mapping::stretched).table, 0));
  CHECK(all_are(make_filter(nowhere, {}, Mapping::fixed).table, 0));
  CHECK(all_are(make_filter(nowhere, {}, Mapping::clipped).table, 0));
}

TEST_CASE("infinities are clamped and take no part in the range", "[table]") {
  const double infinity = std::numeric_limits<double>::infinity();
  const Kernel walls = kernel_of([infinity](double x) { return x < -1.0 ? -infinity : (x > 1.0 ? infinity : x); });
  const Filter filter = make_filter(walls, {}, Mapping::stretched);
  CHECK(filter.lowest >= -1.0);
  CHECK(filter.highest <= 1.0);
  CHECK(filter.table[0] == 0);
  CHECK(filter.table[255] == 255);
  CHECK(filter.table[100] > 0);
  CHECK(filter.table[150] > filter.table[100]);
}
