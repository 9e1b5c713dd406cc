// Near angles by Cody and Waite (1980), far ones by Payne and Hanek (1983): multiplied by as many digits of 2/pi as
// matter, in whole numbers.

#include "expressions/angle.hpp"

#include "activations/bit_cast.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace activation_lab::elementary {

namespace {

constexpr double near = 0x1p20; // up to here multiples of pi/2 have no more than 20 bits

// pi/2 in three parts; the first two end in zeros, so that their products with up to 20 bits are exact.
Angle reduce_near(double x) {
  constexpr double two_over_pi = 0x1.45f306dc9c883p-1;
  constexpr double first = 0x1.921fb544p+0;
  constexpr double second = 0x1.0b4611a6p-34;
  constexpr double third = 0x1.3198a2e037073p-69;
  constexpr double to_integer = 0x1.8p+52;
  const double n = (x * two_over_pi + to_integer) - to_integer;
  const double exact = x - n * first;
  const double part = n * second;
  const double rest = exact - part;
  const double lost = (exact - rest) - part;
  const double tail = n * third - lost;
  const double high = rest - tail;
  return {static_cast<int>(static_cast<std::int64_t>(n) & 3), high, (rest - high) - tail};
}

// The binary digits of 2/pi behind the point, 32 a word.
constexpr std::array<std::uint32_t, 38> two_over_pi_digits = {
    0xa2f9836e, 0x4e441529, 0xfc2757d1, 0xf534ddc0, 0xdb629599, 0x3c439041, 0xfe5163ab, 0xdebbc561,
    0xb7246e3a, 0x424dd2e0, 0x06492eea, 0x09d1921c, 0xfe1deb1c, 0xb129a73e, 0xe88235f5, 0x2ebb4484,
    0xe99c7026, 0xb45f7e41, 0x3991d639, 0x835339f4, 0x9c845f8b, 0xbdf9283b, 0x1ff897ff, 0xde05980f,
    0xef2f118b, 0x5a0a6d1f, 0x6d367ecf, 0x27cb09b7, 0x4f463f66, 0x9e5fea2d, 0x7527bac7, 0xebe5f17b,
    0x3d0739f7, 0x8a5292ea, 0x6bfb5fb1, 0x1f8d5d08, 0x56033046, 0xfc7b6bab};

constexpr std::size_t word = 32;
constexpr std::size_t window = 7; // words: 53 bits of x, 64 of cancellation, 64 of result, and some

using Words = std::array<std::uint32_t, window + 2>; // lowest first

// digits[first...] times a whole number
Words product(std::size_t first, std::uint64_t factor) {
  Words result{};
  for (std::size_t half = 0; half < 2; ++half) {
    const std::uint64_t part = factor >> (word * half) & 0xffffffff;
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < window; ++i) {
      carry += part * two_over_pi_digits[first + window - 1 - i] + result[i + half];
      result[i + half] = static_cast<std::uint32_t>(carry);
      carry >>= word;
    }
    result[window + half] = static_cast<std::uint32_t>(carry);
  }
  return result;
}

// 64 of the bits, from `lowest` on
std::uint64_t bits_from(const Words& words, std::size_t lowest) {
  const std::size_t place = lowest / word, shift = lowest % word;
  const auto at = [&words](std::size_t i) { return i < words.size() ? std::uint64_t{words[i]} : 0; };
  const std::uint64_t low = at(place) | at(place + 1) << word;
  return shift == 0 ? low : low >> shift | at(place + 2) << (2 * word - shift);
}

// (high + low/2^64)/2^64 quarters of a turn, as an angle
Angle to_angle(int quarter, bool negative, std::uint64_t high, std::uint64_t low) {
  const auto upper = [](std::uint64_t bits) { return static_cast<double>(bits >> word); };
  const auto lower = [](std::uint64_t bits) { return static_cast<double>(bits & 0xffffffff); };
  const double sign = negative ? -1 : 1;
  const double first = sign * 0x1p-32 * upper(high);
  const double rest = sign * (0x1p-64 * lower(high) + (0x1p-96 * upper(low) + 0x1p-128 * lower(low)));
  const double share = first + rest;
  const double lost = (first - share) + rest;
  // Times pi/2, of which the first part has 24 bits, as the first part of the share has.
  constexpr double half_pi = 0x1.921fb54442d18p+0, half_pi_high = 0x1.921fb6p+0;
  constexpr double half_pi_low = -0x1.777a5cf72cecep-25; // with what the double lacks
  const auto share_high = static_cast<double>(static_cast<float>(share));
  const double large = share_high * half_pi_high;
  const double small = (share - share_high) * half_pi_high + (share * half_pi_low + lost * half_pi);
  const double angle = large + small;
  return {quarter, angle, (large - angle) + small};
}

// x = whole 2^exponent, |x| >= 2^20
Angle reduce_far(double x) {
  const auto all_bits = bit_cast<std::uint64_t>(std::fabs(x));
  const std::uint64_t whole = (all_bits & 0xfffffffffffff) | 0x10000000000000;
  const int exponent = static_cast<int>(all_bits >> 52) - 1075;
  // Digits of 2/pi whose products with x are whole turns may be left out.
  const std::size_t left_out = exponent > 2 ? static_cast<std::size_t>(exponent - 2) / word : 0;
  const Words turned = product(left_out, whole);
  const auto shift = exponent - static_cast<int>(word * left_out);
  const auto point = static_cast<std::size_t>(static_cast<int>(word * window) - shift); // bits behind it

  std::uint64_t quarters = bits_from(turned, point);
  std::uint64_t high = bits_from(turned, point - 64), low = bits_from(turned, point - 128);
  const bool round_up = high >> 63 != 0;
  if (round_up) { // less than nothing: 1 less
    ++quarters;
    low = ~low + 1;
    high = ~high + (low == 0 ? 1 : 0);
  }
  const bool backwards = x < 0;
  const auto quarter = static_cast<int>((backwards ? ~quarters + 1 : quarters) & 3);
  return to_angle(quarter, round_up != backwards, high, low);
}

} // namespace

Angle reduce(double x) {
  return std::fabs(x) <= near ? reduce_near(x) : reduce_far(x);
}

} // namespace activation_lab::elementary
