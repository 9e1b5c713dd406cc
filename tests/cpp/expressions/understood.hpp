// Shorthand for tests: what must be understood, or refused.
#pragma once

#include "expressions/expression.hpp"

#include <catch2/catch_test_macros.hpp>

#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace activation_lab::testing {

template <class Result> Result expect(std::variant<Result, expressions::ExpressionError> outcome) {
  if (const auto* error = std::get_if<expressions::ExpressionError>(&outcome)) FAIL(error->message);
  return std::get<Result>(std::move(outcome));
}

inline expressions::Expression understood(std::string_view text) {
  INFO(text);
  return expect(expressions::parse(text));
}

inline Kernel kernel_of(std::string_view typed, std::span<const ParameterValue> parameters = {}) {
  return expect(expressions::make_kernel(understood(typed), parameters));
}

inline std::string text_of(const expressions::Expression& expression) {
  return expect(expressions::to_text(expression));
}

} // namespace activation_lab::testing
