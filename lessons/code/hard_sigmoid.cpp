#include <algorithm>

namespace activations {

double hard_sigmoid(double x) {
  return std::min(std::max((x + 3.0) / 6.0, 0.0), 1.0);
}

// At both corners the slope is 0 by convention.
double hard_sigmoid_slope(double x) {
  return -3.0 < x && x < 3.0 ? 1.0 / 6.0 : 0.0;
}

} // namespace activations
