// The same bits natively and in WASM, with SIMD and without. The hashes below are checked in every build, so that two
// builds that pass agree with each other. A change of a polynomial changes them: then they are to be taken anew from
// the failing test's message, after the sweeps have passed.

#include "activations/watched_bits.hpp"

#include "activations/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <vector>

using namespace activation_lab;

namespace {

struct Expected {
  std::string function;
  std::vector<ParameterValue> parameters;
  std::uint64_t value, derivative, exact;
};

std::ostream& operator<<(std::ostream& stream, const Expected& expected) {
  return stream << expected.function << " " << expected.value;
}

const std::vector<Expected> all_expected = {
    {"identity", {}, 0xa0b47818ff9dd822, 0x8a7ce665f9f538a5, 0x569356f2bb022526},
    {"sigmoid", {}, 0x841d233eaf929e10, 0x91fc0266cca1ca66, 0xbd39943c9ed4956d},
    {"tanh", {}, 0x949a04f31aab6c3a, 0xe3872c3986121211, 0x2057c904c54f8030},
    {"relu", {}, 0x45a20caed7b2377e, 0xb91b6524f2171bc0, 0x23d0e15b09e296af},
    {"leaky_relu", {}, 0x3994da93a1c04b4a, 0x4e0b31a2f341b2b4, 0x0f16041bed8e7cab},
    {"elu", {}, 0x15b5cf0c185398ea, 0x908e6012a1c5ebcd, 0x2537bcb2dd2d2856},
    {"elu", {{"alpha", 0.3}}, 0x71015db1612c8fd3, 0x060b1064be90521d, 0x2be2a4aa1df31b91},
    {"gelu", {{"variant", "erf"}}, 0xbc24722c4de63f77, 0xfb909069dc92c1be, 0xf72bc68fb456b9fe},
    {"gelu", {{"variant", "tanh"}}, 0x473ff268f1d3b00f, 0x64b1a3168e6ba1c2, 0x27cbf5be014d1d2d},
    {"gelu", {{"variant", "sigmoid"}}, 0x8cc84ed59fdf30db, 0xa291ebf08b6978ee, 0xdc8d1583a8eda06a},
    {"swish", {}, 0xac9ffa024ec3f30f, 0x643a4b762d14d2ec, 0x564ab8303913e6d1},
    {"swish", {{"beta", 1.7}}, 0x4c62c2c4b73eda70, 0x0751fd9a28095fe8, 0x60666544135adbb4},
    {"step", {}, 0x92bf0340113bb070, 0xdd21ac447f058cdd, 0x728518c1cf634c58},
    {"prelu", {}, 0xaca03351608bef50, 0xa59fb74928e1b492, 0xd65b6daa9b1da9c3},
    {"rrelu", {}, 0xe52ea0c34efa7ba7, 0x1862b21b12a491fd, 0x2de5cd138d4f106e},
    {"celu", {}, 0x15b5cf0c185398ea, 0x908e6012a1c5ebcd, 0x2537bcb2dd2d2856},
    {"celu", {{"alpha", 0.3}}, 0x05e4c6f1137301eb, 0x07f7ff8c5e4b1945, 0x5109bbd765e2bfd3},
    {"selu", {}, 0x5bea176de617ffee, 0xa298e48b11bf9659, 0xec0b48550a3bf3c7},
    {"mish", {}, 0x72a8447abfa36932, 0x2d1b7306a1b1d5dd, 0x692cc7fc535af183},
    {"softplus", {}, 0x254079b22f4b9ca3, 0x841d233eaf929e10, 0x0f5cc7652172ff9e},
    {"softplus", {{"beta", 1.7}}, 0xc27d061d314470b6, 0x3d067487f3b8c1bd, 0x5cd23e80e5aaa9e0},
    {"softsign", {}, 0x80448c8f535ae85c, 0x9754bbdae3292b0d, 0x46755d5677781d66},
    {"hard_tanh", {}, 0x39a5978651d299fc, 0x952bfaf7afbd162d, 0x3222708340b0dca0},
    {"hard_sigmoid", {}, 0xb5704957381b4200, 0xfaab3fa6b0d6eb45, 0x15ea3cb1eca1021c},
    {"hard_swish", {}, 0xf27e8ca2affcf80a, 0x8f09c55729382d0d, 0x988780ce02069632},
    {"relu6", {}, 0x6c6617a3e630c287, 0xfb6dd9f0c247585d, 0x0d07ae883a6a42c1},
    {"log_sigmoid", {}, 0xb2bb2790d888b9d7, 0xb3c49a1211a24e69, 0x8160c638adcad00d},
};

} // namespace

TEST_CASE("Every function's bits are watched", "[activations][determinism]") {
  for (const Function& function : catalogue()) {
    INFO(function.id);
    CHECK(std::any_of(all_expected.begin(), all_expected.end(),
                      [&](const Expected& expected) { return expected.function == function.id; }));
  }
}

TEST_CASE("Every build computes the same bits", "[activations][determinism][simd]") {
  const Expected expected = GENERATE(from_range(all_expected));
  const std::vector<float> x = testing::watched_sample();
  const Kernel kernel = std::get<Kernel>(make_kernel(expected.function, expected.parameters));
  INFO(expected.function);
  CHECK(testing::hash_of(kernel.value, x) == expected.value);
  CHECK(testing::hash_of(kernel.derivative, x) == expected.derivative);
  CHECK(testing::hash_of_exact(kernel, x) == expected.exact);
}
