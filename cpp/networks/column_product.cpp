#include "networks/column_product.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

namespace activation_lab {

namespace {

// The compilers' own vectors, because Highway 1.0 has none of doubles in WASM.
using Floats = float __attribute__((vector_size(16)));
using Doubles = double __attribute__((vector_size(16)));

template <class Real> struct Vectors;
template <> struct Vectors<float> { using Type = Floats; };
template <> struct Vectors<double> { using Type = Doubles; };
template <class Real> using Vector = typename Vectors<Real>::Type;

template <class Real> constexpr std::size_t lanes = 16 / sizeof(Real);

template <class Real> Vector<Real> load(const Real* from) {
  Vector<Real> vector;
  std::memcpy(&vector, from, sizeof vector);
  return vector;
}

// From as many rows as there are lanes, `down` apart, as many columns.
void columns_of(const float* rows, std::size_t down, std::array<Floats, 4>& columns) {
  const Floats a = load(rows), b = load(rows + down), c = load(rows + 2 * down), d = load(rows + 3 * down);
  const Floats ac = __builtin_shufflevector(a, c, 0, 4, 1, 5), bd = __builtin_shufflevector(b, d, 0, 4, 1, 5);
  const Floats ac_high = __builtin_shufflevector(a, c, 2, 6, 3, 7), bd_high = __builtin_shufflevector(b, d, 2, 6, 3, 7);
  columns[0] = __builtin_shufflevector(ac, bd, 0, 4, 1, 5);
  columns[1] = __builtin_shufflevector(ac, bd, 2, 6, 3, 7);
  columns[2] = __builtin_shufflevector(ac_high, bd_high, 0, 4, 1, 5);
  columns[3] = __builtin_shufflevector(ac_high, bd_high, 2, 6, 3, 7);
}

void columns_of(const double* rows, std::size_t down, std::array<Doubles, 2>& columns) {
  const Doubles a = load(rows), b = load(rows + down);
  columns[0] = __builtin_shufflevector(a, b, 0, 2);
  columns[1] = __builtin_shufflevector(a, b, 1, 3);
}

// Of so many rows. Each sum waits for its last addition, so others go on beside it.
template <class Real, std::size_t height> using Sums = std::array<Vector<Real>, height / lanes<Real>>;

template <class Real, std::size_t height> Sums<Real, height> started(const Product<Real>& p, std::size_t m) {
  Sums<Real, height> sums{};
  if (p.start != nullptr) std::memcpy(sums.data(), p.start + m, sizeof sums);
  return sums;
}

template <std::size_t height, class Real>
void store(const Product<Real>& p, std::size_t m, const Sums<Real, height>& sums) {
  std::array<Real, height> numbers;
  std::memcpy(numbers.data(), sums.data(), sizeof numbers);
  for (std::size_t i = 0; i < height; ++i)
    p.result[(m + i) * p.result_stride] = numbers[i];
}

// Where the rows of a column lie together.
template <std::size_t height, class Real> void tile_down(const Product<Real>& p, std::size_t m) {
  Sums<Real, height> sums = started<Real, height>(p, m);
  for (std::size_t k = 0; k < p.inner; ++k) {
    const Real* left = p.left.data + m + k * p.left.across;
    const Real factor = p.right[k * p.right_stride];
    for (std::size_t v = 0; v < sums.size(); ++v)
      sums[v] += load(left + v * lanes<Real>) * factor;
  }
  store<height>(p, m, sums);
}

// Where the columns of a row lie together.
template <std::size_t height, class Real> void tile_across(const Product<Real>& p, std::size_t m) {
  constexpr std::size_t width = lanes<Real>;
  Sums<Real, height> sums = started<Real, height>(p, m);
  std::array<Vector<Real>, width> columns;
  std::size_t k = 0;
  for (; k + width <= p.inner; k += width) {
    for (std::size_t v = 0; v < sums.size(); ++v) {
      columns_of(p.left.data + (m + v * width) * p.left.down + k, p.left.down, columns);
      for (std::size_t j = 0; j < width; ++j)
        sums[v] += columns[j] * p.right[(k + j) * p.right_stride];
    }
  }
  for (; k < p.inner; ++k) {
    std::array<Real, height> column;
    for (std::size_t i = 0; i < height; ++i)
      column[i] = p.left.data[(m + i) * p.left.down + k];
    for (std::size_t v = 0; v < sums.size(); ++v)
      sums[v] += load(column.data() + v * width) * p.right[k * p.right_stride];
  }
  store<height>(p, m, sums);
}

template <class Real> void row_alone(const Product<Real>& p, std::size_t m) {
  Real sum = p.start == nullptr ? Real{0} : p.start[m];
  for (std::size_t k = 0; k < p.inner; ++k)
    sum += p.left.data[m * p.left.down + k * p.left.across] * p.right[k * p.right_stride];
  p.result[m * p.result_stride] = sum;
}

} // namespace

template <class Real> void multiply_column(const Product<Real>& p) {
  constexpr std::size_t tall = 16;
  constexpr std::size_t low = 4;
  std::size_t m = 0;
  if (p.left.down == 1) {
    for (; m + tall <= p.rows; m += tall)
      tile_down<tall>(p, m);
    for (; m + low <= p.rows; m += low)
      tile_down<low>(p, m);
  } else if (p.left.across == 1) {
    for (; m + tall <= p.rows; m += tall)
      tile_across<tall>(p, m);
    for (; m + low <= p.rows; m += low)
      tile_across<low>(p, m);
  }
  for (; m < p.rows; ++m)
    row_alone(p, m);
}

template void multiply_column(const Product<float>& product);
template void multiply_column(const Product<double>& product);

} // namespace activation_lab
