// Between the page's order of numbers, an example after the other, and the library's, a unit after the other.
#pragma once

#include "networks/matrix.hpp"

#include <cstddef>
#include <cstdint>

namespace activation_lab::wasm {

// float32, `rows` numbers for each of `count` examples.
inline Matrix<float> turned_in(std::uintptr_t from, std::size_t rows, std::size_t count) {
  const auto* numbers = reinterpret_cast<const float*>(from);
  Matrix<float> matrix(rows, count);
  for (std::size_t b = 0; b < count; ++b) {
    for (std::size_t r = 0; r < rows; ++r)
      matrix.at(r, b) = *numbers++;
  }
  return matrix;
}

inline void turned_out(const Matrix<float>& matrix, std::uintptr_t to) {
  auto* numbers = reinterpret_cast<float*>(to);
  for (std::size_t b = 0; b < matrix.columns; ++b) {
    for (std::size_t r = 0; r < matrix.rows; ++r)
      *numbers++ = matrix.at(r, b);
  }
}

} // namespace activation_lab::wasm
