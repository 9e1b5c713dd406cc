#include "analysis/naive.hpp"

#include "activations/elementary.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace activation_lab {

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

// Correctly rounded but for ties that double cannot tell. The bound is the last float32 whose power is finite.
float exp32(float x) {
  return x > 0x1.62e42ep+6F ? infinity : static_cast<float>(elementary::exp(x));
}

float log1p32(float x) {
  return static_cast<float>(elementary::log1p(x));
}

// ln y for y >= 1; y - 1 is exact in double wherever the logarithm could tell.
float log32(float y) {
  return static_cast<float>(elementary::log1p(static_cast<double>(y) - 1.0));
}

Working naive_sigmoid(float x) {
  const float u = exp32(-x);
  const float sum = 1.0F + u;
  const float square = sum * sum;
  return {{{"u = exp(−x)", u}, {"1 + u", sum}, {"1 / (1 + u)", 1.0F / sum}},
          {{"u = exp(−x)", u}, {"1 + u", sum}, {"(1 + u)²", square}, {"u / (1 + u)²", u / square}}};
}

Working stable_sigmoid(float x) {
  const float w = exp32(-std::fabs(x));
  const float sum = 1.0F + w;
  const float square = sum * sum;
  const Step last = x < 0 ? Step{"x < 0:  w / (1 + w)", w / sum} : Step{"x ≥ 0:  1 / (1 + w)", 1.0F / sum};
  return {{{"w = exp(−|x|)", w}, {"1 + w", sum}, last},
          {{"w = exp(−|x|)", w}, {"1 + w", sum}, {"(1 + w)²", square}, {"w / (1 + w)²", w / square}}};
}

Working naive_softplus(float x) {
  const float u = exp32(x);
  const float sum = 1.0F + u;
  return {{{"u = exp(x)", u}, {"1 + u", sum}, {"ln(1 + u)", log32(sum)}},
          {{"u = exp(x)", u}, {"1 + u", sum}, {"u / (1 + u)", u / sum}}};
}

Working stable_softplus(float x) {
  const float w = exp32(-std::fabs(x));
  const float rest = log1p32(w);
  const float larger = std::max(x, 0.0F);
  return {{{"w = exp(−|x|)", w}, {"log1p(w)", rest}, {"max(0, x)", larger}, {"their sum", larger + rest}},
          stable_sigmoid(x).value};
}

Working naive_softmax(float x) {
  const float first = exp32(x);
  const float last = exp32(-x);
  const float sum = first + 1.0F + last;
  const float share = first / sum;
  const float rest = 1.0F - share;
  return {{{"exp(x)", first}, {"exp(0)", 1.0F}, {"exp(−x)", last}, {"their sum", sum}, {"p = exp(x) / sum", share}},
          {{"p = exp(x) / sum", share}, {"1 − p", rest}, {"p (1 − p)", share * rest}}};
}

Working stable_softmax(float x) {
  const float largest = std::fabs(x);
  const float first = exp32(x - largest);
  const float middle = exp32(-largest);
  const float last = exp32(-x - largest);
  const float sum = first + middle + last;
  const float share = first / sum;
  const float others = middle / sum + last / sum;
  return {{{"m = largest logit", largest},
           {"exp(x − m)", first},
           {"exp(0 − m)", middle},
           {"exp(−x − m)", last},
           {"their sum", sum},
           {"p = exp(x − m) / sum", share}},
          {{"p = exp(x − m) / sum", share}, {"q = the two other shares", others}, {"p q", share * others}}};
}

Truth true_softmax(double x) {
  const double largest = std::fabs(x);
  const double first = elementary::exp(x - largest);
  const double others = elementary::exp(-largest) + elementary::exp(-x - largest);
  const double sum = first + others;
  return {first / sum, (first / sum) * (others / sum)};
}

} // namespace

Working naive_working(Form form, float x) {
  if (form == Form::softmax) return naive_softmax(x);
  return form == Form::sigmoid ? naive_sigmoid(x) : naive_softplus(x);
}

Working stable_working(Form form, float x) {
  if (form == Form::softmax) return stable_softmax(x);
  return form == Form::sigmoid ? stable_sigmoid(x) : stable_softplus(x);
}

Truth true_result(Form form, double x) {
  if (form == Form::softmax) return true_softmax(x);
  const double w = elementary::exp(-std::fabs(x));
  const double sigmoid = (x < 0 ? w : 1.0) / (1.0 + w);
  if (form == Form::sigmoid) return {sigmoid, w / ((1.0 + w) * (1.0 + w))};
  return {std::max(x, 0.0) + elementary::log1p(w), sigmoid};
}

double relative_error(float computed, double truth) {
  if (!std::isfinite(computed)) return std::numeric_limits<double>::infinity();
  const bool rounds_to_zero = std::fabs(truth) <= 0x1p-150;
  if (computed == 0.0F && rounds_to_zero) return 0.0;
  return std::fabs(computed - truth) / std::fabs(truth);
}

} // namespace activation_lab
