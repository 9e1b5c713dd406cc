// Functions as filters on pictures, over buffers in the module's memory. Pixels are RGBA, 4 bytes each; counts are
// 3 times 256 unsigned 32-bit numbers: red, green, blue.

#include "images/apply_table.hpp"
#include "images/histogram.hpp"
#include "images/likeness.hpp"
#include "images/sample_picture.hpp"
#include "images/shrink.hpp"
#include "images/table.hpp"
#include "wasm/handles.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#include <emscripten/bind.h>

namespace {

using namespace activation_lab;
using emscripten::val;

constexpr std::array mappings{Mapping::fixed, Mapping::stretched, Mapping::clipped};

template <class Plain> void read(Plain& target, std::uintptr_t from) {
  std::memcpy(&target, reinterpret_cast<const void*>(from), sizeof target);
}

template <class Plain> std::uintptr_t write(std::uintptr_t to, const Plain& source) {
  std::memcpy(reinterpret_cast<void*>(to), &source, sizeof source);
  return to + sizeof source;
}

std::span<std::uint8_t> bytes_at(std::uintptr_t pointer, std::size_t length) {
  return {reinterpret_cast<std::uint8_t*>(pointer), length};
}

// The handle must be alive; mapping: 0 fixed, 1 stretched, 2 clipped.
Filter filter_of(int handle, double low, double high, std::size_t mapping) {
  return make_filter(*wasm::kernel_of(handle), {low, high}, mappings.at(mapping));
}

// Writes 256 doubles of x, 256 doubles of f(x), 256 bytes of table.
val make_filter_at(int handle, double low, double high, std::size_t mapping, std::uintptr_t output) {
  const Filter filter = filter_of(handle, low, high, mapping);
  output = write(output, filter.input);
  output = write(output, filter.output);
  write(output, filter.table);
  val facts = val::object();
  facts.set("lowest", filter.lowest);
  facts.set("highest", filter.highest);
  return facts;
}

// Reads the picture's counts and writes the filtered picture's over them; with no counts (address 0) the values are
// taken to be spread evenly.
val filter_effect(int handle, double low, double high, std::size_t mapping, std::uintptr_t counts) {
  const Filter filter = filter_of(handle, low, high, mapping);
  Likeness found;
  if (counts == 0) {
    found = likeness_when_uniform(filter);
  } else {
    Histogram before;
    read(before, counts);
    found = likeness(filter, before);
    write(counts, histogram_after(filter.table, before));
  }
  val facts = val::object();
  facts.set("distance", found.distance);
  facts.set("correlation", found.correlation);
  facts.set("byteDistance", found.byte_distance);
  facts.set("darkest", found.darkest);
  facts.set("brightest", found.brightest);
  return facts;
}

// table: 256 bytes. Input and output hold `length` bytes and may be the same.
void apply_table_at(std::uintptr_t table, std::uintptr_t input, std::uintptr_t output, std::size_t length) {
  Table entries;
  read(entries, table);
  apply_table(entries, bytes_at(input, length), bytes_at(output, length));
}

// Adds the pixels to the counts.
void count_pixels_at(std::uintptr_t pixels, std::size_t length, std::uintptr_t counts) {
  Histogram histogram;
  read(histogram, counts);
  count_pixels(bytes_at(pixels, length), histogram);
  write(counts, histogram);
}

// Rows of `width` pixels, `length` bytes in all, to shrunk_side(width) times shrunk_side(rows) pixels.
void shrink_at(std::uintptr_t pixels, std::size_t length, std::size_t width, std::size_t factor,
               std::uintptr_t output) {
  const std::size_t rows = length / (4 * width);
  shrink(bytes_at(pixels, length), width, factor,
         bytes_at(output, 4 * shrunk_side(width, factor) * shrunk_side(rows, factor)));
}

void paint_sample_at(std::size_t width, std::size_t height, std::uint32_t seed, std::size_t first_row, std::size_t rows,
                     std::uintptr_t output) {
  paint_sample({width, height}, seed, first_row, bytes_at(output, 4 * width * rows));
}

} // namespace

EMSCRIPTEN_BINDINGS(images) {
  emscripten::function("makeFilter", &make_filter_at);
  emscripten::function("filterEffect", &filter_effect);
  emscripten::function("applyTable", &apply_table_at);
  emscripten::function("countPixels", &count_pixels_at);
  emscripten::function("shrinkPixels", &shrink_at);
  emscripten::function("paintSample", &paint_sample_at);
}
