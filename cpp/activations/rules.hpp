// How each function of the catalogue is computed: one set of rules a row.
//
// A rule gets the function's parameters resolved, in the row's order (Settings). Everywhere: NaN gives NaN, for
// derivatives too; an infinity gives the limit; at a kink the derivative is the one that PyTorch takes.
//
// The batch rules work in float32. Their errors are in ULP of the correctly rounded result, wherever that is a
// normal number; results that would be subnormal are 0 or exact. Beside each rule stands its bound, which the tests
// hold on samples of all exponents; tests/cpp/activations/exhaustive.cpp measures it over all 2^32 floats.
#pragma once

#include "activations/catalogue.hpp"

#include <span>
#include <vector>

namespace activation_lab {

struct Rules {
  using Batch = void (*)(std::span<const float> in, std::span<float> out, Settings settings);
  using Scalar = double (*)(double x, Settings settings);
  using Kinks = std::vector<double> (*)(Settings settings);

  Batch value;
  Batch derivative;
  Scalar exact_value;
  Scalar exact_derivative;
  Kinks kinks; // ascending; empty for a smooth function
};

inline std::vector<double> no_kinks(Settings) {
  return {};
}

namespace rules {

extern const Rules identity;
extern const Rules sigmoid;
extern const Rules tanh;
extern const Rules relu;
extern const Rules leaky_relu;
extern const Rules elu;
extern const Rules gelu;
extern const Rules swish;
extern const Rules step;
extern const Rules prelu;
extern const Rules rrelu;
extern const Rules celu;
extern const Rules selu;
extern const Rules mish;
extern const Rules softplus;
extern const Rules softsign;
extern const Rules hard_tanh;
extern const Rules hard_sigmoid;
extern const Rules hard_swish;
extern const Rules relu6;
extern const Rules log_sigmoid;

} // namespace rules

} // namespace activation_lab
