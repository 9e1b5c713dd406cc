// From tokens to a tree: what may stand where, and what a token means there.

#include "expressions/calls.hpp"
#include "expressions/expression.hpp"
#include "expressions/tokens.hpp"
#include "expressions/vocabulary.hpp"
#include "expressions/yard.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace activation_lab::expressions {

namespace {

using Code = ExpressionError::Code;
using Kind = Token::Kind;
using Failure = std::optional<ExpressionError>;

class Parser {
public:
  explicit Parser(std::vector<Token> read) : tokens(std::move(read)) {}

  std::variant<Expression, ExpressionError> parse() {
    if (tokens.size() == 1) {
      return error_at(Code::empty, 1, 0, "nothing is here yet; type a function of x, such as x*sigmoid(2x).");
    }
    bool complete = false;
    while (!complete) {
      if (auto error = complete_step(complete)) return *std::move(error);
      if (tree.size() > limits::parts) {
        return error_at(Code::too_large, now().column, now().length,
                        "the expression has too many parts; 150 are the most.");
      }
      if (tree.parameters().size() > limits::parameters) {
        return error_at(Code::too_large, now().column, now().length, "these are too many parameters; 16 are the most.");
      }
    }
    return Expression{std::move(tree), yard.result()};
  }

private:
  const Token& now() const { return tokens[place]; }
  const Token& next() const { return tokens[std::min(place + 1, tokens.size() - 1)]; }
  static ExpressionError error(Code code, const Token& token, std::string_view sentence) {
    return error_at(code, token.column, token.length, sentence);
  }

  Failure complete_step(bool& complete) {
    if (expects_operand) return read_operand();
    if (now().kind == Kind::end) {
      complete = true;
      return yard.finish();
    }
    return read_operator();
  }

  Failure read_operand() {
    const Token& token = now();
    switch (token.kind) {
    case Kind::number:
      return push(tree.number(token.number));
    case Kind::name:
      return read_name();
    case Kind::plus:
      ++place;
      return {};
    case Kind::minus:
      yard.minus(token);
      ++place;
      return {};
    case Kind::open:
    case Kind::bar:
      return opened(yard.open_bracket(token));
    default:
      return missing_operand();
    }
  }

  Failure push(Node node) {
    yard.operand(node);
    expects_operand = false;
    ++place;
    return {};
  }

  // Behind a bracket, or what sets one open.
  Failure opened(Failure failure) {
    expects_operand = true;
    ++place;
    return failure;
  }

  Failure missing_operand() {
    const Token& token = now();
    const bool first = place == 0;
    const Token& before = first ? token : tokens[place - 1];
    if (token.kind == Kind::equals) return equals_sign();
    if (!first && (before.kind == Kind::open || before.kind == Kind::bar)) {
      if (token.kind == Kind::end) return yard.finish();
      if (token.kind == Kind::close)
        return error(Code::missing_operand, token, "nothing stands between these brackets.");
    }
    if (first || before.kind == Kind::open || before.kind == Kind::bar || before.kind == Kind::comma) {
      const std::string what = token.kind == Kind::end ? "the end" : quoted(token.text);
      return error(Code::missing_operand, token, "something is missing before " + what + ".");
    }
    return error(Code::missing_operand, before, "something is missing after " + quoted(before.text) + ".");
  }

  Failure read_name() {
    const Token& token = now();
    if (token.text == "x") return push(tree.leaf(Op::x));
    if (const auto constant = find_constant(token.text)) return push(tree.leaf(*constant));
    if (const auto word = find_word(token.text)) return read_call(*word);
    if (auto wrong = wrong_name(token, next())) return wrong;
    return push(tree.parameter(token.text));
  }

  Failure read_call(const Word& word) {
    const Token token = now();
    const bool primed = next().kind == Kind::prime;
    if (primed) ++place;
    if (next().kind != Kind::open) {
      return error(Code::wrong_arguments, token,
                   quoted(token.text) + " needs brackets around its argument: " + example_of(word) + ".");
    }
    if (primed && word.function == nullptr) {
      return error(Code::misplaced, now(),
                   "a derivative can be named for a catalogue function only, as in sigmoid'(x).");
    }
    ++place;
    if (next().kind == Kind::close) {
      return error(Code::wrong_arguments, token, quoted(token.text) + " needs an argument: " + example_of(word) + ".");
    }
    return opened(yard.open_call(now(), word, token, primed));
  }

  Failure read_operator() {
    const Token& token = now();
    switch (token.kind) {
    case Kind::plus:
      return push_operator(Op::add, adding);
    case Kind::minus:
      return push_operator(Op::subtract, adding);
    case Kind::times:
      return push_operator(Op::multiply, multiplying);
    case Kind::divide:
      return push_operator(Op::divide, multiplying);
    case Kind::power:
      return push_operator(Op::power, raising);
    case Kind::superscript:
      yard.raise_at_once(token.number);
      ++place;
      return {};
    case Kind::less:
      return push_comparison(Op::less);
    case Kind::less_equal:
      return push_comparison(Op::less_equal);
    case Kind::greater:
      return push_comparison(Op::greater);
    case Kind::greater_equal:
      return push_comparison(Op::greater_equal);
    case Kind::bar:
      return yard.is_in_bars() ? close() : multiply_side_by_side();
    case Kind::open:
    case Kind::name:
      return multiply_side_by_side();
    case Kind::close:
      return close();
    case Kind::comma:
      return read_comma();
    case Kind::equals:
      return equals_sign();
    case Kind::prime:
      return error(Code::misplaced, token,
                   "a prime belongs behind the name of a catalogue function, as in sigmoid'(x).");
    default:
      return error(Code::missing_operator, token, "an operator is missing before " + quoted(token.text) + ".");
    }
  }

  Failure push_operator(Op op, Binding binding) {
    yard.operation(op, binding, now());
    expects_operand = true;
    ++place;
    return {};
  }

  Failure push_comparison(Op op) {
    auto failure = yard.comparison(op, now());
    expects_operand = true;
    ++place;
    return failure;
  }

  Failure multiply_side_by_side() {
    yard.operation(Op::multiply, multiplying, now());
    expects_operand = true;
    return {};
  }

  Failure close() {
    auto failure = yard.close(now());
    expects_operand = false;
    ++place;
    return failure;
  }

  Failure read_comma() {
    OpenCall* const call = yard.end_argument();
    if (call == nullptr) {
      return error(Code::misplaced, now(), "a comma separates arguments; a decimal number has a point: 0.1.");
    }
    ++place;
    expects_operand = true;
    while (now().kind == Kind::name && next().kind == Kind::equals) {
      if (auto failure = read_setting(tokens, place, *call)) return failure;
      expects_operand = false;
      if (now().kind == Kind::comma && tokens[place + 1].kind == Kind::name && tokens[place + 2].kind == Kind::equals) {
        ++place;
      }
    }
    return {};
  }

  Failure equals_sign() const {
    return error(Code::misplaced, now(),
                 "`=` means nothing here; type the right-hand side alone, and compare with < <= > >=.");
  }

  std::vector<Token> tokens;
  std::size_t place = 0;
  bool expects_operand = true;
  Tree tree;
  Yard yard{tree};
};

} // namespace

std::variant<Expression, ExpressionError> parse(std::string_view text) {
  auto tokens = read_tokens(text);
  if (auto* error = std::get_if<ExpressionError>(&tokens)) return std::move(*error);
  return Parser(std::move(*std::get_if<std::vector<Token>>(&tokens))).parse();
}

std::vector<NamedParameter> parameters_of(const Expression& expression) {
  std::vector<bool> used(expression.tree.parameters().size());
  for (const Node node : parts_of(expression.tree, expression.root)) {
    const Term& term = expression.tree.at(node);
    if (term.op == Op::parameter) used[term.index] = true;
  }
  std::vector<NamedParameter> found;
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (used[i]) found.push_back({expression.tree.parameters()[i]});
  }
  return found;
}

} // namespace activation_lab::expressions
