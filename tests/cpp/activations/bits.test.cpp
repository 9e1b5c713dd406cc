// The same bits natively and in WASM, with SIMD and without. The hashes below are checked in every build, so that two
// builds that pass agree with each other. A change of a polynomial changes them: then they are to be taken anew from
// the failing test's message, after the sweeps have passed.

#include "activations/bit_cast.hpp"
#include "activations/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <cmath>
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

class Fnv1a {
public:
  // NaN has many spellings, and WASM leaves open which one comes out.
  template <class Bits, class Number> void add(Number number) {
    auto bits = std::isnan(number) ? Bits{0} - 1 : bit_cast<Bits>(number);
    for (std::size_t i = 0; i < sizeof(Bits); ++i, bits >>= 8)
      hash = (hash ^ (bits & 0xff)) * 0x100000001b3;
  }
  std::uint64_t hash = 0xcbf29ce484222325;
};

std::vector<float> sample() {
  std::vector<float> x;
  for (std::uint64_t bits = 0; bits <= 0xffffffff; bits += 32749) {
    x.push_back(bit_cast<float>(static_cast<std::uint32_t>(bits)));
  }
  for (int i = -40'000; i <= 40'000; ++i)
    x.push_back(static_cast<float>(i) * 0x1.03p-12F);
  return x;
}

std::uint64_t hash_of(const Kernel::Batch& batch, const std::vector<float>& x) {
  std::vector<float> out(x.size());
  batch(x, out);
  Fnv1a fnv;
  for (const float y : out)
    fnv.add<std::uint32_t>(y);
  return fnv.hash;
}

std::uint64_t hash_of_exact(const Kernel& kernel, const std::vector<float>& x) {
  Fnv1a fnv;
  for (const float number : x) {
    fnv.add<std::uint64_t>(kernel.exact_value(double{number}));
    fnv.add<std::uint64_t>(kernel.exact_derivative(double{number}));
  }
  return fnv.hash;
}

const std::vector<Expected> all_expected = {
    {"identity", {}, 0x84e16548d91e9642, 0x325e37bdf4e3a4d5, 0x8ba2d02f346e42e6},
    {"sigmoid", {}, 0xe553712f48695920, 0xf361852fb7450c86, 0xfec42c5973c42f6d},
    {"tanh", {}, 0xb081e0698a887bda, 0xc6993a8d71902fe1, 0x168695d71ca378f0},
    {"relu", {}, 0xe2c9c3eddc48c85e, 0x966bec0a9a7348e0, 0x032e1c46ad16522f},
    {"leaky_relu", {}, 0xcef6b33b9f6d2fea, 0x620f4ec2e019577c, 0x48ebd38e27d7d6cb},
    {"elu", {}, 0x318764bfd939940a, 0xc593255aa4f0169d, 0x6ff9c0e5b4dbb796},
    {"elu", {{"alpha", 0.3}}, 0xaddb7c3041396d33, 0xc34ace6278e80239, 0x259271e2177a0271},
    {"gelu", {{"variant", "erf"}}, 0x8053dd4d531857d7, 0x3abf56936912f5ee, 0xda99fe8435f83dbe},
    {"gelu", {{"variant", "tanh"}}, 0xe8f28c2ce94defef, 0xd22ef4211ebeb177, 0xf3141e7b456ed1ed},
    {"gelu", {{"variant", "sigmoid"}}, 0xc0d3c864f42dea3b, 0xa36df8c32c84e3f7, 0x503eb299d502d1aa},
    {"swish", {}, 0x5accc4ae6d8cea2f, 0x6c777f150bda0efc, 0x1c6b2488fd48a691},
    {"swish", {{"beta", 1.7}}, 0x902c2bec16e25150, 0xdaf7f5c7f11bdccf, 0x6554869b48934f74},
    {"step", {}, 0x491770548f2fbcc0, 0x7b8bd96ac490f83d, 0x2161463c31b0ce98},
    {"prelu", {}, 0x19be2224f633e270, 0xf5d715949a5c34f2, 0x2d91351ebd567f03},
    {"rrelu", {}, 0xa0dfc5ee9da35807, 0x3876759ccc486b75, 0xb4022696bb8240de},
    {"celu", {}, 0x318764bfd939940a, 0xc593255aa4f0169d, 0x6ff9c0e5b4dbb796},
    {"celu", {{"alpha", 0.3}}, 0xc6f778659519708b, 0xf1c1123ee5703915, 0x7d7cf68b41e50893},
    {"selu", {}, 0xb761c8d723c3940e, 0xbf89782e41a3ba2d, 0x65626201d7ea65c7},
    {"mish", {}, 0xec88596eadd14552, 0xc79b12f464fdcc49, 0x665e24f4d1ffdee3},
    {"softplus", {}, 0xa072d1b869548667, 0xe553712f48695920, 0xffbbe6f9bb268c52},
    {"softplus", {{"beta", 1.7}}, 0xa6fe8b75ec6eef5e, 0x13245dc0e44d5c2d, 0x1e92c397efbecce0},
    {"softsign", {}, 0xfd860f81e5c8033c, 0xaff9c7d1ad50fd5d, 0x70a4f1e5f18bb826},
    {"hard_tanh", {}, 0x3219fad593e32ddc, 0x6695ebcc65e549dd, 0x6a988a9476364060},
    {"hard_sigmoid", {}, 0xef719ed23a6f56d0, 0xbf37bd32bc14c5cd, 0x9ed6a6d1b8b20c9c},
    {"hard_swish", {}, 0xc4a78d94815f00aa, 0x27ab99736a34cfdd, 0xc1cd49dab45f3df2},
    {"relu6", {}, 0xcce9c355327b5d67, 0x5905144feae2eb3d, 0xe9b9716802839941},
    {"log_sigmoid", {}, 0xda2c381c2f7a13b3, 0x8b1b3936c90880f9, 0x402c47a979b91ac1},
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
  const std::vector<float> x = sample();
  const Kernel kernel = std::get<Kernel>(make_kernel(expected.function, expected.parameters));
  INFO(expected.function);
  CHECK(hash_of(kernel.value, x) == expected.value);
  CHECK(hash_of(kernel.derivative, x) == expected.derivative);
  CHECK(hash_of_exact(kernel, x) == expected.exact);
}
