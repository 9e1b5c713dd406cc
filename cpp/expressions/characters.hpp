// UTF-8, a character at a time.
#pragma once

#include <cstddef>
#include <string_view>

namespace activation_lab::expressions {

struct Character {
  char32_t code;
  std::size_t bytes;
};

inline constexpr char32_t not_a_character = 0xffffffff;

// The character at the start of a text that is not empty; not_a_character, one byte long, where it is not UTF-8.
inline Character first_character(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t bytes = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || text.size() < bytes) return {not_a_character, 1};
  char32_t code = lead & (0xffU >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xc0U) != 0x80) return {not_a_character, 1};
    code = code << 6 | (byte(i) & 0x3fU);
  }
  const bool overlong = (bytes == 3 && code < 0x800) || (bytes == 4 && code < 0x10000);
  const bool surrogate = code >= 0xd800 && code < 0xe000;
  if (overlong || surrogate || code > 0x10ffff) return {not_a_character, 1};
  return {code, bytes};
}

} // namespace activation_lab::expressions
