#include "random/generator.hpp"

#include "activations/elementary.hpp"

#include <array>
#include <cmath>
#include <cstdint>

namespace activation_lab {

namespace {

Xoshiro256pp seeded(std::uint64_t seed) {
  SplitMix64 mix(seed);
  std::array<std::uint64_t, 4> words{};
  for (std::uint64_t& word : words)
    word = mix.next();
  return Xoshiro256pp(words);
}

} // namespace

Generator::Generator(std::uint64_t seed) : source(seeded(seed)) {}

double Generator::uniform() {
  return static_cast<double>(source.next() >> 11U) * 0x1p-53;
}

double Generator::normal() {
  if (waiting) {
    const double second = *waiting;
    waiting.reset();
    return second;
  }
  double across = 0.0;
  double up = 0.0;
  double square = 0.0;
  do {
    across = 2.0 * uniform() - 1.0;
    up = 2.0 * uniform() - 1.0;
    square = across * across + up * up;
  } while (square >= 1.0 || square == 0.0);
  // IEEE 754 defines the square root exactly, so this one may be the platform's.
  const double factor = std::sqrt(-2.0 * elementary::log(square) / square);
  waiting = up * factor;
  return across * factor;
}

} // namespace activation_lab
