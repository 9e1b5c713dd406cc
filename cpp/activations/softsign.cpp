// softsign (Bergstra et al. 2009): x/(1 + |x|).
//
// float32, 2 ULP and 3 for the slope, tails included: the slope falls off so slowly that it is a normal number up to x
// = 2^63.

#include "activations/rules.hpp"
#include "activations/simd/batch.hpp"

#include <cmath>

namespace activation_lab {

namespace {

using namespace simd;

struct Softsign {
  static constexpr float nearest = nearest_for_squares;
  static constexpr float farthest = 0x1p30F; // long before it the result is 1

  static Floats of_size(Floats size, Floats x) { return hn::CopySign(hn::Div(size, hn::Add(size, all(1.0F))), x); }
  Floats usual(Floats x) const { return of_size(hn::Abs(x), x); }
  Floats far(Floats x) const { return of_size(hn::Min(hn::Abs(x), all(farthest)), x); }
  Floats near(Floats x) const { return x; }
};

// 1/(1 + |x|)^2
struct SoftsignSlope {
  static constexpr float nearest = nearest_for_squares;
  static constexpr float farthest = 0x1p63F; // beyond it the result is no longer normal

  static Floats of_size(Floats size) {
    const Floats sum = hn::Add(size, all(1.0F));
    return hn::Div(all(1.0F), hn::Mul(sum, sum));
  }
  Floats usual(Floats x) const { return of_size(hn::Abs(x)); }
  Floats far(Floats x) const {
    const Floats size = hn::Abs(x);
    return hn::IfThenElseZero(hn::Le(size, all(farthest)), of_size(hn::Min(size, all(farthest))));
  }
  Floats near(Floats) const { return all(1.0F); }
};

double exact_softsign(double x, Settings) {
  return std::isinf(x) ? std::copysign(1.0, x) : x / (1.0 + std::fabs(x));
}

double exact_softsign_slope(double x, Settings) {
  const double sum = 1.0 + std::fabs(x);
  return 1.0 / (sum * sum);
}

} // namespace

const Rules rules::softsign = {batch<Softsign>, batch<SoftsignSlope>, exact_softsign, exact_softsign_slope, no_kinks};

} // namespace activation_lab
