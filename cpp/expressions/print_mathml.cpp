// The formula as a browser sets it: presentation MathML without style attributes, which a strict policy would refuse.

#include "expressions/expression.hpp"
#include "expressions/vocabulary.hpp"
#include "expressions/write.hpp"

#include <array>
#include <cstdlib>

namespace activation_lab::expressions {

namespace {

constexpr std::string_view invisible_times = "<mo>&#x2062;</mo>";
constexpr std::string_view space_before_name = "<mspace width=\"0.17em\"></mspace>";
constexpr std::string_view application = "<mo>&#x2061;</mo>";

std::string sign(std::string_view text) {
  return std::string("<mo>").append(text).append("</mo>");
}

// A name as people write it: one letter in italics, several upright. Names hold letters, digits and _ alone.
std::string identifier(std::string_view name) {
  return std::string("<mi>").append(name).append("</mi>");
}

std::string_view relation(Op op) {
  switch (op) {
  case Op::less:
    return "&lt;";
  case Op::less_equal:
    return "≤";
  case Op::greater:
    return "&gt;";
  default:
    return "≥";
  }
}

std::string function_name(Op op) {
  switch (op) {
  case Op::atan:
    return identifier("arctan");
  case Op::normal_cumulative:
    return "<mi mathvariant=\"normal\">Φ</mi>";
  case Op::normal_density:
    return identifier("φ");
  case Op::sign:
    return identifier("sgn");
  default:
    return identifier(word_of(op));
  }
}

std::string number(double value) {
  const std::string digits = digits_of(value);
  const std::size_t exponent = digits.find('e');
  if (exponent == std::string::npos) return "<mn>" + digits + "</mn>";
  std::string text = "<mn>" + digits.substr(0, exponent) + "</mn><mo>·</mo><msup><mn>10</mn><mn>";
  text += std::to_string(std::strtol(digits.c_str() + exponent + 1, nullptr, 10));
  text += "</mn></msup>";
  return text;
}

class MathmlWriter {
public:
  explicit MathmlWriter(const Tree& read) : tree(read) {}

  Pieces operator()(Node node, Grip least) const {
    if (typeset_grip(tree.at(node).op) < least) return bracketed({part(node)});
    const Term& term = tree.at(node);
    const auto [u, v, w] = term.of;
    switch (term.op) {
    case Op::number:
      return {say(number(term.number))};
    case Op::x:
      return {say(identifier("x"))};
    case Op::pi:
      return {say(identifier("π"))};
    case Op::e:
      return {say(identifier("e"))};
    case Op::parameter:
      return {say(parameter(tree.name(node)))};
    case Op::negate:
      return {say("<mrow><mo form=\"prefix\">−</mo>"), part(u, Grip::product), say("</mrow>")};
    case Op::add:
      return infix(part(u, Grip::sum), sign("+"), part(v, Grip::product));
    case Op::subtract:
      return infix(part(u, Grip::sum), sign("−"), part(v, Grip::product));
    case Op::multiply:
      return infix(part(u, Grip::product), times(v), part(v, Grip::power));
    case Op::divide:
      return two("mfrac", {part(u)}, {part(v)});
    case Op::power:
      return two("msup", {part(u, Grip::whole)}, {part(v)});
    case Op::exp:
      return exponential(u);
    case Op::where:
      return cases(node);
    case Op::absolute:
      return {say("<mrow><mo form=\"prefix\" fence=\"true\">|</mo>"), part(u),
              say("<mo form=\"postfix\" fence=\"true\">|</mo></mrow>")};
    case Op::sqrt:
      return {say("<msqrt>"), part(u), say("</msqrt>")};
    case Op::log1p:
      return applied(identifier("ln"), {say("<mn>1</mn><mo>+</mo>"), part(u, Grip::product)});
    case Op::expm1: {
      Pieces pieces = exponential(u);
      pieces.push_back(say("<mo>−</mo><mn>1</mn>"));
      return bracketed(std::move(pieces));
    }
    case Op::call:
    case Op::slope:
      return call(node);
    default:
      if (is_comparison(term.op)) return infix(part(u, Grip::sum), sign(relation(term.op)), part(v, Grip::sum));
      return applied(function_name(term.op), arguments(term));
    }
  }

private:
  static std::string parameter(const std::string& name) {
    return identifier(is_greek(name) ? greek_letter(name) : name);
  }

  static Pieces infix(Piece left, const std::string& between, Piece right) {
    return {say("<mrow>"), std::move(left), say(between), std::move(right), say("</mrow>")};
  }

  static Pieces bracketed(Pieces inner) {
    Pieces pieces = {say("<mrow><mo form=\"prefix\">(</mo>")};
    for (Piece& piece : inner)
      pieces.push_back(std::move(piece));
    pieces.push_back(say("<mo form=\"postfix\">)</mo></mrow>"));
    return pieces;
  }

  // An element of two rows.
  static Pieces two(const std::string& element, Pieces first, Pieces second) {
    Pieces pieces = {say("<" + element + "><mrow>")};
    for (Piece& piece : first)
      pieces.push_back(std::move(piece));
    pieces.push_back(say("</mrow><mrow>"));
    for (Piece& piece : second)
      pieces.push_back(std::move(piece));
    pieces.push_back(say("</mrow></" + element + ">"));
    return pieces;
  }

  static Pieces exponential(Node exponent) { return two("msup", {say(identifier("e"))}, {part(exponent)}); }

  static Pieces applied(const std::string& name, Pieces inner) {
    Pieces pieces = {say("<mrow>" + name + std::string(application))};
    for (Piece& piece : bracketed(std::move(inner)))
      pieces.push_back(std::move(piece));
    pieces.push_back(say("</mrow>"));
    return pieces;
  }

  static Pieces arguments(const Term& term) {
    Pieces pieces;
    for (std::size_t i = 0; i < arity(term.op); ++i) {
      if (i > 0) pieces.push_back(say("<mo separator=\"true\">,</mo>"));
      pieces.push_back(part(term.of[i]));
    }
    return pieces;
  }

  // A dot before a number; a thin space before the name of a function; otherwise nothing to be seen.
  std::string times(Node right) const {
    Node next = right;
    while (tree.at(next).op == Op::multiply || tree.at(next).op == Op::power)
      next = tree.at(next).of[0];
    const Op op = tree.at(next).op;
    if (op == Op::number) return sign("·");
    std::string text(invisible_times);
    if (is_named(op) && typeset_grip(tree.at(right).op) >= Grip::power) text += space_before_name;
    return text;
  }

  static bool is_named(Op op) {
    constexpr std::array unnamed = {Op::where, Op::absolute, Op::sqrt, Op::exp, Op::expm1};
    for (const Op other : unnamed) {
      if (op == other) return false;
    }
    return op > Op::where;
  }

  Pieces call(Node node) const {
    const Called& called = tree.called(node);
    const std::string_view id = called.function->id;
    const std::string name = identifier(id == "sigmoid" ? "σ" : id);
    std::string settings;
    for (std::size_t i = 0; i < called.settings.size(); ++i) {
      const Parameter& parameter = called.function->parameters[i];
      if (called.settings[i] == parameter.standard) continue;
      if (!settings.empty()) settings += "<mo separator=\"true\">,</mo>";
      if (parameter.choices.empty()) {
        settings += identifier(is_greek(parameter.name) ? greek_letter(parameter.name) : parameter.name) + sign("=") +
                    number_with_sign(called.settings[i]);
      } else {
        settings +=
            "<mtext>" + std::string(parameter.choices[static_cast<std::size_t>(called.settings[i])]) + "</mtext>";
      }
    }
    const std::string below = "<mrow>" + settings + "</mrow>";
    const std::string prime = "<mo>′</mo>";
    std::string head = name;
    if (tree.at(node).op == Op::slope) {
      head = settings.empty() ? "<msup>" + name + prime + "</msup>" : "<msubsup>" + name + below + prime + "</msubsup>";
    } else if (!settings.empty()) {
      head = "<msub>" + name + below + "</msub>";
    }
    return applied(head, arguments(tree.at(node)));
  }

  static std::string number_with_sign(double value) {
    return value < 0 ? "<mo form=\"prefix\">−</mo>" + number(-value) : number(value);
  }

  // A where in the branch that is left over goes on with the rows.
  Pieces cases(Node node) const {
    const auto cell = [](Pieces& pieces, Piece piece, std::string_view before, std::string_view after) {
      pieces.push_back(say(std::string("<mtd class=\"tml-left\">").append(before)));
      pieces.push_back(std::move(piece));
      pieces.push_back(say(std::string(after).append("</mtd>")));
    };
    Pieces pieces = {say("<mrow><mo form=\"prefix\" fence=\"true\">{</mo><mtable>")};
    while (tree.at(node).op == Op::where) {
      const Term& term = tree.at(node);
      const bool compares = is_comparison(tree.at(term.of[0]).op);
      pieces.push_back(say("<mtr>"));
      cell(pieces, part(term.of[1]), "", "");
      cell(pieces, part(term.of[0], compares ? Grip::loose : Grip::sum), "<mtext>if&#xA0;</mtext>",
           compares ? "" : "<mo>≠</mo><mn>0</mn>");
      pieces.push_back(say("</mtr>"));
      node = term.of[2];
    }
    pieces.push_back(say("<mtr>"));
    cell(pieces, part(node), "", "");
    pieces.push_back(say("<mtd class=\"tml-left\"><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>"));
    return pieces;
  }

  const Tree& tree;
};

} // namespace

std::variant<std::string, ExpressionError> to_mathml(const Expression& expression) {
  return write(expression.root, Grip::loose, MathmlWriter(expression.tree));
}

} // namespace activation_lab::expressions
