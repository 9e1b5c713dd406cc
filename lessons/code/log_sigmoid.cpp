#include <algorithm>
#include <cmath>

namespace activations {

// log(sigmoid(x)) would be the logarithm of 0 far on the left.
double log_sigmoid(double x) {
  return std::min(x, 0.0) - std::log1p(std::exp(-std::abs(x)));
}

double log_sigmoid_slope(double x) {
  double e = std::exp(-std::abs(x));
  return x >= 0 ? e / (1.0 + e) : 1.0 / (1.0 + e);
}

} // namespace activations
