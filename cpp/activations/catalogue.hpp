// Every activation function there is to choose from: one row a function. Menus, tables, charts, the image sheet,
// the telephone game and the sweep tests iterate this list.
#pragma once

#include "activations/kernel.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace activation_lab {

// A number between min and max, both allowed; or, where there are choices, one of them.
struct Parameter {
  std::string_view name;
  std::string_view symbol; // in the formulas, TeX; empty for a choice
  double standard;         // for a choice: index of the standard one
  double min;
  double max;
  std::span<const std::string_view> choices;
  bool whole = false; // whole numbers alone
};

// The values a function takes over all real x.
struct Range {
  double low;
  double high;
  bool low_attained;
  bool high_attained;
};

// A function's parameters, resolved: one number each in the order of Function::parameters, a choice by its index.
using Settings = std::span<const double>;

struct Rules;

// By the shape of the curve, as people group them: a straight line; a jump; between two bounds; one side let through
// and the other held back; x times a smooth gate of x.
enum class Family { linear, threshold, saturating, rectifier, gate };

struct Function {
  std::string_view id; // snake_case, stable for ever
  Family family;
  std::string_view formula;
  std::string_view derivative; // both TeX, the right-hand side alone
  std::span<const Parameter> parameters;
  bool bounds = false; // the parameters are a lower and an upper bound: the first may not be above the second

  // At the parameters' standard values.
  Range range;
  double limit_below; // as x goes to -infinity
  double limit_above; // as x goes to +infinity

  std::optional<int> year;                   // when it first served in a network; none for what nobody invented
  std::span<const std::string_view> sources; // keys of the bibliography

  const Rules* rules; // how it is computed: rules.hpp
};

std::span<const Function> catalogue();

// Null when there is no such function.
const Function* find_function(std::string_view id);

// Kernel::kinks at the parameters' standard values.
std::vector<double> standard_kinks(const Function& function);

struct KernelError {
  enum class Code { unknown_function, unknown_parameter, parameter_out_of_range };
  Code code;
  std::string message; // a plain sentence
};

// Parameters that are not given stay at their standard values. A number of the wrong kind (a word for alpha, a
// number for a choice), NaN and a choice that there is not are parameter_out_of_range.
std::variant<Kernel, KernelError> make_kernel(std::string_view id, std::span<const ParameterValue> parameters = {});

} // namespace activation_lab
