#include "activations/catalogue.hpp"
#include "images/likeness.hpp"

#include <limits>
#include <string_view>
#include <variant>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;

namespace {

Filter filter_of(std::string_view id, Mapping mapping = Mapping::fixed) {
  return make_filter(std::get<Kernel>(make_kernel(id)), {}, mapping);
}

// One pixel of each grey.
Histogram every_grey() {
  Histogram histogram;
  histogram.red.fill(1);
  histogram.green.fill(1);
  histogram.blue.fill(1);
  return histogram;
}

} // namespace

TEST_CASE("on values spread evenly over [-2, 2] the distances are the integrals'", "[likeness]") {
  // Root mean squares of f(x) - x over [-2, 2], by quadrature with mpmath: 0.3925, 0.4660, 0.6837, 0.7567, 0.8165.
  CHECK_THAT(likeness_when_uniform(filter_of("elu")).distance, WithinAbs(0.3925, 1e-4));
  CHECK_THAT(likeness_when_uniform(filter_of("tanh")).distance, WithinAbs(0.4660, 1e-4));
  CHECK_THAT(likeness_when_uniform(filter_of("swish")).distance, WithinAbs(0.6837, 1e-4));
  CHECK_THAT(likeness_when_uniform(filter_of("gelu")).distance, WithinAbs(0.7567, 1e-4));
  CHECK_THAT(likeness_when_uniform(filter_of("relu")).distance, WithinAbs(0.8165, 1e-4));
  CHECK(likeness_when_uniform(filter_of("identity")).distance == 0.0);
}

TEST_CASE("sigmoid is nearly a straight line over [-2, 2]", "[likeness]") {
  CHECK_THAT(likeness_when_uniform(filter_of("sigmoid")).correlation, WithinAbs(0.9975, 5e-5));
}

TEST_CASE("shares of black and white are those of the picture's bytes", "[likeness]") {
  const Likeness stretched = likeness(filter_of("relu", Mapping::stretched), every_grey());
  CHECK_THAT(stretched.darkest, WithinAbs(0.5, 0.01));
  CHECK_THAT(stretched.brightest, WithinAbs(1.0 / 256.0, 1e-12));
  const Likeness unchanged = likeness(filter_of("identity"), every_grey());
  CHECK(unchanged.byte_distance == 0.0);
  CHECK_THAT(unchanged.correlation, WithinAbs(1.0, 1e-12));
}

TEST_CASE("only bytes that occur are asked about", "[likeness]") {
  Kernel kernel;
  kernel.exact_value = [](double x) { return x < 0.0 ? std::numeric_limits<double>::quiet_NaN() : x; };
  Histogram bright;
  bright.red[200] = 3;
  bright.green[255] = 1;
  const Likeness found = likeness(make_filter(kernel, {}, Mapping::fixed), bright);
  CHECK(found.distance == 0.0);
  CHECK(found.brightest == 0.25);
}

TEST_CASE("nothing to compare is zero, and no correlation comes from what does not vary", "[likeness]") {
  const Filter relu = filter_of("relu");
  CHECK(likeness(relu, Histogram{}).distance == 0.0);
  Histogram flat;
  flat.red[77] = 12;
  CHECK(likeness(relu, flat).correlation == 0.0);
}
