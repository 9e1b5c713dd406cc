// PReLU and RReLU in training, over batches in the module's memory.

#include "networks/rectifier_training.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

#include <emscripten/bind.h>

namespace {

using namespace activation_lab;

// Walks through float32 that lie one array after another.
class Arrays {
public:
  explicit Arrays(std::uintptr_t address) : next(reinterpret_cast<float*>(address)) {}
  std::span<float> take(std::size_t count) {
    const std::span<float> array(next, count);
    next += count;
    return array;
  }

private:
  float* next;
};

// Reads `count` of x, as many of the gradient and `channels` slopes; behind them it writes count of y, count of x's
// gradient and `channels` of the slopes'.
void prelu(std::uintptr_t buffer, std::size_t count, std::size_t channels) {
  Arrays arrays(buffer);
  const auto x = arrays.take(count), gradient = arrays.take(count), slopes = arrays.take(channels);
  const auto y = arrays.take(count), x_gradient = arrays.take(count), slope_gradient = arrays.take(channels);
  prelu_forward(x, slopes, y);
  prelu_backward(x, slopes, gradient, x_gradient, slope_gradient);
}

// Reads `count` of x and as many of the gradient; behind them it writes count of y, of x's gradient and of the slopes.
void rrelu(std::uintptr_t buffer, std::size_t count, double lower, double upper, std::uint32_t seed) {
  Arrays arrays(buffer);
  const auto x = arrays.take(count), gradient = arrays.take(count);
  const auto y = arrays.take(count), x_gradient = arrays.take(count), slopes = arrays.take(count);
  rrelu_forward(x, lower, upper, seed, slopes, y);
  rrelu_backward(slopes, gradient, x_gradient);
}

} // namespace

EMSCRIPTEN_BINDINGS(training) {
  emscripten::function("prelu", &prelu);
  emscripten::function("rrelu", &rrelu);
}
