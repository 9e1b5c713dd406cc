#include <algorithm>
#include <cmath>

namespace activations {

double softplus(double x) {
  return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x)));
}

double mish(double x) {
  return x * std::tanh(softplus(x));
}

double mish_slope(double x) {
  double gate = std::tanh(softplus(x));
  double e = std::exp(-std::abs(x));
  double sigmoid = (x >= 0 ? 1.0 : e) / (1.0 + e);
  return gate + x * sigmoid * (1.0 - gate * gate);
}

} // namespace activations
