#include <algorithm>

namespace activations {

double hard_swish(double x) {
  return x * (std::min(std::max(x + 3.0, 0.0), 6.0) / 6.0);
}

// At the corners, -3 and 3, it has the outer slopes.
double hard_swish_slope(double x) {
  if (x <= -3.0) return 0.0;
  if (x >= 3.0) return 1.0;
  return (2.0 * x + 3.0) / 6.0;
}

} // namespace activations
