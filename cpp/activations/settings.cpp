#include "activations/settings.hpp"

#include <algorithm>
#include <array>
#include <cmath>
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

KernelError unknown_parameter(const Signature& function, std::string_view given) {
  std::vector<std::string_view> names;
  for (const Parameter& parameter : function.parameters)
    names.push_back(parameter.name);
  const std::string has = names.empty() ? "none" : listed(names, " and ");
  return {Code::unknown_parameter, joined({function.id, " has no parameter `", given, "`; it has ", has, "."})};
}

KernelError out_of_range(const Parameter& parameter, std::string_view given) {
  const std::string range = joined({"between ", in_digits(parameter.min), " and ", in_digits(parameter.max)});
  const std::string rule = !parameter.choices.empty() ? joined({"be ", listed(parameter.choices, " or ")})
                           : parameter.whole          ? joined({"be a whole number ", range})
                                                      : joined({"lie ", range});
  return {Code::parameter_out_of_range, joined({parameter.name, " must ", rule, "; ", given, " was given."})};
}

KernelError crossed(const Signature& function, const std::vector<double>& settings) {
  const std::string_view lower = function.parameters[0].name, upper = function.parameters[1].name;
  return {Code::parameter_out_of_range,
          joined({lower, " must not be above ", upper, "; ", lower, " = ", in_digits(settings[0]), " and ", upper,
                  " = ", in_digits(settings[1]), " were given."})};
}

std::variant<double, KernelError> resolve(const Parameter& parameter, double number) {
  const bool within = parameter.choices.empty() && number >= parameter.min && number <= parameter.max;
  const bool allowed = within && (!parameter.whole || number == std::floor(number));
  if (!allowed) return out_of_range(parameter, in_digits(number));
  return number;
}

std::variant<double, KernelError> resolve(const Parameter& parameter, const std::string& choice) {
  const auto found = std::find(parameter.choices.begin(), parameter.choices.end(), choice);
  if (found == parameter.choices.end()) return out_of_range(parameter, joined({"`", choice, "`"}));
  return static_cast<double>(found - parameter.choices.begin());
}

std::optional<KernelError> apply(const Signature& function, const ParameterValue& given,
                                 std::vector<double>& settings) {
  const auto found = std::find_if(function.parameters.begin(), function.parameters.end(),
                                  [&given](const Parameter& parameter) { return parameter.name == given.name; });
  if (found == function.parameters.end()) return unknown_parameter(function, given.name);
  const auto resolved = std::visit([&](const auto& value) { return resolve(*found, value); }, given.value);
  if (const auto* error = std::get_if<KernelError>(&resolved)) return *error;
  settings[static_cast<std::size_t>(found - function.parameters.begin())] = *std::get_if<double>(&resolved);
  return {};
}

} // namespace

KernelError unknown_function(std::string_view id) {
  return {Code::unknown_function, joined({"There is no function `", id, "`."})};
}

std::vector<double> standard_settings(std::span<const Parameter> parameters) {
  std::vector<double> settings;
  for (const Parameter& parameter : parameters)
    settings.push_back(parameter.standard);
  return settings;
}

std::variant<std::vector<double>, KernelError> settings_from(const Signature& function,
                                                             std::span<const ParameterValue> given) {
  std::vector<double> settings = standard_settings(function.parameters);
  for (const ParameterValue& value : given) {
    if (auto error = apply(function, value, settings)) return *std::move(error);
  }
  if (function.bounds && settings[0] > settings[1]) return crossed(function, settings);
  return settings;
}

std::vector<ParameterValue> described(std::span<const Parameter> parameters, Settings settings) {
  std::vector<ParameterValue> values;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const Parameter& parameter = parameters[i];
    if (parameter.choices.empty()) {
      values.push_back({std::string(parameter.name), settings[i]});
    } else {
      values.push_back(
          {std::string(parameter.name), std::string(parameter.choices[static_cast<std::size_t>(settings[i])])});
    }
  }
  return values;
}

} // namespace activation_lab
