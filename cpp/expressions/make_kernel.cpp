#include "expressions/expression.hpp"
#include "expressions/kinks.hpp"
#include "expressions/program.hpp"
#include "expressions/tokens.hpp"
#include "expressions/write.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace activation_lab::expressions {

namespace {

using Code = ExpressionError::Code;

std::optional<ExpressionError> set(const std::vector<NamedParameter>& known, const ParameterValue& given,
                                   std::vector<ParameterValue>& values) {
  const auto found = std::find_if(known.begin(), known.end(),
                                  [&given](const NamedParameter& parameter) { return parameter.name == given.name; });
  if (found == known.end()) {
    return ExpressionError{Code::unknown_parameter, 0, 0,
                           "The expression has no parameter " + quoted(given.name) + "."};
  }
  const double* number = std::get_if<double>(&given.value);
  if (number == nullptr || !(*number >= found->min && *number <= found->max)) {
    const std::string was = number != nullptr ? digits_of(*number) : quoted(*std::get_if<std::string>(&given.value));
    return ExpressionError{Code::parameter_out_of_range, 0, 0,
                           given.name + " must lie between " + digits_of(found->min) + " and " + digits_of(found->max) +
                               "; " + was + " was given."};
  }
  values[static_cast<std::size_t>(found - known.begin())].value = *number;
  return {};
}

// In the order of the tree's names, of which the expression may use a part.
std::vector<double> settings_of(const Tree& tree, const std::vector<ParameterValue>& values) {
  std::vector<double> settings(tree.parameters().size());
  for (const ParameterValue& value : values) {
    const auto place = std::find(tree.parameters().begin(), tree.parameters().end(), value.name);
    settings[static_cast<std::size_t>(place - tree.parameters().begin())] = *std::get_if<double>(&value.value);
  }
  return settings;
}

} // namespace

std::variant<Kernel, ExpressionError> make_kernel(const Expression& expression,
                                                  std::span<const ParameterValue> parameters) {
  const std::vector<NamedParameter> known = parameters_of(expression);
  Kernel kernel;
  for (const NamedParameter& parameter : known)
    kernel.parameters.push_back({parameter.name, parameter.standard});
  for (const ParameterValue& given : parameters) {
    if (auto error = set(known, given, kernel.parameters)) return *std::move(error);
  }
  auto simple = simplified(expression);
  if (auto* error = std::get_if<ExpressionError>(&simple)) return std::move(*error);
  const Expression& value = *std::get_if<Expression>(&simple);
  auto differentiated = derivative(value);
  if (auto* error = std::get_if<ExpressionError>(&differentiated)) return std::move(*error);
  const Expression& slope = *std::get_if<Expression>(&differentiated);

  const std::vector<double> settings = settings_of(slope.tree, kernel.parameters);
  const auto make = [&settings](const Expression& one) {
    return std::make_shared<const Program>(one.tree, std::vector<Node>{one.root}, settings);
  };
  const auto rise = make(value), steepness = make(slope);
  kernel.value = [rise](auto in, auto out) { rise->batch(in, out); };
  kernel.derivative = [steepness](auto in, auto out) { steepness->batch(in, out); };
  kernel.exact_value = [rise](double x) { return rise->exact(x); };
  kernel.exact_derivative = [steepness](double x) { return steepness->exact(x); };
  kernel.kinks = find_kinks(value, slope, settings);
  return kernel;
}

} // namespace activation_lab::expressions
