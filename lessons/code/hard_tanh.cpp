#include <algorithm>

namespace activations {

double hard_tanh(double x, double low = -1.0,
                 double high = 1.0) {
  return std::min(std::max(x, low), high);
}

// At both corners the slope is 0 by convention.
double hard_tanh_slope(double x, double low = -1.0,
                       double high = 1.0) {
  return low < x && x < high ? 1.0 : 0.0;
}

} // namespace activations
