// As bits.test.cpp, for the functions of a vector: the hashes are checked in every build, so that two builds that pass
// agree with each other.

#include "activations/watched_bits.hpp"

#include "activations/vectors/vector_catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <ostream>
#include <vector>

using namespace activation_lab;

namespace {

struct Expected {
  std::string function;
  std::vector<ParameterValue> parameters;
  std::uint64_t value, change, exact;
};

std::ostream& operator<<(std::ostream& stream, const Expected& expected) {
  return stream << expected.function << " " << expected.value;
}

// Rows of 240: from ordinary numbers to the ends of float32.
std::vector<float> sample() {
  std::vector<float> x;
  for (int i = 0; i < 240 * 60; ++i) {
    const int stretch = 1 + i / 2400;
    x.push_back(static_cast<float>((i * 7919) % 16001 - 8000) * 0x1.03p-11F * static_cast<float>(stretch));
  }
  for (std::uint64_t bits = 0; x.size() < std::size_t{240} * 120; bits += 298261)
    x.push_back(bit_cast<float>(static_cast<std::uint32_t>(bits & 0xffffffff)));
  return x;
}

const std::vector<Expected> all_expected = {
    {"softmax", {}, 0x102717d775709593, 0x7b16c01aab26b954, 0x8160b499d482999b},
    {"softmax", {{"temperature", 0.3}}, 0x852c32666c4ad6ba, 0xffd05cc8cb16087a, 0xdbe8c28c467d7679},
    {"log_softmax", {}, 0xdaa177dd244bd78a, 0xa1cc2b13c4b9c775, 0xacf1fe3a72945c3d},
    {"log_softmax", {{"temperature", 0.3}}, 0xeedf4203683168eb, 0x941adf27c831d355, 0xa3d2d2db82576d47},
    {"maxout", {{"pieces", 3.0}}, 0x3e1f66923e02d43d, 0xe60ec903b9786bda, 0x9e3a723818ef6e1b},
    {"glu", {}, 0xb372f48eaf7c737d, 0xa20adc150d6ff131, 0xf9e94b8818cbe6af},
    {"reglu", {}, 0x7aa9f8324a0ec423, 0x869111701be19a94, 0x3957226913a0408a},
    {"geglu", {}, 0x70299b3d15320a85, 0x55adca0e74f8d3b0, 0xf7b8caf122e9c9c7},
    {"swiglu", {}, 0x1be158f85e77091e, 0x210a59687b65360e, 0xe9ad4401638454b3},
    {"swiglu", {{"beta", 1.7}}, 0x4eb6b879874ecdb1, 0x169ff2f36368a6ec, 0xe72abd6f705e3442},
};

} // namespace

TEST_CASE("Every vector function's bits are watched", "[activations][vectors][determinism]") {
  for (const VectorFunction& function : vector_catalogue()) {
    INFO(function.id);
    CHECK(std::any_of(all_expected.begin(), all_expected.end(),
                      [&](const Expected& expected) { return expected.function == function.id; }));
  }
}

TEST_CASE("Every build computes the same bits of a row", "[activations][vectors][determinism][simd]") {
  const Expected expected = GENERATE(from_range(all_expected));
  constexpr std::size_t width = 240;
  const std::vector<float> x = sample();
  std::vector<float> direction = x;
  std::reverse(direction.begin(), direction.begin() + width * 60);
  std::replace_if(
      direction.begin(), direction.end(), [](float v) { return !(std::fabs(v) < 1e6F); }, 1.0F);
  const auto kernel = std::get<VectorKernel>(make_vector_kernel(expected.function, expected.parameters));
  std::vector<float> value(x.size() / kernel.group), change(value.size());
  kernel.value(x, width, value);
  kernel.change(x, direction, width, change);
  testing::Fnv1a values, changes, exacts;
  for (std::size_t i = 0; i < value.size(); ++i) {
    values.add<std::uint32_t>(value[i]);
    changes.add<std::uint32_t>(change[i]);
  }
  const std::vector<double> row(x.begin(), x.begin() + width), way(direction.begin(), direction.begin() + width);
  std::vector<double> exact(width / kernel.group);
  kernel.exact_value(row, exact);
  for (const double y : exact)
    exacts.add<std::uint64_t>(y);
  kernel.exact_change(row, way, exact);
  for (const double y : exact)
    exacts.add<std::uint64_t>(y);
  INFO(expected.function);
  CHECK(values.hash == expected.value);
  CHECK(changes.hash == expected.change);
  CHECK(exacts.hash == expected.exact);
}
