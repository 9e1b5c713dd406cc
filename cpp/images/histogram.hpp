// How often each byte occurs in each channel, and what a table makes of that without looking at the picture again.
#pragma once

#include "images/table.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace activation_lab {

using ChannelCounts = std::array<std::uint32_t, byte_values>;

struct Histogram {
  ChannelCounts red{};
  ChannelCounts green{};
  ChannelCounts blue{};
};

// Adds the pixels (RGBA, 4 bytes a pixel) to the counts. Fully transparent pixels are left out: nobody sees them.
// Counts hold up to 2^32 - 1 pixels.
void count_pixels(std::span<const std::uint8_t> pixels, Histogram& histogram);

// The histogram of the filtered picture: every byte p of the original has become table[p].
Histogram histogram_after(const Table& table, const Histogram& before);

} // namespace activation_lab
