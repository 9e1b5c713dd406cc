// From a name and parameters to a kernel, or to a sentence that says what is wrong with them.

#include "activations/catalogue.hpp"

#include "activations/rules.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <optional>
#include <utility>

namespace activation_lab {

namespace {

using Code = KernelError::Code;

// As short as it can be and still be the same number. (std::to_chars for doubles is missing from Emscripten 3.1.6.)
std::string in_digits(double number) {
  std::array<char, 32> digits{};
  for (int precision = 6; precision <= 17; ++precision) {
    std::snprintf(digits.data(), digits.size(), "%.*g", precision, number);
    if (std::strtod(digits.data(), nullptr) == number) break;
  }
  return digits.data();
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts)
    text += part;
  return text;
}

// "`erf`, `tanh` or `sigmoid`"
std::string listed(std::span<const std::string_view> names, std::string_view last_link) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view link = i == 0 ? "" : i + 1 < names.size() ? ", " : last_link;
    list += joined({link, "`", names[i], "`"});
  }
  return list;
}

KernelError unknown_parameter(const Function& function, std::string_view given) {
  std::vector<std::string_view> names;
  for (const Parameter& parameter : function.parameters)
    names.push_back(parameter.name);
  const std::string has = names.empty() ? "none" : listed(names, " and ");
  return {Code::unknown_parameter, joined({function.id, " has no parameter `", given, "`; it has ", has, "."})};
}

KernelError out_of_range(const Parameter& parameter, std::string_view given) {
  const std::string rule = parameter.choices.empty()
                               ? joined({"lie between ", in_digits(parameter.min), " and ", in_digits(parameter.max)})
                               : joined({"be ", listed(parameter.choices, " or ")});
  return {Code::parameter_out_of_range, joined({parameter.name, " must ", rule, "; ", given, " was given."})};
}

KernelError crossed(const Function& function, const std::vector<double>& settings) {
  const std::string_view lower = function.parameters[0].name, upper = function.parameters[1].name;
  return {Code::parameter_out_of_range,
          joined({lower, " must not be above ", upper, "; ", lower, " = ", in_digits(settings[0]), " and ", upper,
                  " = ", in_digits(settings[1]), " were given."})};
}

std::variant<double, KernelError> resolve(const Parameter& parameter, double number) {
  const bool allowed = parameter.choices.empty() && number >= parameter.min && number <= parameter.max;
  if (!allowed) return out_of_range(parameter, in_digits(number));
  return number;
}

std::variant<double, KernelError> resolve(const Parameter& parameter, const std::string& choice) {
  const auto found = std::find(parameter.choices.begin(), parameter.choices.end(), choice);
  if (found == parameter.choices.end()) return out_of_range(parameter, joined({"`", choice, "`"}));
  return static_cast<double>(found - parameter.choices.begin());
}

std::vector<double> standard_settings(const Function& function) {
  std::vector<double> settings;
  for (const Parameter& parameter : function.parameters)
    settings.push_back(parameter.standard);
  return settings;
}

std::optional<KernelError> apply(const Function& function, const ParameterValue& given, std::vector<double>& settings) {
  const auto found = std::find_if(function.parameters.begin(), function.parameters.end(),
                                  [&given](const Parameter& parameter) { return parameter.name == given.name; });
  if (found == function.parameters.end()) return unknown_parameter(function, given.name);
  const auto resolved = std::visit([&](const auto& value) { return resolve(*found, value); }, given.value);
  if (const auto* error = std::get_if<KernelError>(&resolved)) return *error;
  settings[static_cast<std::size_t>(found - function.parameters.begin())] = *std::get_if<double>(&resolved);
  return {};
}

ParameterValue described(const Parameter& parameter, double setting) {
  if (parameter.choices.empty()) return {std::string(parameter.name), setting};
  return {std::string(parameter.name), std::string(parameter.choices[static_cast<std::size_t>(setting)])};
}

Kernel kernel_from(const Function& function, std::vector<double> settings) {
  const Rules& rules = *function.rules;
  Kernel kernel;
  kernel.kinks = rules.kinks(settings);
  for (std::size_t i = 0; i < settings.size(); ++i) {
    kernel.parameters.push_back(described(function.parameters[i], settings[i]));
  }
  kernel.value = [rule = rules.value, settings](auto in, auto out) { rule(in, out, settings); };
  kernel.derivative = [rule = rules.derivative, settings](auto in, auto out) { rule(in, out, settings); };
  kernel.exact_value = [rule = rules.exact_value, settings](double x) { return rule(x, settings); };
  kernel.exact_derivative = [rule = rules.exact_derivative, settings](double x) { return rule(x, settings); };
  return kernel;
}

} // namespace

std::vector<double> standard_kinks(const Function& function) {
  return function.rules->kinks(standard_settings(function));
}

std::variant<Kernel, KernelError> make_kernel(std::string_view id, std::span<const ParameterValue> parameters) {
  const Function* function = find_function(id);
  if (function == nullptr) {
    return KernelError{Code::unknown_function, joined({"There is no function `", id, "`."})};
  }
  std::vector<double> settings = standard_settings(*function);
  for (const ParameterValue& given : parameters) {
    if (auto error = apply(*function, given, settings)) return *std::move(error);
  }
  if (function->bounds && settings[0] > settings[1]) return crossed(*function, settings);
  return kernel_from(*function, std::move(settings));
}

} // namespace activation_lab
