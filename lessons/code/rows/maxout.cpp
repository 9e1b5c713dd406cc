#include <algorithm>
#include <vector>

namespace activations {

using Vector = std::vector<double>;

// The largest of every group of neighbours.
Vector maxout(const Vector& x, int pieces = 2) {
  Vector y;
  for (auto at = x.begin(); at != x.end(); at += pieces)
    y.push_back(*std::max_element(at, at + pieces));
  return y;
}

// The change of the one that won; of equals the first.
Vector maxout_change(const Vector& x, const Vector& direction,
                     int pieces = 2) {
  Vector y;
  for (auto at = x.begin(); at != x.end(); at += pieces)
    y.push_back(direction[std::max_element(at, at + pieces) -
                          x.begin()]);
  return y;
}

} // namespace activations
