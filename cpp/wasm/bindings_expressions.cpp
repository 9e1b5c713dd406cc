// What a learner types: understood, written out, and made a kernel like any other.

#include "expressions/expression.hpp"
#include "expressions/usage.hpp"
#include "wasm/handles.hpp"
#include "wasm/objects.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <emscripten/bind.h>

namespace {

using emscripten::val;
using namespace activation_lab;
using namespace activation_lab::wasm;
using namespace activation_lab::expressions;

std::string_view code_of(const ExpressionError& error) {
  using Code = ExpressionError::Code;
  switch (error.code) {
  case Code::empty:
    return "empty";
  case Code::too_long:
    return "too-long";
  case Code::too_deep:
    return "too-deep";
  case Code::too_large:
    return "too-large";
  case Code::unknown_character:
    return "unknown-character";
  case Code::bad_number:
    return "bad-number";
  case Code::unknown_name:
    return "unknown-name";
  case Code::missing_operand:
    return "missing-operand";
  case Code::missing_operator:
    return "missing-operator";
  case Code::unbalanced:
    return "unbalanced";
  case Code::wrong_arguments:
    return "wrong-arguments";
  case Code::wrong_setting:
    return "wrong-setting";
  case Code::misplaced:
    return "misplaced";
  case Code::unknown_parameter:
    return "unknown-parameter";
  case Code::parameter_out_of_range:
    return "parameter-out-of-range";
  }
  return "";
}

val mistake(const ExpressionError& error) {
  val place = val::object();
  place.set("code", text(code_of(error)));
  place.set("column", error.column);
  place.set("length", error.length);
  place.set("message", error.message);
  val object = val::object();
  object.set("mistake", place);
  return object;
}

// Null for what is too long to be written.
val text_or_null(const std::variant<std::string, ExpressionError>& written) {
  const auto* characters = std::get_if<std::string>(&written);
  return characters != nullptr ? val(*characters) : val::null();
}

val forms_of(const Expression& expression) {
  val object = val::object();
  object.set("text", text_or_null(to_text(expression)));
  object.set("tex", text_or_null(to_tex(expression)));
  object.set("mathml", text_or_null(to_mathml(expression)));
  return object;
}

val parameter_as_slider(const NamedParameter& parameter) {
  val object = val::object();
  object.set("name", parameter.name);
  object.set("symbol", parameter.name);
  object.set("default", parameter.standard);
  object.set("min", parameter.min);
  object.set("max", parameter.max);
  return object;
}

val code_in_all_languages(const Expression& expression) {
  val object = val::object();
  object.set("cpp", text_or_null(to_code(expression, Language::cpp)));
  object.set("javascript", text_or_null(to_code(expression, Language::javascript)));
  object.set("numpy", text_or_null(to_code(expression, Language::numpy)));
  object.set("pytorch", text_or_null(to_code(expression, Language::pytorch)));
  return object;
}

val parameters_as_sliders(const Expression& expression) {
  return array_of(parameters_of(expression), parameter_as_slider);
}

// The named parameters and what it is written with, for whoever only wants to know whether this is a function.
val recognise_expression(const std::string& typed) {
  const auto outcome = parse(typed);
  if (const auto* error = std::get_if<ExpressionError>(&outcome)) return mistake(*error);
  const Expression& expression = *std::get_if<Expression>(&outcome);
  if (const auto slope = derivative(expression); const auto* error = std::get_if<ExpressionError>(&slope)) {
    return mistake(*error);
  }
  val object = val::object();
  object.set("parameters", parameters_as_sliders(expression));
  object.set("uses", array_of(used_in(typed), [](const std::string& name) { return val(name); }));
  return object;
}

val understand_expression(const std::string& typed) {
  const auto outcome = parse(typed);
  if (const auto* error = std::get_if<ExpressionError>(&outcome)) return mistake(*error);
  const Expression& expression = *std::get_if<Expression>(&outcome);
  const auto simple = simplified(expression);
  if (const auto* error = std::get_if<ExpressionError>(&simple)) return mistake(*error);
  const auto slope = derivative(expression);
  if (const auto* error = std::get_if<ExpressionError>(&slope)) return mistake(*error);
  const auto formula = written_out(*std::get_if<Expression>(&slope));
  if (const auto* error = std::get_if<ExpressionError>(&formula)) return mistake(*error);

  val object = val::object();
  object.set("typed", forms_of(expression));
  object.set("simplified", forms_of(*std::get_if<Expression>(&simple)));
  object.set("derivative", forms_of(*std::get_if<Expression>(&slope)));
  object.set("writtenOut", forms_of(*std::get_if<Expression>(&formula)));
  object.set("parameters", parameters_as_sliders(expression));
  object.set("code", code_in_all_languages(expression));
  return object;
}

val create_expression_kernel(const std::string& typed, const val& names, const val& values) {
  const auto refused = [](const ExpressionError& error) {
    using Code = ExpressionError::Code;
    const bool of_parameter = error.code == Code::unknown_parameter || error.code == Code::parameter_out_of_range;
    return handle_or_error(0, of_parameter ? code_of(error) : "invalid-expression", error.message);
  };
  const auto outcome = parse(typed);
  if (const auto* error = std::get_if<ExpressionError>(&outcome)) return refused(*error);
  auto kernel = make_kernel(*std::get_if<Expression>(&outcome), parameter_values(names, values));
  if (const auto* error = std::get_if<ExpressionError>(&kernel)) return refused(*error);
  return granted(keep_kernel(std::move(*std::get_if<Kernel>(&kernel))));
}

} // namespace

EMSCRIPTEN_BINDINGS(expressions) {
  emscripten::function("recogniseExpression", &recognise_expression);
  emscripten::function("understandExpression", &understand_expression);
  emscripten::function("createExpressionKernel", &create_expression_kernel);
}
