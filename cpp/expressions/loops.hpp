// Loops over blocks of floats, for formulas of one vector or a few.
#pragma once

#include "expressions/program.hpp"
#include "expressions/vectors.hpp"

#include <cmath>
#include <cstddef>
#include <span>

namespace activation_lab::expressions {

using simd::floats;
using simd::lanes;
using From = std::span<const float* const, 4>;

// An operand in a register, or one that is the same for all x.
struct Varying {
  const float* at;
  Floats operator[](std::size_t i) const { return hn::LoadU(floats, at + i); }
};

struct Constant {
  explicit Constant(double number) : value(static_cast<float>(number)) {}
  Floats operator[](std::size_t) const { return all(value); }
  float value;
};

// Four vectors are read before they are written, so that the result may be where an operand was.
template <class Formula, class... Operands>
void each(float* to, std::size_t count, Formula formula, Operands... operands) {
  static_assert(batch_step == 4 * lanes);
  for (std::size_t i = 0; i < count; i += 4 * lanes) {
    const Floats a = formula(operands[i]...), b = formula(operands[i + lanes]...);
    const Floats c = formula(operands[i + 2 * lanes]...), d = formula(operands[i + 3 * lanes]...);
    hn::StoreU(a, floats, to + i);
    hn::StoreU(b, floats, to + i + lanes);
    hn::StoreU(c, floats, to + i + 2 * lanes);
    hn::StoreU(d, floats, to + i + 3 * lanes);
  }
}

template <class Formula> void unary(From from, float* to, std::size_t count, Formula formula) {
  each(to, count, formula, Varying{from[0]});
}

// Of what varies, and something at the place `right` that may be constant.
template <class Formula, class... Operands>
void with_right(const Instruction& step, From from, std::size_t right, float* to, std::size_t count, Formula formula,
                Operands... operands) {
  const double constant = step.constant[right];
  if (std::isnan(constant)) {
    each(to, count, formula, operands..., Varying{from[right]});
  } else {
    each(to, count, formula, operands..., Constant{constant});
  }
}

template <class Formula>
void binary(const Instruction& step, From from, float* to, std::size_t count, Formula formula) {
  with_right(step, from, 1, to, count, formula, Varying{from[0]});
}

// All bits set where a number is NaN: whatever is joined with that by `or` is NaN.
inline Floats undefined(Floats a) {
  return hn::VecFromMask(floats, hn::Ne(a, a));
}

// The same for what asks which of two is larger, at the places `right` - 1 and `right`: NaN where one of them is.
template <class Formula, class... Operands>
void choosing(const Instruction& step, From from, std::size_t right, float* to, std::size_t count, Formula formula,
              Operands... operands) {
  const Varying left{from[right - 1]};
  const double constant = step.constant[right];
  if (std::isnan(constant)) {
    const auto checked = [formula](Floats a, Floats b, auto... others) {
      return hn::Or(formula(a, b, others...), hn::Or(undefined(a), undefined(b)));
    };
    each(to, count, checked, left, Varying{from[right]}, operands...);
  } else {
    const auto checked = [formula](Floats a, Floats b, auto... others) {
      return hn::Or(formula(a, b, others...), undefined(a));
    };
    each(to, count, checked, left, Constant{constant}, operands...);
  }
}

} // namespace activation_lab::expressions
