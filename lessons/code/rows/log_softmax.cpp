#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace activations {

using Vector = std::vector<double>;

// The largest is taken away first, and its own share, 1, is
// left to log1p: nothing overflows and nothing rounds away.
Vector log_softmax(const Vector& x, double temperature = 1.0) {
  auto top = std::max_element(x.begin(), x.end());
  double others = 0;
  for (auto one = x.begin(); one != x.end(); ++one)
    if (one != top)
      others += std::exp((*one - *top) / temperature);
  Vector y;
  for (double one : x)
    y.push_back((one - *top) / temperature -
                std::log1p(others));
  return y;
}

// How it changes when x moves along a direction.
Vector log_softmax_change(const Vector& x,
                          const Vector& direction,
                          double temperature = 1.0) {
  Vector y = log_softmax(x, temperature);
  double mean = 0;
  for (std::size_t i = 0; i < y.size(); ++i)
    mean += std::exp(y[i]) * direction[i];
  for (std::size_t i = 0; i < y.size(); ++i)
    y[i] = (direction[i] - mean) / temperature;
  return y;
}

} // namespace activations
