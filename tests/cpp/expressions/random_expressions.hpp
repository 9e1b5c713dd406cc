// Expressions by chance: the same seed, the same row of texts. They are tame: values and slopes stay moderate around 0.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>

namespace activation_lab::testing {

class RandomExpressions {
public:
  explicit RandomExpressions(std::uint64_t seed) : engine(seed) {}

  std::string next() { return part(4); }

private:
  std::size_t below(std::size_t count) { return engine() % count; }

  std::string leaf() {
    constexpr std::array leaves = {"x", "x", "x", "x", "2", "0.5", "3", "0.1", "1", "a", "pi", "2x", "-x"};
    return leaves[below(leaves.size())];
  }

  std::string part(int depth) {
    if (depth == 0 || below(8) == 0) return leaf();
    return below(2) == 0 ? function(depth - 1) : operation(depth - 1);
  }

  std::string function(int depth) {
    constexpr std::array names = {"sigmoid", "tanh",        "sin",  "cos",      "atan",      "softplus",
                                  "gelu",    "swish",       "mish", "relu",     "abs",       "erf",
                                  "normcdf", "normpdf",     "elu",  "softsign", "hard_tanh", "sigmoid'",
                                  "selu",    "log_sigmoid", "sign", "celu",     "relu6",     "hard_swish"};
    const std::string inner = part(depth);
    switch (below(8)) {
    case 0:
      return "exp(-(" + inner + ")^2)";
    case 1:
      return "ln(1 + (" + inner + ")^2)";
    case 2:
      return "sqrt(1 + (" + inner + ")^2)";
    default:
      return std::string(names[below(names.size())]) + "(" + inner + ")";
    }
  }

  std::string operation(int depth) {
    const std::string a = part(depth), b = part(depth);
    switch (below(10)) {
    case 0:
      return "(" + a + ")/(1 + (" + b + ")^2)";
    case 1:
      return "max(" + a + ", " + b + ")";
    case 2:
      return "min(" + a + ", " + b + ")";
    case 3:
      return "where(x > 0.3, " + a + ", " + b + ")";
    case 4:
      return "(" + a + ")^2";
    case 5:
      return "(" + a + ") - (" + b + ")";
    case 6:
    case 7:
      return "(" + a + ")*(" + b + ")";
    default:
      return "(" + a + ") + (" + b + ")";
    }
  }

  std::mt19937_64 engine;
};

} // namespace activation_lab::testing
