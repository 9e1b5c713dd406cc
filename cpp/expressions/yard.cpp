#include "expressions/yard.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace activation_lab::expressions {

namespace {

using Code = ExpressionError::Code;

ExpressionError error(Code code, const Token& token, std::string_view sentence) {
  return error_at(code, token.column, token.length, sentence);
}

ExpressionError never_closed(const Token& opened) {
  return error(Code::unbalanced, opened, quoted(opened.text) + " is never closed; close it, or delete it.");
}

bool belong_together(const Token& opened, const Token& closing) {
  constexpr std::string_view pairs = "()[]{}||";
  return pairs.find(opened.text + closing.text) % 2 == 0;
}

} // namespace

void Yard::minus(const Token& sign) {
  Binding binding = negating;
  if (!waiting.empty() && waiting.back().binding > adding) {
    const Pending& before = waiting.back();
    binding = before.unary || before.binding == raising ? before.binding : negating_factor;
  }
  waiting.push_back({Op::negate, binding, true, sign, {}});
}

// Everything that binds at least as tightly as what comes is complete. Powers go from right to left.
void Yard::reduce(Binding binding) {
  while (!waiting.empty() && waiting.back().binding != outside) {
    const Pending& top = waiting.back();
    if (top.binding < binding || (top.binding == binding && binding == raising)) return;
    const Node right = operands.back();
    if (top.unary) {
      operands.back() = tree.make(Op::negate, right);
    } else {
      operands.pop_back();
      operands.back() = tree.make(top.op, operands.back(), right);
    }
    waiting.pop_back();
  }
}

void Yard::operation(Op op, Binding binding, const Token& sign) {
  reduce(binding);
  waiting.push_back({op, binding, false, sign, {}});
}

std::optional<ExpressionError> Yard::comparison(Op op, const Token& sign) {
  reduce(adding);
  if (!waiting.empty() && waiting.back().binding == comparing) {
    return error(Code::misplaced, sign,
                 "comparisons do not go in chains; multiply them instead, as in (0 < x)*(x < 1).");
  }
  operation(op, comparing, sign);
  return {};
}

void Yard::raise_at_once(double exponent) {
  operands.back() = tree.make(Op::power, operands.back(), tree.number(exponent));
}

std::optional<ExpressionError> Yard::open(Pending pending) {
  if (++depth > limits::brackets) {
    return error(Code::too_deep, pending.token, "too many brackets inside each other; 100 are the most.");
  }
  waiting.push_back(std::move(pending));
  return {};
}

std::optional<ExpressionError> Yard::open_bracket(const Token& token) {
  return open({token.kind == Token::Kind::bar ? Op::absolute : Op::x, outside, false, token, {}});
}

std::optional<ExpressionError> Yard::open_call(const Token& bracket, const Word& word, const Token& name, bool primed) {
  return open({Op::call, outside, false, bracket, OpenCall{word, name, primed, operands.size(), {}}});
}

bool Yard::is_in_bars() const {
  const auto innermost =
      std::find_if(waiting.rbegin(), waiting.rend(), [](const Pending& pending) { return pending.binding == outside; });
  return innermost != waiting.rend() && innermost->op == Op::absolute;
}

std::optional<ExpressionError> Yard::close(const Token& token) {
  reduce(comparing);
  if (waiting.empty()) {
    return error(Code::unbalanced, token, "this bracket was never opened; delete it, or open one before.");
  }
  const Pending opened = std::move(waiting.back());
  if (!belong_together(opened.token, token)) return never_closed(opened.token);
  waiting.pop_back();
  --depth;
  if (opened.call) return finish_call(tree, operands, *opened.call);
  if (opened.op == Op::absolute) operands.back() = tree.make(Op::absolute, operands.back());
  return {};
}

OpenCall* Yard::end_argument() {
  reduce(comparing);
  return waiting.empty() || !waiting.back().call ? nullptr : &*waiting.back().call;
}

std::optional<ExpressionError> Yard::finish() {
  reduce(comparing);
  if (!waiting.empty()) return never_closed(waiting.back().token);
  return {};
}

} // namespace activation_lab::expressions
