#include <algorithm>
#include <cstddef>
#include <vector>

namespace activations {

using Vector = std::vector<double>;

double relu(double x) {
  return std::max(x, 0.0);
}

double slope(double x) {
  return x > 0 ? 1.0 : 0.0;
}

// The first half of x, each times the gate of its partner in
// the second half.
Vector reglu(const Vector& x) {
  std::size_t half = x.size() / 2;
  Vector y;
  for (std::size_t i = 0; i < half; ++i)
    y.push_back(x[i] * relu(x[half + i]));
  return y;
}

// How it changes when x moves along a direction.
Vector reglu_change(const Vector& x, const Vector& direction) {
  std::size_t half = x.size() / 2;
  Vector y;
  for (std::size_t i = 0; i < half; ++i) {
    double b = x[half + i];
    y.push_back(direction[i] * relu(b) +
                x[i] * slope(b) * direction[half + i]);
  }
  return y;
}

} // namespace activations
