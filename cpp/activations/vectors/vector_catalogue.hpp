// Every function of a vector that there is to choose from: one row a function, beside the catalogue of those of one
// number.
#pragma once

#include "activations/catalogue.hpp"
#include "activations/vectors/vector_kernel.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <variant>

namespace activation_lab {

// What an output is made of: every number of the row; two numbers, one of each half (the first is let through as far as
// the second says); a group of neighbours.
enum class Layout { row, halves, groups };

struct VectorRules;

struct VectorFunction {
  std::string_view id; // snake_case, stable for ever; no function of one number shares it
  Layout layout;
  std::string_view formula;
  std::string_view derivative; // the Jacobian; both TeX, the right-hand side alone
  std::span<const Parameter> parameters;
  std::optional<int> year;
  std::span<const std::string_view> sources; // keys of the bibliography

  const VectorRules* rules; // how it is computed: vector_rules.hpp
};

std::span<const VectorFunction> vector_catalogue();

// Null when there is no such function.
const VectorFunction* find_vector_function(std::string_view id);

// As make_kernel.
std::variant<VectorKernel, KernelError> make_vector_kernel(std::string_view id,
                                                           std::span<const ParameterValue> parameters = {});

} // namespace activation_lab
