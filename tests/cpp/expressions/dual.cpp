#include "dual.hpp"

#include <cmath>
#include <numbers>
#include <vector>

namespace activation_lab::testing {

namespace {

using expressions::Node;
using expressions::Op;
using expressions::Term;
using expressions::Tree;

Dual function_of(Op op, Dual u) {
  const double root_pi = std::sqrt(std::numbers::pi);
  const auto with = [u](double value, double slope) { return Dual{value, slope * u.slope}; };
  const double a = u.value;
  switch (op) {
  case Op::absolute:
    return with(std::fabs(a), a > 0 ? 1 : a < 0 ? -1 : 0);
  case Op::sign:
    return with(a > 0 ? 1 : a < 0 ? -1 : 0, 0);
  case Op::sqrt:
    return with(std::sqrt(a), 0.5 / std::sqrt(a));
  case Op::exp:
    return with(std::exp(a), std::exp(a));
  case Op::expm1:
    return with(std::expm1(a), std::exp(a));
  case Op::log:
    return with(std::log(a), 1 / a);
  case Op::log1p:
    return with(std::log1p(a), 1 / (1 + a));
  case Op::sin:
    return with(std::sin(a), std::cos(a));
  case Op::cos:
    return with(std::cos(a), -std::sin(a));
  case Op::tan:
    return with(std::tan(a), 1 / (std::cos(a) * std::cos(a)));
  case Op::sinh:
    return with(std::sinh(a), std::cosh(a));
  case Op::cosh:
    return with(std::cosh(a), std::sinh(a));
  case Op::atan:
    return with(std::atan(a), 1 / (1 + a * a));
  case Op::erf:
    return with(std::erf(a), 2 / root_pi * std::exp(-a * a));
  case Op::normal_cumulative:
    return with(std::erfc(-a / std::sqrt(2)) / 2, std::exp(-a * a / 2) / (std::sqrt(2) * root_pi));
  default:
    return with(std::exp(-a * a / 2) / (std::sqrt(2) * root_pi), -a * std::exp(-a * a / 2) / (std::sqrt(2) * root_pi));
  }
}

// A catalogue function is asked itself; its slope's slope, which the catalogue lacks, is a central difference.
Dual call_of(const Tree& tree, Node node, Dual u) {
  const auto& called = tree.called(node);
  std::vector<ParameterValue> parameters;
  for (std::size_t i = 0; i < called.settings.size(); ++i) {
    const Parameter& parameter = called.function->parameters[i];
    if (parameter.choices.empty()) {
      parameters.push_back({std::string(parameter.name), called.settings[i]});
    } else {
      parameters.push_back(
          {std::string(parameter.name), std::string(parameter.choices[static_cast<std::size_t>(called.settings[i])])});
    }
  }
  const Kernel kernel = std::get<Kernel>(make_kernel(called.function->id, parameters));
  if (tree.at(node).op == Op::call) {
    return {kernel.exact_value(u.value), u.slope == 0 ? 0 : kernel.exact_derivative(u.value) * u.slope};
  }
  constexpr double h = 1e-5;
  const double bend = (kernel.exact_derivative(u.value + h) - kernel.exact_derivative(u.value - h)) / (2 * h);
  return {kernel.exact_derivative(u.value), bend * u.slope};
}

Dual combined(Op op, Dual u, Dual v, Dual w) {
  const auto truth = [](bool holds) { return Dual{holds ? 1.0 : 0.0, 0}; };
  switch (op) {
  case Op::negate:
    return {-u.value, -u.slope};
  case Op::add:
    return {u.value + v.value, u.slope + v.slope};
  case Op::subtract:
    return {u.value - v.value, u.slope - v.slope};
  case Op::multiply:
    return {u.value * v.value, u.slope * v.value + u.value * v.slope};
  case Op::divide:
    return {u.value / v.value, (u.slope - u.value / v.value * v.slope) / v.value};
  case Op::power: {
    const double value = std::pow(u.value, v.value);
    double slope = u.slope == 0 ? 0 : v.value * std::pow(u.value, v.value - 1) * u.slope;
    if (v.slope != 0) slope += value * std::log(u.value) * v.slope;
    return {value, slope};
  }
  case Op::less:
    return truth(u.value < v.value);
  case Op::less_equal:
    return truth(u.value <= v.value);
  case Op::greater:
    return truth(u.value > v.value);
  case Op::greater_equal:
    return truth(u.value >= v.value);
  case Op::where:
    return u.value != 0 ? v : w;
  case Op::minimum:
    return u.value < v.value ? u : v;
  case Op::maximum:
    return u.value > v.value ? u : v;
  default:
    return function_of(op, u);
  }
}

} // namespace

Dual evaluate_dual(const expressions::Expression& expression, double x, std::span<const double> parameters) {
  const Tree& tree = expression.tree;
  std::vector<Dual> values(tree.size());
  for (const Node node : parts_of(tree, expression.root)) {
    const Term& term = tree.at(node);
    switch (term.op) {
    case Op::number:
      values[node] = {term.number, 0};
      break;
    case Op::x:
      values[node] = {x, 1};
      break;
    case Op::parameter:
      values[node] = {parameters[term.index], 0};
      break;
    case Op::pi:
      values[node] = {std::numbers::pi, 0};
      break;
    case Op::e:
      values[node] = {std::numbers::e, 0};
      break;
    case Op::call:
    case Op::slope:
      values[node] = call_of(tree, node, values[term.of[0]]);
      break;
    default:
      values[node] = combined(term.op, values[term.of[0]], values[term.of[1]], values[term.of[2]]);
    }
  }
  return values[expression.root];
}

} // namespace activation_lab::testing
