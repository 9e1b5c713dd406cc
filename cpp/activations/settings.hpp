// From parameters by name to numbers in the order of a row, or to a sentence that says what is wrong with them: for the
// functions of one number and those of a vector alike.
#pragma once

#include "activations/catalogue.hpp"

#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace activation_lab {

// What of a row its parameters concern.
struct Signature {
  std::string_view id;
  std::span<const Parameter> parameters;
  bool bounds = false; // Function::bounds
};

KernelError unknown_function(std::string_view id);

std::vector<double> standard_settings(std::span<const Parameter> parameters);

// One number each in the row's order, a choice by its index.
std::variant<std::vector<double>, KernelError> settings_from(const Signature& function,
                                                             std::span<const ParameterValue> given);

// Every parameter with what it is set to.
std::vector<ParameterValue> described(std::span<const Parameter> parameters, Settings settings);

} // namespace activation_lab
