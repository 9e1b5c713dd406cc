#include <algorithm>

namespace activations {

double relu(double x) {
  return std::max(x, 0.0);
}

// At the corner, x = 0, the slope is 0 by convention.
double relu_slope(double x) {
  return x > 0 ? 1.0 : 0.0;
}

} // namespace activations
