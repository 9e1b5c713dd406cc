#include <cmath>
#include <cstddef>
#include <vector>

namespace activations {

using Vector = std::vector<double>;

double sigmoid(double x) {
  if (x >= 0) return 1.0 / (1.0 + std::exp(-x));
  double e = std::exp(x);
  return e / (1.0 + e);
}

double swish(double x, double beta) {
  return x * sigmoid(beta * x);
}

double slope(double x, double beta) {
  double gate = sigmoid(beta * x);
  return gate * (1.0 + beta * x * sigmoid(-beta * x));
}

// The first half of x, each times the gate of its partner in
// the second half.
Vector swiglu(const Vector& x, double beta = 1.0) {
  std::size_t half = x.size() / 2;
  Vector y;
  for (std::size_t i = 0; i < half; ++i)
    y.push_back(x[i] * swish(x[half + i], beta));
  return y;
}

// How it changes when x moves along a direction.
Vector swiglu_change(const Vector& x, const Vector& direction,
                     double beta = 1.0) {
  std::size_t half = x.size() / 2;
  Vector y;
  for (std::size_t i = 0; i < half; ++i) {
    double b = x[half + i];
    y.push_back(direction[i] * swish(b, beta) +
                x[i] * slope(b, beta) * direction[half + i]);
  }
  return y;
}

} // namespace activations
