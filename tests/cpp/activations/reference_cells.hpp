// What stands in a row of the reference tables.
#pragma once

#include "activations/kernel.hpp"

#include <cstddef>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace activation_lab::testing {

inline std::vector<std::string> split(std::string_view row, char separator = ',') {
  std::vector<std::string> fields;
  std::istringstream stream{std::string(row)};
  for (std::string field; std::getline(stream, field, separator);)
    fields.push_back(field);
  return fields;
}

inline double number(const std::string& text) {
  return std::strtod(text.c_str(), nullptr);
}

// "alpha=0.3" or "variant=tanh"
inline ParameterValue parameter_of(const std::string& setting) {
  const std::size_t equals = setting.find('=');
  const std::string value = setting.substr(equals + 1);
  char* end = nullptr;
  const double as_number = std::strtod(value.c_str(), &end);
  const bool is_number = end != value.c_str() && *end == '\0';
  if (is_number) return {setting.substr(0, equals), as_number};
  return {setting.substr(0, equals), value};
}

// "alpha=0.3" or "min=-1 max=2" or ""
inline std::vector<ParameterValue> parameters_of(const std::string& settings) {
  std::vector<ParameterValue> parameters;
  for (const std::string& setting : split(settings, ' '))
    parameters.push_back(parameter_of(setting));
  return parameters;
}

template <class Number> std::vector<Number> numbers(const std::string& row) {
  std::vector<Number> all;
  for (const std::string& text : split(row, ' '))
    all.push_back(static_cast<Number>(number(text)));
  return all;
}

} // namespace activation_lab::testing
