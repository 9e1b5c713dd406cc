// A matrix times one column: what a single example wants, and what nothing can be reused in.
#pragma once

#include "networks/product.hpp"

namespace activation_lab {

// The product of product.hpp for columns = 1, bits and all. Real is float or double, in 128-bit vectors of rows where
// the matrix or its transpose lies row by row.
template <class Real> void multiply_column(const Product<Real>& product);

} // namespace activation_lab
