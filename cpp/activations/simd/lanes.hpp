// Vectors of floats, and the loop that carries a rule over a batch.
//
// 128 bits natively and in WASM alike, dispatched at compile time. Multiplication and addition are always written
// apart: a fused operation would round once instead of twice, and WASM has none.
#pragma once

#include "activations/bit_cast.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include <hwy/highway.h>

namespace activation_lab::simd {

namespace hn = hwy::HWY_NAMESPACE;

using FloatTag = hn::CappedTag<float, 4>;
using IntTag = hn::RebindToSigned<FloatTag>;
using BitsTag = hn::RebindToUnsigned<FloatTag>;
inline constexpr FloatTag floats;
inline constexpr IntTag ints;
inline constexpr BitsTag bits;

using Floats = hn::Vec<FloatTag>;
using Ints = hn::Vec<IntTag>;
using Mask = hn::Mask<FloatTag>;

inline Floats all(float number) {
  return hn::Set(floats, number);
}

// y * 2^-shift for 0 <= shift <= 254, with what would be subnormal flushed to a zero of y's sign. Done on the
// exponent's bits, because arithmetic that meets subnormal numbers is up to a hundred times slower.
inline Floats scale_down(Floats y, Ints shift) {
  const Ints from = hn::BitCast(ints, y);
  const Ints step = hn::ShiftLeft<23>(shift);
  const Ints exponent = hn::And(from, hn::Set(ints, 0x7f800000));
  const Ints sign = hn::And(from, hn::BitCast(ints, all(-0.0F)));
  return hn::BitCast(floats, hn::IfThenElse(hn::Gt(exponent, step), hn::Sub(from, step), sign));
}

inline Floats scale_down(Floats y, int shift) {
  return scale_down(y, hn::Set(ints, shift));
}

// x/2 for finite x, with 0 of x's sign where that would be subnormal; half of the float before 2^-125 rounds to a
// normal number.
inline Floats half_of(Floats x) {
  const Mask lost = hn::Lt(hn::Abs(x), all(0x1.fffffep-126F));
  return hn::CopySign(hn::Mul(hn::IfThenZeroElse(lost, x), all(0.5F)), x);
}

// A rule has
//   Floats usual(x)    what it computes
// and where usual() is not good, or slow,
//   float nearest      for 0 < |x| < nearest, it has
//   Floats near(x)     instead
//   float farthest     for |x| > farthest and for NaN, it has
//   Floats far(x)      instead, good for x = 0 and nearest <= |x| <= infinity; the same bits as usual() where both are
// so that a block of ordinary numbers does not pay for the tails, and a number's result never depends on its
// neighbours.
template <class Rule>
concept HasNearEnd = requires(const Rule& rule) {
  rule.nearest;
};
template <class Rule>
concept HasFarEnd = requires(const Rule& rule) {
  rule.farthest;
};

// Below this size x*x is lost beside 1 in every formula here, and would become subnormal before long.
inline constexpr float nearest_for_squares = 0x1p-50F;

// For any x.
template <class Rule> Floats careful(const Rule& rule, Floats x) {
  const Mask tiny = hn::Lt(hn::Abs(x), all(rule.nearest));
  if constexpr (HasFarEnd<Rule>) {
    const Floats y = hn::IfThenElse(tiny, rule.near(x), rule.far(hn::IfThenZeroElse(tiny, x)));
    return hn::IfThenElse(hn::Eq(x, x), y, x);
  } else {
    return hn::IfThenElse(tiny, rule.near(x), rule.usual(hn::IfThenZeroElse(tiny, x)));
  }
}

using Block = std::array<Floats, 4>;

// |x| as bits, which are in the same order
inline auto size_of(Floats x) {
  return hn::BitCast(bits, hn::Abs(x));
}

// Where an x other than 0 is at most nearest in size. 0 less 1 is the largest unsigned number; halved, so that signed
// comparison serves. The float or two that halving cannot tell from nearest fall to careful().
inline Mask too_near(const Block& x, float nearest) {
  const auto one = hn::Set(bits, 1);
  const auto a = hn::Sub(size_of(x[0]), one), b = hn::Sub(size_of(x[1]), one);
  const auto c = hn::Sub(size_of(x[2]), one), d = hn::Sub(size_of(x[3]), one);
  const auto smallest = hn::Min(hn::Min(a, b), hn::Min(c, d));
  const Ints least = hn::Set(ints, bit_cast<std::int32_t>(nearest) / 2);
  return hn::RebindMask(floats, hn::Lt(hn::BitCast(ints, hn::ShiftRight<1>(smallest)), least));
}

// Where an x is more than farthest in size, or NaN.
inline Mask too_far(const Block& x, float farthest) {
  const auto largest = hn::Max(hn::Max(size_of(x[0]), size_of(x[1])), hn::Max(size_of(x[2]), size_of(x[3])));
  return hn::RebindMask(floats, hn::Gt(hn::BitCast(ints, largest), hn::BitCast(ints, hn::Set(floats, farthest))));
}

// Whether usual() is good for the whole block.
template <class Rule> bool is_usual(const Rule& rule, const Block& x) {
  const Mask near = too_near(x, rule.nearest);
  if constexpr (HasFarEnd<Rule>) {
    return hn::AllFalse(floats, hn::Or(near, too_far(x, rule.farthest)));
  } else {
    return hn::AllFalse(floats, near);
  }
}

inline constexpr std::size_t lanes = hn::MaxLanes(floats);
inline constexpr std::size_t block = 4 * lanes;

// Reads the whole block before it writes, so that in and out may be the same memory.
template <class Rule> void apply_to_block(const Rule& rule, const float* in, float* out) {
  const Block x = {hn::LoadU(floats, in), hn::LoadU(floats, in + lanes), hn::LoadU(floats, in + 2 * lanes),
                   hn::LoadU(floats, in + 3 * lanes)};
  if constexpr (HasNearEnd<Rule>) {
    if (!is_usual(rule, x)) {
      for (std::size_t i = 0; i < 4; ++i)
        hn::StoreU(careful(rule, x[i]), floats, out + i * lanes);
      return;
    }
  }
  const Floats a = rule.usual(x[0]), b = rule.usual(x[1]), c = rule.usual(x[2]), d = rule.usual(x[3]);
  hn::StoreU(a, floats, out);
  hn::StoreU(b, floats, out + lanes);
  hn::StoreU(c, floats, out + 2 * lanes);
  hn::StoreU(d, floats, out + 3 * lanes);
}

template <class Rule> void apply(const Rule& rule, std::span<const float> in, std::span<float> out) {
  std::size_t done = 0;
  for (; done + block <= in.size(); done += block)
    apply_to_block(rule, in.data() + done, out.data() + done);
  const std::span<const float> rest = in.subspan(done);
  if (rest.empty()) return;
  alignas(16) std::array<float, block> padded = {};
  std::copy(rest.begin(), rest.end(), padded.begin());
  apply_to_block(rule, padded.data(), padded.data());
  std::copy_n(padded.begin(), rest.size(), out.begin() + static_cast<std::ptrdiff_t>(done));
}

} // namespace activation_lab::simd
