#include <cmath>

namespace activations {

// Neither branch ever takes the exponential of a large number.
double sigmoid(double x) {
  if (x >= 0) return 1.0 / (1.0 + std::exp(-x));
  double e = std::exp(x);
  return e / (1.0 + e);
}

// 1 - sigmoid(x) would round away on the right; this does not.
double sigmoid_slope(double x) {
  return sigmoid(x) * sigmoid(-x);
}

} // namespace activations
