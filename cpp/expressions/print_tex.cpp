#include "expressions/expression.hpp"
#include "expressions/vocabulary.hpp"
#include "expressions/write.hpp"

#include <cstdlib>

namespace activation_lab::expressions {

namespace {

std::string_view relation(Op op) {
  switch (op) {
  case Op::less:
    return " < ";
  case Op::less_equal:
    return " \\le ";
  case Op::greater:
    return " > ";
  default:
    return " \\ge ";
  }
}

// leaky_relu: TeX reads an underscore as an index.
std::string operator_name(std::string_view name) {
  std::string text = "\\operatorname{";
  for (const char letter : name) {
    if (letter == '_') text += '\\';
    text += letter;
  }
  return text + "}";
}

std::string name_of(std::string_view name) {
  if (name.size() == 1) return std::string(name);
  std::string text = is_greek(name) ? "\\" : "\\mathit{";
  for (const char letter : name) {
    if (letter == '_') text += '\\';
    text += letter;
  }
  if (!is_greek(name)) text += '}';
  return text;
}

std::string function_name(Op op) {
  switch (op) {
  case Op::minimum:
  case Op::maximum:
  case Op::sin:
  case Op::cos:
  case Op::tan:
  case Op::sinh:
  case Op::cosh:
  case Op::log:
    return std::string("\\").append(word_of(op));
  case Op::atan:
    return "\\arctan";
  case Op::normal_cumulative:
    return "\\Phi";
  case Op::normal_density:
    return "\\varphi";
  case Op::sign:
    return operator_name("sgn");
  default:
    return operator_name(word_of(op));
  }
}

class TexWriter {
public:
  explicit TexWriter(const Tree& read) : tree(read), tall(read.size()) {
    for (std::size_t i = 0; i < tall.size(); ++i) {
      const Term& term = tree.at(static_cast<Node>(i));
      tall[i] = term.op == Op::divide || term.op == Op::where;
      for (std::size_t operand = 0; operand < arity(term.op); ++operand)
        tall[i] = tall[i] || tall[term.of[operand]];
    }
  }

  Pieces operator()(Node node, Grip least) const {
    if (grip(node) < least) return {open(tall[node]), part(node), close(tall[node])};
    const Term& term = tree.at(node);
    const auto [u, v, w] = term.of;
    switch (term.op) {
    case Op::number:
      return {say(number(term.number))};
    case Op::x:
      return {say("x")};
    case Op::pi:
      return {say("\\pi")};
    case Op::e:
      return {say("e")};
    case Op::parameter:
      return {say(name_of(tree.name(node)))};
    case Op::negate:
      return {say("-"), part(u, Grip::product)};
    case Op::add:
      return {part(u, Grip::sum), say(" + "), part(v, Grip::product)};
    case Op::subtract:
      return {part(u, Grip::sum), say(" - "), part(v, Grip::product)};
    case Op::multiply:
      return {part(u, Grip::product), say(times(u, v)), part(v, Grip::power)};
    case Op::divide:
      return {say("\\frac{"), part(u), say("}{"), part(v), say("}")};
    case Op::power:
      return power(u, v);
    case Op::exp:
      return {say("e^{"), part(u), say("}")};
    case Op::where:
      return cases(node);
    case Op::absolute:
      return {say(tall[u] ? "\\left|" : "|"), part(u), say(tall[u] ? "\\right|" : "|")};
    case Op::sqrt:
      return {say("\\sqrt{"), part(u), say("}")};
    case Op::log1p:
      return {say("\\ln"), open(tall[u]), say("1 + "), part(u, Grip::product), close(tall[u])};
    case Op::expm1:
      return {say("(e^{"), part(u), say("} - 1)")};
    case Op::call:
    case Op::slope:
      return call(node);
    default:
      if (is_comparison(term.op)) return {part(u, Grip::sum), say(relation(term.op)), part(v, Grip::sum)};
      return function(function_name(term.op), term);
    }
  }

private:
  // Brackets that grow have more air around them, so only what is tall gets them.
  static Piece open(bool grows) { return say(grows ? "\\left(" : "("); }
  static Piece close(bool grows) { return say(grows ? "\\right)" : ")"); }

  Grip grip(Node node) const { return typeset_grip(tree.at(node).op); }

  static std::string number(double value) {
    std::string digits = digits_of(value);
    const std::size_t exponent = digits.find('e');
    if (exponent == std::string::npos) return digits;
    std::string text = digits.substr(0, exponent);
    text += " \\cdot 10^{";
    text += std::to_string(std::strtol(digits.c_str() + exponent + 1, nullptr, 10));
    text += '}';
    return text;
  }

  Node leftmost(Node node) const {
    while (tree.at(node).op == Op::multiply || tree.at(node).op == Op::power)
      node = tree.at(node).of[0];
    return node;
  }

  // A dot before a number; a thin space between letters and signs that TeX itself would set close.
  std::string_view times(Node left, Node right) const {
    const Node next = leftmost(right);
    const Op op = tree.at(next).op;
    if (op == Op::number) return " \\cdot ";
    const bool bracketed = grip(right) < Grip::power;
    const bool letter = op == Op::x || op == Op::parameter || op == Op::pi || op == Op::e;
    const Op before = tree.at(left).op;
    if (before == Op::number || has_own_space(next)) return " ";
    return (letter || bracketed) && before == Op::x ? " " : "\\,";
  }

  // Names of functions, which TeX sets apart by itself.
  bool has_own_space(Node node) const {
    const Op op = tree.at(node).op;
    if (op == Op::call || op == Op::slope) return tree.called(node).function->id != "sigmoid";
    const bool angle = op == Op::sin || op == Op::cos || op == Op::tan || op == Op::atan;
    const bool hyperbolic = op == Op::sinh || op == Op::cosh;
    const bool logarithm = op == Op::log || op == Op::log1p;
    return angle || hyperbolic || logarithm || op == Op::minimum || op == Op::maximum || op == Op::sign ||
           op == Op::erf;
  }

  Pieces power(Node base, Node exponent) const {
    return {part(base, Grip::whole), say("^{"), part(exponent), say("}")};
  }

  Pieces function(const std::string& name, const Term& term) const {
    bool grows = false;
    for (std::size_t i = 0; i < arity(term.op); ++i)
      grows = grows || tall[term.of[i]];
    Pieces pieces = {say(name), open(grows)};
    for (std::size_t i = 0; i < arity(term.op); ++i) {
      if (i > 0) pieces.push_back(say(", "));
      pieces.push_back(part(term.of[i]));
    }
    pieces.push_back(close(grows));
    return pieces;
  }

  Pieces call(Node node) const {
    const Called& called = tree.called(node);
    const std::string_view id = called.function->id;
    std::string name = id == "sigmoid" ? "\\sigma" : id == "tanh" ? "\\tanh" : operator_name(id);
    if (tree.at(node).op == Op::slope) name += "'";
    std::string settings;
    for (std::size_t i = 0; i < called.settings.size(); ++i) {
      const Parameter& parameter = called.function->parameters[i];
      if (called.settings[i] == parameter.standard) continue;
      if (!settings.empty()) settings += ",\\,";
      if (parameter.choices.empty()) {
        settings += std::string(parameter.symbol) + " = " + digits_of(called.settings[i]);
      } else {
        settings += "\\text{" + std::string(parameter.choices[static_cast<std::size_t>(called.settings[i])]) + "}";
      }
    }
    if (!settings.empty()) name += "_{" + settings + "}";
    return function(name, tree.at(node));
  }

  // A where in the branch that is left over goes on with the rows.
  Pieces cases(Node node) const {
    Pieces pieces = {say("\\begin{cases} ")};
    while (tree.at(node).op == Op::where) {
      const Term& term = tree.at(node);
      const bool compares = is_comparison(tree.at(term.of[0]).op);
      pieces.push_back(part(term.of[1]));
      pieces.push_back(say(" & \\text{if } "));
      pieces.push_back(part(term.of[0], compares ? Grip::loose : Grip::sum));
      pieces.push_back(say(compares ? " \\\\ " : " \\ne 0 \\\\ "));
      node = term.of[2];
    }
    pieces.push_back(part(node));
    pieces.push_back(say(" & \\text{otherwise} \\end{cases}"));
    return pieces;
  }

  const Tree& tree;
  std::vector<bool> tall; // fractions and cases, and what holds them
};

} // namespace

std::variant<std::string, ExpressionError> to_tex(const Expression& expression) {
  return write(expression.root, Grip::loose, TexWriter(expression.tree));
}

} // namespace activation_lab::expressions
