#include "analysis/entropy.hpp"

#include "activations/elementary.hpp"

#include <algorithm>

namespace activation_lab {

double softmax_entropy(std::span<const double> logits, double temperature) {
  constexpr double one_over_ln2 = 0x1.71547652b82fep+0;
  const double largest = *std::max_element(logits.begin(), logits.end());
  // With d = (z - largest)/T and S = sum of e^d: H = ln S - (sum of d e^d)/S. S is at least 1, so S - 1 loses nothing.
  double sum = 0;
  double weighted = 0;
  for (const double z : logits) {
    const double d = (z - largest) / temperature;
    const double power = elementary::exp(d);
    sum += power;
    // Far down the power is 0, and d may be infinite.
    if (power > 0) weighted += d * power;
  }
  return (elementary::log1p(sum - 1) - weighted / sum) * one_over_ln2;
}

} // namespace activation_lab
