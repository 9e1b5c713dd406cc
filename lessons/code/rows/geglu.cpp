#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

namespace activations {

using Vector = std::vector<double>;

double normal(double x) {
  return std::erfc(-x / std::numbers::sqrt2) / 2;
}

double gelu(double x) {
  return x * normal(x);
}

double slope(double x) {
  double density = std::exp(-x * x / 2) *
                   std::numbers::inv_sqrtpi /
                   std::numbers::sqrt2;
  return normal(x) + x * density;
}

// The first half of x, each times the gate of its partner in
// the second half.
Vector geglu(const Vector& x) {
  std::size_t half = x.size() / 2;
  Vector y;
  for (std::size_t i = 0; i < half; ++i)
    y.push_back(x[i] * gelu(x[half + i]));
  return y;
}

// How it changes when x moves along a direction.
Vector geglu_change(const Vector& x, const Vector& direction) {
  std::size_t half = x.size() / 2;
  Vector y;
  for (std::size_t i = 0; i < half; ++i) {
    double b = x[half + i];
    y.push_back(direction[i] * gelu(b) +
                x[i] * slope(b) * direction[half + i]);
  }
  return y;
}

} // namespace activations
