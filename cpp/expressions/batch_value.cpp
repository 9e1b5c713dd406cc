// Every operation over a block of floats.

#include "activations/rules.hpp"
#include "expressions/loops.hpp"
#include "expressions/program.hpp"
#include "expressions/vectors.hpp"

#include <cmath>
#include <cstdlib>

namespace activation_lab::expressions {

namespace {

// a*b + c
void product_sum(const Instruction& step, From from, float* to, std::size_t count) {
  const Varying a{from[0]}, b{from[1]};
  const double factor = step.constant[1];
  if (std::isnan(factor)) {
    const auto formula = [](Floats u, Floats v, Floats w) { return hn::Add(hn::Mul(u, v), w); };
    with_right(step, from, 2, to, count, formula, a, b);
  } else {
    const auto scaled = [by = static_cast<float>(factor)](Floats u, Floats w) {
      return hn::Add(hn::Mul(u, all(by)), w);
    };
    with_right(step, from, 2, to, count, scaled, a);
  }
}

// Between two constants; which of them is asked first matters where they are the wrong way round.
template <class First, class Second>
void clamp(const Instruction& step, From from, float* to, std::size_t count, First first, Second second) {
  const auto formula = [first, second](Floats u, Floats v, Floats w) {
    return hn::Or(second(first(u, v), w), undefined(u));
  };
  each(to, count, formula, Varying{from[0]}, Constant{step.constant[1]}, Constant{step.constant[2]});
}

constexpr auto larger = [](Floats a, Floats b) { return hn::Max(a, b); };
constexpr auto smaller = [](Floats a, Floats b) { return hn::Min(a, b); };

// Divided by a constant: times its inverse, where that is a normal float.
void quotient(const Instruction& step, From from, float* to, std::size_t count) {
  const double divisor = step.constant[1];
  if (std::fabs(divisor) > 0x1p-126 && std::fabs(divisor) < 0x1p126) {
    return each(
        to, count, [](Floats a, Floats b) { return hn::Mul(a, b); }, Varying{from[0]}, Constant{1 / divisor});
  }
  each(
      to, count, [](Floats a, Floats b) { return hn::Div(a, b); }, Varying{from[0]}, Varying{from[1]});
}

Floats sign_of(Floats a) {
  const Floats one = hn::CopySign(all(1.0F), a);
  return hn::IfThenElse(hn::Gt(hn::Abs(a), all(0.0F)), one, a);
}

// A branch of 0 is cheaper than any other.
template <class Test> void compare(const Instruction& step, From from, float* to, std::size_t count, Test test) {
  if (step.constant[0] == 0) {
    const auto unless = [test](Floats a, Floats b, Floats otherwise) {
      return hn::IfThenZeroElse(test(a, b), otherwise);
    };
    return choosing(step, from, 3, to, count, unless, Varying{from[1]});
  }
  const auto choose = [test](Floats a, Floats b, Floats then, Floats otherwise) {
    return hn::IfThenElse(test(a, b), then, otherwise);
  };
  choosing(step, from, 3, to, count, choose, Varying{from[0]}, Varying{from[1]});
}

void where(const Instruction& step, From from, float* to, std::size_t count) {
  switch (step.partner) {
  case Op::less:
    return compare(step, from, to, count, [](Floats a, Floats b) { return hn::Lt(a, b); });
  case Op::less_equal:
    return compare(step, from, to, count, [](Floats a, Floats b) { return hn::Le(a, b); });
  case Op::greater:
    return compare(step, from, to, count, [](Floats a, Floats b) { return hn::Gt(a, b); });
  case Op::greater_equal:
    return compare(step, from, to, count, [](Floats a, Floats b) { return hn::Ge(a, b); });
  default:
    const auto choose = [](Floats then, Floats otherwise, Floats condition) {
      return hn::Or(hn::IfThenElse(hn::Ne(condition, all(0.0F)), then, otherwise), undefined(condition));
    };
    each(to, count, choose, Varying{from[0]}, Varying{from[1]}, Varying{from[2]});
  }
}

constexpr double largest_exponent = 64;

bool is_small_whole(double exponent) {
  return exponent != 0 && std::fabs(exponent) <= largest_exponent && exponent == std::trunc(exponent);
}

// By repeated multiplication.
void whole_power(From from, float* to, std::size_t count, int exponent) {
  if (exponent == 2) return unary(from, to, count, [](Floats x) { return hn::Mul(x, x); });
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
  const double base = step.constant[0], exponent = step.constant[1];
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
    return binary(instruction, from, to, count, [](Floats a, Floats b) { return hn::Add(a, b); });
  case Op::subtract:
    return binary(instruction, from, to, count, [](Floats a, Floats b) { return hn::Sub(a, b); });
  case Op::multiply:
    if (instruction.partner == Op::add) return product_sum(instruction, from, to, count);
    return binary(instruction, from, to, count, [](Floats a, Floats b) { return hn::Mul(a, b); });
  case Op::divide:
    return quotient(instruction, from, to, count);
  case Op::power:
    if (is_small_whole(instruction.constant[1])) {
      return whole_power(from, to, count, static_cast<int>(instruction.constant[1]));
    }
    return through_double(instruction, from, to, count);
  case Op::where:
    return where(instruction, from, to, count);
  case Op::minimum:
    if (instruction.partner == Op::maximum) return clamp(instruction, from, to, count, smaller, larger);
    return choosing(instruction, from, 1, to, count, smaller);
  case Op::maximum:
    if (instruction.partner == Op::minimum) return clamp(instruction, from, to, count, larger, smaller);
    return choosing(instruction, from, 1, to, count, larger);
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
