// The text that parse() takes back to the same tree, as close to handwriting as that allows.

#include "expressions/expression.hpp"
#include "expressions/vocabulary.hpp"
#include "expressions/write.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace activation_lab::expressions {

// (std::to_chars for doubles is missing from Emscripten 3.1.6.)
std::string digits_of(double number) {
  std::array<char, 32> digits{};
  const bool whole = std::fabs(number) < 1e15 && number == static_cast<double>(static_cast<std::int64_t>(number));
  if (whole) { // 100 rather than 1e+02
    std::snprintf(digits.data(), digits.size(), "%.0f", number);
    return digits.data();
  }
  for (int precision = 1; precision <= 17; ++precision) {
    std::snprintf(digits.data(), digits.size(), "%.*g", precision, number);
    if (std::strtod(digits.data(), nullptr) == number) break;
  }
  return digits.data();
}

namespace {

std::string_view sign_of(Op op) {
  switch (op) {
  case Op::add:
    return " + ";
  case Op::subtract:
    return " - ";
  case Op::divide:
    return "/";
  case Op::power:
    return "^";
  case Op::less:
    return " < ";
  case Op::less_equal:
    return " <= ";
  case Op::greater:
    return " > ";
  default:
    return " >= ";
  }
}

class TextWriter {
public:
  explicit TextWriter(const Tree& read) : tree(read) {}

  Pieces operator()(Node node, Grip least) const {
    if (grip_of(tree.at(node).op) < least) return {say("("), part(node), say(")")};
    const Term& term = tree.at(node);
    switch (term.op) {
    case Op::number:
      return {say(digits_of(term.number))};
    case Op::x:
      return {say("x")};
    case Op::pi:
      return {say("pi")};
    case Op::e:
      return {say("e")};
    case Op::parameter:
      return {say(tree.name(node))};
    case Op::negate:
      return {say("-"), part(term.of[0], Grip::product)};
    case Op::add:
    case Op::subtract:
      return infix(term, Grip::sum, Grip::product);
    case Op::multiply:
      return {part(term.of[0], Grip::product), say(side_by_side(term.of[0], term.of[1]) ? "" : "*"),
              part(term.of[1], Grip::power)};
    case Op::divide:
      return infix(term, Grip::product, Grip::power);
    case Op::power:
      return infix(term, Grip::whole, Grip::power);
    case Op::call:
    case Op::slope:
      return call_of(node);
    default:
      return is_comparison(term.op) ? infix(term, Grip::sum, Grip::sum) : function_of(term);
    }
  }

private:
  static Pieces infix(const Term& term, Grip left, Grip right) {
    return {part(term.of[0], left), say(sign_of(term.op)), part(term.of[1], right)};
  }

  static Pieces function_of(const Term& term) {
    Pieces pieces = {say(word_of(term.op)), say("(")};
    for (std::size_t i = 0; i < arity(term.op); ++i) {
      if (i > 0) pieces.push_back(say(", "));
      pieces.push_back(part(term.of[i]));
    }
    pieces.push_back(say(")"));
    return pieces;
  }

  // Settings are said where they are not the standard ones.
  Pieces call_of(Node node) const {
    const Called& called = tree.called(node);
    const Term& term = tree.at(node);
    Pieces pieces = {say(called.function->id), say(term.op == Op::slope ? "'(" : "("), part(term.of[0])};
    for (std::size_t i = 0; i < called.settings.size(); ++i) {
      const Parameter& parameter = called.function->parameters[i];
      const double setting = called.settings[i];
      if (setting == parameter.standard) continue;
      pieces.push_back(say(", "));
      pieces.push_back(say(parameter.name));
      pieces.push_back(say("="));
      pieces.push_back(
          say(parameter.choices.empty() ? digits_of(setting) : parameter.choices[static_cast<std::size_t>(setting)]));
    }
    pieces.push_back(say(")"));
    return pieces;
  }

  // Whether the product may do without its sign: 2x, 2(x + 1), (x + 1)(x - 1), sigmoid(x)(1 - sigmoid(x)).
  bool side_by_side(Node left, Node right) const {
    const bool raised = tree.at(right).op == Op::power && grip_of(tree.at(tree.at(right).of[0]).op) < Grip::whole;
    const bool bracketed = raised || grip_of(tree.at(right).op) < Grip::power;
    if (tree.at(left).op == Op::number) return bracketed || starts_with_letter(right);
    return bracketed && tree.at(left).op != Op::divide && !ends_with_name(left);
  }

  // A name with an e in front would look like an exponent: 2e3.
  bool starts_with_letter(Node node) const {
    while (tree.at(node).op == Op::power && grip_of(tree.at(tree.at(node).of[0]).op) == Grip::whole)
      node = tree.at(node).of[0];
    const Op op = tree.at(node).op;
    if (op == Op::parameter) return tree.name(node)[0] != 'e' && tree.name(node)[0] != 'E';
    return op != Op::number;
  }

  // A name with a bracket behind would look like a call.
  bool ends_with_name(Node node) const {
    while (grip_of(tree.at(node).op) == Grip::product || tree.at(node).op == Op::power) {
      const Node last = tree.at(node).of[1];
      const Grip least = Grip::power;
      if (grip_of(tree.at(last).op) < least) return false;
      node = last;
    }
    const Op op = tree.at(node).op;
    return op == Op::x || op == Op::parameter || op == Op::pi || op == Op::e;
  }

  const Tree& tree;
};

} // namespace

std::variant<std::string, ExpressionError> to_text(const Expression& expression) {
  return write(expression.root, Grip::loose, TextWriter(expression.tree));
}

} // namespace activation_lab::expressions
