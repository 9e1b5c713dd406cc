#include "activations/bit_cast.hpp"
#include "random/generator.hpp"
#include "random/xoshiro.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace activation_lab;

namespace {

class Fnv1a {
public:
  void add(double number) {
    for (auto bits = bit_cast<std::uint64_t>(number), i = std::uint64_t{0}; i < 8; ++i, bits >>= 8)
      hash = (hash ^ (bits & 0xff)) * 0x100000001b3;
  }
  std::uint64_t hash = 0xcbf29ce484222325;
};

} // namespace

TEST_CASE("SplitMix64 gives the numbers that its authors' program gives", "[generator][reference]") {
  SplitMix64 mix(1234567);
  for (const std::uint64_t expected :
       std::initializer_list<std::uint64_t>{6457827717110365317U, 3203168211198807973U, 9817491932198370423U,
                                            4593380528125082431U, 16408922859458223821U})
    CHECK(mix.next() == expected);
}

TEST_CASE("xoshiro256++ gives the numbers that its authors' program gives", "[generator][reference]") {
  Xoshiro256pp source({1, 2, 3, 4});
  for (const std::uint64_t expected : std::initializer_list<std::uint64_t>{
           41943041U, 58720359U, 3588806011781223U, 3591011842654386U, 9228616714210784205U, 9973669472204895162U,
           14011001112246962877U, 12406186145184390807U, 15849039046786891736U, 10450023813501588000U})
    CHECK(source.next() == expected);
}

TEST_CASE("the same seed gives the same numbers in every build", "[generator][determinism]") {
  Generator generator(2026);
  Fnv1a uniform;
  Fnv1a normal;
  for (int i = 0; i < 100'000; ++i) {
    uniform.add(generator.uniform());
    normal.add(generator.normal());
  }
  CHECK(uniform.hash == 0xb7062ca0622d4ed6);
  CHECK(normal.hash == 0xd3f7ede8d27196bf);
}

TEST_CASE("a copy goes on from where the original stands, the waiting number included", "[generator]") {
  Generator generator(5);
  generator.normal();
  Generator copy = generator;
  for (int i = 0; i < 9; ++i)
    CHECK(copy.normal() == generator.normal());
}

TEST_CASE("what a generator stands at makes another that goes on from there", "[generator]") {
  Generator generator(5);
  generator.normal();
  Generator restored(generator.state());
  for (int i = 0; i < 9; ++i)
    CHECK(restored.normal() == generator.normal());
}

TEST_CASE("neighbouring seeds give unrelated rows", "[generator]") {
  constexpr int count = 20'000;
  Generator first(1);
  Generator second(2);
  double product = 0.0;
  for (int i = 0; i < count; ++i)
    product += first.normal() * second.normal();
  // Its deviation is sqrt(count).
  CHECK(std::fabs(product) < 4 * std::sqrt(double{count}));
}

TEST_CASE("uniform numbers lie in [0, 1) and fill it evenly", "[generator][uniform]") {
  constexpr std::size_t count = 100'000;
  Generator generator(GENERATE(0U, 1U, 0xffffffffU));
  std::vector<double> sample(count);
  std::generate(sample.begin(), sample.end(), [&] { return generator.uniform(); });
  std::sort(sample.begin(), sample.end());
  CHECK(sample.front() >= 0.0);
  CHECK(sample.back() < 1.0);
  // Kolmogorov and Smirnov's distance; 1.95/sqrt(n) is passed once in a thousand times.
  double farthest = 0.0;
  for (std::size_t i = 0; i < count; ++i) {
    const double below = static_cast<double>(i) / count;
    farthest = std::max({farthest, sample[i] - below, below + 1.0 / count - sample[i]});
  }
  CHECK(farthest < 1.95 / std::sqrt(double{count}));
}
