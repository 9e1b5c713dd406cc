// Every operation over a block of floats.

#include "activations/rules.hpp"
#include "expressions/program.hpp"
#include "expressions/vectors.hpp"

#include <cmath>
#include <cstdlib>

namespace activation_lab::expressions {

namespace {

using simd::floats;
using simd::lanes;
using From = std::span<const float* const, 3>;

template <class Formula> void unary(From from, float* to, std::size_t count, Formula formula) {
  for (std::size_t i = 0; i < count; i += lanes)
    hn::StoreU(formula(hn::LoadU(floats, from[0] + i)), floats, to + i);
}

template <class Formula> void binary(From from, float* to, std::size_t count, Formula formula) {
  for (std::size_t i = 0; i < count; i += lanes)
    hn::StoreU(formula(hn::LoadU(floats, from[0] + i), hn::LoadU(floats, from[1] + i)), floats, to + i);
}

// 1 or 0; NaN when one of them is
Floats truth(Floats a, Floats b, Mask holds) {
  const Mask ordered = hn::And(hn::Eq(a, a), hn::Eq(b, b));
  return hn::IfThenElse(ordered, hn::IfThenElseZero(holds, all(1.0F)), hn::Add(a, b));
}

// a where it wins, else b; a NaN wins nothing, so b's comes by itself, and a's is put back
Floats chosen(Floats a, Floats b, Mask wins) {
  return hn::IfThenElse(hn::Eq(a, a), hn::IfThenElse(wins, a, b), a);
}

Floats sign_of(Floats a) {
  const Floats one = hn::CopySign(all(1.0F), a);
  return hn::IfThenElse(hn::Gt(hn::Abs(a), all(0.0F)), one, a);
}

void where(From from, float* to, std::size_t count) {
  for (std::size_t i = 0; i < count; i += lanes) {
    const Floats condition = hn::LoadU(floats, from[0] + i);
    const Floats otherwise = hn::LoadU(floats, from[2] + i);
    const Floats chosen = hn::IfThenElse(hn::Eq(condition, all(0.0F)), otherwise, hn::LoadU(floats, from[1] + i));
    hn::StoreU(hn::IfThenElse(hn::Eq(condition, condition), chosen, condition), floats, to + i);
  }
}

// exponent other than 0, by repeated multiplication
void whole_power(From from, float* to, std::size_t count, int exponent) {
  unary(from, to, count, [exponent](Floats x) {
    Floats power = all(1.0F);
    for (auto left = static_cast<unsigned>(std::abs(exponent)); left != 0; left >>= 1U) {
      if ((left & 1U) != 0) power = hn::Mul(power, x);
      if (left > 1) x = hn::Mul(x, x);
    }
    return exponent < 0 ? hn::Div(all(1.0F), power) : power;
  });
}

void through_double(const Instruction& step, From from, float* to, std::size_t count) {
  const auto [base, exponent] = step.constant;
  for (std::size_t i = 0; i < count; ++i) {
    const double a = std::isnan(base) ? double{from[0][i]} : base;
    const double b = std::isnan(exponent) ? double{from[1][i]} : exponent;
    to[i] = static_cast<float>(exact_value(step.op, &a, &b, nullptr, nullptr));
  }
}

template <class Rule> void apply(From from, float* to, std::size_t count) {
  simd::apply(Rule{}, std::span<const float>(from[0], count), std::span<float>(to, count));
}

} // namespace

void batch_value(const Instruction& instruction, const Called* called, From from, float* to, std::size_t count) {
  switch (instruction.op) {
  case Op::negate:
    return unary(from, to, count, [](Floats a) { return hn::Neg(a); });
  case Op::add:
    return binary(from, to, count, [](Floats a, Floats b) { return hn::Add(a, b); });
  case Op::subtract:
    return binary(from, to, count, [](Floats a, Floats b) { return hn::Sub(a, b); });
  case Op::multiply:
    return binary(from, to, count, [](Floats a, Floats b) { return hn::Mul(a, b); });
  case Op::divide:
    return binary(from, to, count, [](Floats a, Floats b) { return hn::Div(a, b); });
  case Op::power:
    if (instruction.exponent != 0) return whole_power(from, to, count, instruction.exponent);
    return through_double(instruction, from, to, count);
  case Op::less:
    return binary(from, to, count, [](Floats a, Floats b) { return truth(a, b, hn::Lt(a, b)); });
  case Op::less_equal:
    return binary(from, to, count, [](Floats a, Floats b) { return truth(a, b, hn::Le(a, b)); });
  case Op::greater:
    return binary(from, to, count, [](Floats a, Floats b) { return truth(a, b, hn::Gt(a, b)); });
  case Op::greater_equal:
    return binary(from, to, count, [](Floats a, Floats b) { return truth(a, b, hn::Ge(a, b)); });
  case Op::where:
    return where(from, to, count);
  case Op::minimum:
    return binary(from, to, count, [](Floats a, Floats b) { return chosen(a, b, hn::Lt(a, b)); });
  case Op::maximum:
    return binary(from, to, count, [](Floats a, Floats b) { return chosen(a, b, hn::Gt(a, b)); });
  case Op::absolute:
    return unary(from, to, count, [](Floats a) { return hn::Abs(a); });
  case Op::sign:
    return unary(from, to, count, sign_of);
  case Op::sqrt:
    return unary(from, to, count, [](Floats a) { return hn::Sqrt(a); });
  case Op::exp:
    return apply<Exponential>(from, to, count);
  case Op::log:
    return apply<Logarithm>(from, to, count);
  case Op::erf:
    return apply<ErrorFunction>(from, to, count);
  case Op::normal_cumulative:
    return apply<NormalCumulative>(from, to, count);
  case Op::normal_density:
    return apply<NormalDensity>(from, to, count);
  case Op::call:
    return called->function->rules->value(std::span<const float>(from[0], count), std::span<float>(to, count),
                                          called->settings);
  case Op::slope:
    return called->function->rules->derivative(std::span<const float>(from[0], count), std::span<float>(to, count),
                                               called->settings);
  default:
    return through_double(instruction, from, to, count);
  }
}

} // namespace activation_lab::expressions
