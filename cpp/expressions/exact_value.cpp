// Every operation in double.

#include "activations/elementary.hpp"
#include "activations/rules.hpp"
#include "expressions/program.hpp"
#include "expressions/trigonometry.hpp"

#include <cmath>

namespace activation_lab::expressions {

namespace {

// 1 or 0, and NaN when one of them is
double truth(bool holds, double a, double b) {
  return std::isnan(a) || std::isnan(b) ? a + b : holds ? 1.0 : 0.0;
}

double sign(double a) {
  return a > 0 ? 1.0 : a < 0 ? -1.0 : a;
}

} // namespace

double exact_value(Op op, const double* a, const double* b, const double* c, const Called* called) {
  switch (op) {
  case Op::pi:
    return 0x1.921fb54442d18p+1;
  case Op::e:
    return 0x1.5bf0a8b145769p+1;
  case Op::negate:
    return -*a;
  case Op::add:
    return *a + *b;
  case Op::subtract:
    return *a - *b;
  case Op::multiply:
    return *a * *b;
  case Op::divide:
    return *a / *b;
  case Op::power:
    return elementary::pow(*a, *b);
  case Op::less:
    return truth(*a < *b, *a, *b);
  case Op::less_equal:
    return truth(*a <= *b, *a, *b);
  case Op::greater:
    return truth(*a > *b, *a, *b);
  case Op::greater_equal:
    return truth(*a >= *b, *a, *b);
  case Op::where:
    return std::isnan(*a) ? *a : *a != 0 ? *b : *c;
  case Op::minimum:
    return std::isnan(*a) || *a < *b ? *a : *b;
  case Op::maximum:
    return std::isnan(*a) || *a > *b ? *a : *b;
  case Op::absolute:
    return std::fabs(*a);
  case Op::sign:
    return sign(*a);
  case Op::sqrt:
    return std::sqrt(*a);
  case Op::exp:
    return elementary::exp(*a);
  case Op::log:
    return elementary::log(*a);
  case Op::log1p:
    return elementary::log1p(*a);
  case Op::expm1:
    return elementary::expm1(*a);
  case Op::sin:
    return elementary::sin(*a);
  case Op::cos:
    return elementary::cos(*a);
  case Op::tan:
    return elementary::tan(*a);
  case Op::sinh:
    return elementary::sinh(*a);
  case Op::cosh:
    return elementary::cosh(*a);
  case Op::atan:
    return elementary::atan(*a);
  case Op::erf:
    return elementary::erf(*a);
  case Op::normal_cumulative:
    return elementary::normal_cumulative(*a);
  case Op::normal_density:
    return elementary::normal_density(*a);
  case Op::call:
    return called->function->rules->exact_value(*a, called->settings);
  case Op::slope:
    return called->function->rules->exact_derivative(*a, called->settings);
  case Op::number:
  case Op::x:
  case Op::parameter:
    break; // these are in registers from the start
  }
  return 0;
}

} // namespace activation_lab::expressions
