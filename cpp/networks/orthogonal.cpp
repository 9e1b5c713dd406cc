#include "networks/orthogonal.hpp"

#include <cmath>
#include <span>

namespace activation_lab {

namespace {

// A row or a column, number i at data[i * step].
struct Line {
  double* data;
  std::size_t step;
  std::size_t count;

  double& operator[](std::size_t i) const { return data[i * step]; }
};

double dot(const Line& a, const Line& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.count; ++i)
    sum += a[i] * b[i];
  return sum;
}

void take_away(const Line& from, const Line& direction) {
  const double share = dot(from, direction);
  for (std::size_t i = 0; i < from.count; ++i)
    from[i] -= share * direction[i];
}

} // namespace

// Gram and Schmidt, twice over: the second round takes away what rounding left of the first ("twice is enough",
// Giraud et al. 2005). Lengths are positive, and they are the diagonal of R.
std::vector<double> orthogonalised(std::vector<double> matrix, std::size_t rows, std::size_t columns) {
  const bool by_rows = rows <= columns;
  const std::size_t lines = by_rows ? rows : columns;
  const auto line = [&](std::size_t k) {
    return by_rows ? Line{matrix.data() + k * columns, 1, columns} : Line{matrix.data() + k, columns, rows};
  };
  for (std::size_t k = 0; k < lines; ++k) {
    const Line here = line(k);
    for (int round = 0; round < 2; ++round) {
      for (std::size_t j = 0; j < k; ++j)
        take_away(here, line(j));
    }
    const double length = std::sqrt(dot(here, here));
    for (std::size_t i = 0; i < here.count; ++i)
      here[i] /= length;
  }
  return matrix;
}

} // namespace activation_lab
