#include "images/histogram.hpp"

#include <cstddef>

namespace activation_lab {

namespace {

ChannelCounts channel_after(const Table& table, const ChannelCounts& before) {
  ChannelCounts after{};
  for (std::size_t p = 0; p < byte_values; ++p)
    after[table[p]] += before[p];
  return after;
}

} // namespace

void count_pixels(std::span<const std::uint8_t> pixels, Histogram& histogram) {
  for (std::size_t at = 0; at + 4 <= pixels.size(); at += 4) {
    if (pixels[at + 3] == 0) continue;
    ++histogram.red[pixels[at]];
    ++histogram.green[pixels[at + 1]];
    ++histogram.blue[pixels[at + 2]];
  }
}

Histogram histogram_after(const Table& table, const Histogram& before) {
  return {channel_after(table, before.red), channel_after(table, before.green), channel_after(table, before.blue)};
}

} // namespace activation_lab
