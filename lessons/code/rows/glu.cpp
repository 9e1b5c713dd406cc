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

double slope(double x) {
  return sigmoid(x) * sigmoid(-x);
}

// The first half of x, each times the gate of its partner in
// the second half.
Vector glu(const Vector& x) {
  std::size_t half = x.size() / 2;
  Vector y;
  for (std::size_t i = 0; i < half; ++i)
    y.push_back(x[i] * sigmoid(x[half + i]));
  return y;
}

// How it changes when x moves along a direction.
Vector glu_change(const Vector& x, const Vector& direction) {
  std::size_t half = x.size() / 2;
  Vector y;
  for (std::size_t i = 0; i < half; ++i) {
    double b = x[half + i];
    y.push_back(direction[i] * sigmoid(b) +
                x[i] * slope(b) * direction[half + i]);
  }
  return y;
}

} // namespace activations
