#include <algorithm>
#include <cmath>

namespace activations {

// log(1 + exp(z)), with no exponential of a large number.
double softplus(double x, double beta = 1.0) {
  double tail = std::log1p(std::exp(-std::abs(beta * x)));
  return std::max(x, 0.0) + tail / beta;
}

double softplus_slope(double x, double beta = 1.0) {
  double e = std::exp(-std::abs(beta * x));
  return x >= 0 ? 1.0 / (1.0 + e) : e / (1.0 + e);
}

} // namespace activations
