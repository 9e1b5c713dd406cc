// xoshiro256++ 1.0 and SplitMix64, as their authors published them. Integers only: the same bits everywhere.
//
// D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM Transactions on Mathematical Software
// 47 (2021); G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
#pragma once

#include <array>
#include <cstdint>

namespace activation_lab {

// Turns any seed, 0 too, into numbers that share no pattern with it: what fills the state of the other.
class SplitMix64 {
public:
  explicit constexpr SplitMix64(std::uint64_t seed) : state(seed) {}

  constexpr std::uint64_t next() {
    state += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }

private:
  std::uint64_t state;
};

// Period 2^256 - 1. The state must not be all zeros.
class Xoshiro256pp {
public:
  explicit constexpr Xoshiro256pp(const std::array<std::uint64_t, 4>& words) : state(words) {}

  constexpr std::uint64_t next() {
    auto& [a, b, c, d] = state;
    const std::uint64_t result = turn(a + d, 23) + a;
    const std::uint64_t shifted = b << 17U;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turn(d, 45);
    return result;
  }

  constexpr const std::array<std::uint64_t, 4>& words() const { return state; }

private:
  static constexpr std::uint64_t turn(std::uint64_t x, unsigned places) {
    return (x << places) | (x >> (64U - places));
  }

  std::array<std::uint64_t, 4> state;
};

} // namespace activation_lab
