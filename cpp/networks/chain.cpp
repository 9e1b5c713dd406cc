#include "networks/chain.hpp"

#include <cmath>

namespace activation_lab {

namespace {

void run_forward(Chain& chain, const Kernel& kernel, std::size_t depth, double start, SlopeAt slope_at) {
  chain.input.reserve(depth + 1);
  chain.slope.reserve(depth);
  chain.input.push_back(start);
  for (std::size_t k = 0; k < depth; ++k) {
    const double x = chain.input[k];
    const double y = kernel.exact_value(x);
    const double slope = kernel.exact_derivative(slope_at == SlopeAt::pre_activation ? x : y);
    chain.input.push_back(y);
    chain.slope.push_back(slope);
    const bool finite = std::isfinite(x) && std::isfinite(y) && std::isfinite(slope);
    if (!finite && chain.broken_layer == Chain::none) chain.broken_layer = static_cast<int>(k) + 1;
  }
}

void pass_back(Chain& chain) {
  const std::size_t depth = chain.slope.size();
  chain.passed.resize(depth);
  chain.passed32.resize(depth);
  double message = 1.0;
  float message32 = 1.0F;
  for (std::size_t k = depth; k-- > 0;) {
    message *= chain.slope[k];
    message32 *= static_cast<float>(chain.slope[k]);
    chain.passed[k] = message;
    chain.passed32[k] = message32;
    const int layer = static_cast<int>(k) + 1;
    // A message that a closed gate (slope 0) stopped is 0 in every precision: that is no underflow.
    const bool underflown = message32 == 0.0F && message != 0.0;
    if (chain.zero_layer == Chain::none && underflown) chain.zero_layer = layer;
    if (chain.subnormal_layer == Chain::none && std::fpclassify(message32) == FP_SUBNORMAL) {
      chain.subnormal_layer = layer;
    }
  }
}

} // namespace

Chain chain_of(const Kernel& kernel, std::size_t depth, double start, SlopeAt slope_at) {
  Chain chain;
  run_forward(chain, kernel, depth, start, slope_at);
  pass_back(chain);
  return chain;
}

std::vector<double> even_chain(double share, std::size_t depth) {
  std::vector<double> passed(depth);
  double message = 1.0;
  for (std::size_t k = depth; k-- > 0;) {
    message *= share;
    passed[k] = message;
  }
  return passed;
}

} // namespace activation_lab
