// How undecided a softmax is.
#pragma once

#include <span>

namespace activation_lab {

// The entropy of softmax(logits/temperature) in bits (Shannon 1948): 0 when one share is everything, the logarithm of
// their number to base 2 when all are equal. Finite logits, at least one; temperature above 0. Absolute error 2^-48.
double softmax_entropy(std::span<const double> logits, double temperature);

} // namespace activation_lab
