// Averages over a standard normal input: what a function makes of the numbers that a well-scaled layer hands it.
#pragma once

#include "analysis/extremes.hpp"

#include <span>

namespace activation_lab {

// E[f(z)], z standard normal. The integral from -12 to 12 (beyond lies less than 4e-33 of all z) is cut at the kinks
// and then into panels of 16 Gauss-Legendre points, halved until they agree to 1e-15: good to 1e-13 for functions that
// are smooth between their kinks. A function that grows faster than a power of x may leave part of its average outside.
double normal_average(const Curve& f, std::span<const double> kinks);

// The probability that z lies in the piece.
double normal_share(const Piece& piece);

} // namespace activation_lab
