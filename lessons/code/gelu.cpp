#include <cmath>
#include <numbers>
#include <string_view>

namespace activations {

// How likely a standard normal number is to lie below x:
// exactly ("erf"), or by one of two logistic curves.
struct Gate {
  double value, slope;
};

Gate gate(double x, std::string_view variant) {
  if (variant == "erf") {
    double density = std::exp(-x * x / 2) *
                     std::numbers::inv_sqrtpi /
                     std::numbers::sqrt2;
    return {std::erfc(-x / std::numbers::sqrt2) / 2, density};
  }
  double z = 1.702 * x, change = 1.702;
  if (variant == "tanh") {
    double c = std::sqrt(8.0) * std::numbers::inv_sqrtpi;
    z = c * (x + 0.044715 * x * x * x);
    change = c * (1 + 3 * 0.044715 * x * x);
  }
  double e = std::exp(-std::abs(z));
  double value = (z >= 0 ? 1.0 : e) / (1 + e);
  return {value, e / (1 + e) / (1 + e) * change};
}

double gelu(double x, std::string_view variant = "erf") {
  return x * gate(x, variant).value;
}

double gelu_slope(double x, std::string_view variant = "erf") {
  Gate g = gate(x, variant);
  return g.value + x * g.slope;
}

} // namespace activations
