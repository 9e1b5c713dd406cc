// Numbers of a batch: one row a unit, one column an example, so that what a unit has for all examples lies together.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace activation_lab {

// Rows are padded to whole vectors of four, unless there is only one example. The padding is computed along with the
// rest and means nothing: no sum runs over it.
template <class Real> struct Matrix {
  Matrix() = default;
  Matrix(std::size_t rows_wanted, std::size_t columns_wanted)
      : rows(rows_wanted), columns(columns_wanted), stride(padded(columns_wanted)), numbers(rows_wanted * stride) {}

  std::span<Real> row(std::size_t r) { return {numbers.data() + r * stride, columns}; }
  std::span<const Real> row(std::size_t r) const { return {numbers.data() + r * stride, columns}; }
  Real& at(std::size_t r, std::size_t c) { return numbers[r * stride + c]; }
  Real at(std::size_t r, std::size_t c) const { return numbers[r * stride + c]; }
  bool empty() const { return numbers.empty(); }

  std::size_t rows = 0;
  std::size_t columns = 0;
  std::size_t stride = 0;    // from one row to the next
  std::vector<Real> numbers; // rows * stride

private:
  static std::size_t padded(std::size_t columns) { return columns == 1 ? 1 : (columns + 3) / 4 * 4; }
};

} // namespace activation_lab
