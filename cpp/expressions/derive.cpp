// The passes over trees as they are seen from outside: an expression in, another out.

#include "expressions/definitions.hpp"
#include "expressions/differentiate.hpp"
#include "expressions/expression.hpp"
#include "expressions/simplify.hpp"

#include <utility>

namespace activation_lab::expressions {

namespace {

std::variant<Expression, ExpressionError> checked(Expression expression) {
  if (!expression.tree.full()) return expression;
  return ExpressionError{ExpressionError::Code::too_large, 0, 0,
                         "what is worked out from this grows too large; use a simpler expression."};
}

} // namespace

std::variant<Expression, ExpressionError> simplified(const Expression& expression) {
  Expression result = expression;
  result.root = simplify(result.tree, result.root);
  return checked(std::move(result));
}

std::variant<Expression, ExpressionError> derivative(const Expression& expression) {
  Expression result = expression;
  result.root = simplify(result.tree, result.root);
  result.root = differentiate(result.tree, result.root);
  result.root = simplify(result.tree, result.root);
  return checked(std::move(result));
}

std::variant<Expression, ExpressionError> written_out(const Expression& expression) {
  Expression result = expression;
  result.root = slopes_written_out(result.tree, result.root);
  result.root = simplify(result.tree, result.root);
  return checked(std::move(result));
}

} // namespace activation_lab::expressions
