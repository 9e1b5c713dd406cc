#include <cmath>

namespace activations {

double sigmoid(double x) {
  if (x >= 0) return 1.0 / (1.0 + std::exp(-x));
  double e = std::exp(x);
  return e / (1.0 + e);
}

double swish(double x, double beta = 1.0) {
  return x * sigmoid(beta * x);
}

double swish_slope(double x, double beta = 1.0) {
  double gate = sigmoid(beta * x);
  return gate * (1.0 + beta * x * sigmoid(-beta * x));
}

} // namespace activations
