#include <cmath>

namespace activations {

// expm1(x) is exp(x) - 1 without the rounding error near 0.
double elu(double x, double alpha = 1.0) {
  return x > 0 ? x : alpha * std::expm1(x);
}

double elu_slope(double x, double alpha = 1.0) {
  return x > 0 ? 1.0 : alpha * std::exp(x);
}

} // namespace activations
