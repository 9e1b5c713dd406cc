#include "networks/orthogonal.hpp"

#include "networks/product.hpp"

#include <algorithm>
#include <cmath>

namespace activation_lab {

// Gram and Schmidt, each line against all before it at once, and twice over: the second round takes away what rounding
// left of the first ("twice is enough", Giraud et al. 2005). Lengths are positive, and they are the diagonal of R.
std::vector<double> orthogonalised(std::vector<double> matrix, std::size_t rows, std::size_t columns) {
  const bool by_rows = rows <= columns;
  const std::size_t lines = std::min(rows, columns);
  const std::size_t length = std::max(rows, columns);
  const std::size_t next_line = by_rows ? columns : 1;
  const std::size_t along = by_rows ? 1 : columns;
  std::vector<double> shares(lines);
  std::vector<double> common(length);
  for (std::size_t k = 0; k < lines; ++k) {
    double* here = matrix.data() + k * next_line;
    for (int round = 0; round < 2; ++round) {
      // shares = earlier lines times this one; common = what of it they span
      multiply(Product<double>{.left = {matrix.data(), next_line, along},
                               .right = here,
                               .right_stride = along,
                               .start = nullptr,
                               .result = shares.data(),
                               .result_stride = 1,
                               .rows = k,
                               .inner = length,
                               .columns = 1});
      multiply(Product<double>{.left = {matrix.data(), along, next_line},
                               .right = shares.data(),
                               .right_stride = 1,
                               .start = nullptr,
                               .result = common.data(),
                               .result_stride = 1,
                               .rows = length,
                               .inner = k,
                               .columns = 1});
      for (std::size_t i = 0; i < length; ++i)
        here[i * along] -= common[i];
    }
    double square = 0;
    for (std::size_t i = 0; i < length; ++i)
      square += here[i * along] * here[i * along];
    const double norm = std::sqrt(square);
    for (std::size_t i = 0; i < length; ++i)
      here[i * along] /= norm;
  }
  return matrix;
}

} // namespace activation_lab
