// Matrices whose rows, or columns, stand at right angles and have length 1.
#pragma once

#include <cstddef>
#include <vector>

namespace activation_lab {

// The orthonormal factor Q of matrix = Q R, or of the transposed matrix where it has more columns than rows, with the
// diagonal of R positive: of a matrix of independent normal numbers that makes every orthogonal matrix equally likely
// (F. Mezzadri, "How to generate random matrices from the classical compact groups", 2007). `matrix` is rows x columns,
// row by row, of full rank. The result has the same shape; its shorter side is orthonormal to within 1e-14.
std::vector<double> orthogonalised(std::vector<double> matrix, std::size_t rows, std::size_t columns);

} // namespace activation_lab
