// A fingerprint of what a function computes. Builds that agree on it compute the same bits, and a table that was
// measured under another one is out of date.
#pragma once

#include "activations/bit_cast.hpp"
#include "activations/kernel.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace activation_lab::testing {

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

// Both zeros, every exponent, and a fine grid where functions bend.
inline std::vector<float> watched_sample() {
  std::vector<float> x = {0.0F, -0.0F};
  for (std::uint64_t bits = 0; bits <= 0xffffffff; bits += 32749) {
    x.push_back(bit_cast<float>(static_cast<std::uint32_t>(bits)));
  }
  for (int i = -40'000; i <= 40'000; ++i)
    x.push_back(static_cast<float>(i) * 0x1.03p-12F);
  return x;
}

inline std::uint64_t hash_of(const Kernel::Batch& batch, const std::vector<float>& x) {
  std::vector<float> out(x.size());
  batch(x, out);
  Fnv1a fnv;
  for (const float y : out)
    fnv.add<std::uint32_t>(y);
  return fnv.hash;
}

inline std::uint64_t hash_of_exact(const Kernel& kernel, const std::vector<float>& x) {
  Fnv1a fnv;
  for (const float number : x) {
    fnv.add<std::uint64_t>(kernel.exact_value(double{number}));
    fnv.add<std::uint64_t>(kernel.exact_derivative(double{number}));
  }
  return fnv.hash;
}

} // namespace activation_lab::testing
