// std::bit_cast, which the standard library of Emscripten 3.1.6 does not have; the builtin behind it, every compiler
// we support does.
#pragma once

namespace activation_lab {

// The bits of `from`, read as a To of the same size.
template <class To, class From> constexpr To bit_cast(const From& from) {
  return __builtin_bit_cast(To, from);
}

} // namespace activation_lab
