#include <cmath>

namespace activations {

double softsign(double x) {
  return x / (1.0 + std::abs(x));
}

double softsign_slope(double x) {
  double d = 1.0 + std::abs(x);
  return 1.0 / (d * d);
}

} // namespace activations
