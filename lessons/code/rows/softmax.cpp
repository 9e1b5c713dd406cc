#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace activations {

using Vector = std::vector<double>;

// The largest is taken away first, so that no exponential
// overflows. The shares stay the same.
Vector softmax(const Vector& x, double temperature = 1.0) {
  double top = *std::max_element(x.begin(), x.end());
  Vector y;
  double sum = 0;
  for (double one : x) {
    y.push_back(std::exp((one - top) / temperature));
    sum += y.back();
  }
  for (double& one : y)
    one /= sum;
  return y;
}

// How the shares change when x moves along a direction.
Vector softmax_change(const Vector& x, const Vector& direction,
                      double temperature = 1.0) {
  Vector y = softmax(x, temperature);
  double mean = 0;
  for (std::size_t i = 0; i < y.size(); ++i)
    mean += y[i] * direction[i];
  for (std::size_t i = 0; i < y.size(); ++i)
    y[i] *= (direction[i] - mean) / temperature;
  return y;
}

} // namespace activations
