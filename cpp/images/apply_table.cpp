#include "images/apply_table.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <vector>

namespace activation_lab {

namespace {

// A pair is read in the machine's order of bytes, and the tables below are laid out for this one.
static_assert(std::endian::native == std::endian::little);

// Two bytes are looked up at a time: what a pixel holds is then two loads rather than four.
constexpr std::size_t pairs = byte_values * byte_values;

struct PairTables {
  std::vector<std::uint16_t> red_green = std::vector<std::uint16_t>(pairs);
  std::vector<std::uint16_t> blue_alpha = std::vector<std::uint16_t>(pairs);

  explicit PairTables(const Table& table) {
    for (std::size_t high = 0; high < byte_values; ++high) {
      const auto green = static_cast<std::uint16_t>(table[high] << 8U);
      const auto alpha = static_cast<std::uint16_t>(high << 8U);
      for (std::size_t low = 0; low < byte_values; ++low) {
        const std::size_t pair = high * byte_values + low;
        red_green[pair] = static_cast<std::uint16_t>(green | table[low]);
        blue_alpha[pair] = static_cast<std::uint16_t>(alpha | table[low]);
      }
    }
  }
};

} // namespace

void apply_table(const Table& table, std::span<const std::uint8_t> pixels, std::span<std::uint8_t> output) {
  const PairTables pair_tables(table);
  const std::uint16_t* const red_green = pair_tables.red_green.data();
  const std::uint16_t* const blue_alpha = pair_tables.blue_alpha.data();
  for (std::size_t at = 0; at + 4 <= pixels.size(); at += 4) {
    std::uint16_t first = 0;
    std::uint16_t second = 0;
    std::memcpy(&first, pixels.data() + at, sizeof first);
    std::memcpy(&second, pixels.data() + at + 2, sizeof second);
    const std::array<std::uint16_t, 2> pair = {red_green[first], blue_alpha[second]};
    std::memcpy(output.data() + at, pair.data(), sizeof pair);
  }
}

} // namespace activation_lab
