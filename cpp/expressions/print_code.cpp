// Forward and backward as small functions. Parts that are needed twice get a name and a line of their own.

#include "expressions/definitions.hpp"
#include "expressions/dialect.hpp"
#include "expressions/expression.hpp"
#include "expressions/simplify.hpp"
#include "expressions/write.hpp"

#include <utility>

namespace activation_lab::expressions {

namespace {

using Outcome = std::variant<std::string, ExpressionError>;

std::string_view infix(Op op) {
  switch (op) {
  case Op::add:
    return " + ";
  case Op::subtract:
    return " - ";
  case Op::multiply:
    return "*";
  case Op::divide:
    return "/";
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

class CodeWriter {
public:
  CodeWriter(const Tree& read, Language spoken) : tree(read), language(spoken), lines(read.size()) {}

  Outcome function(std::string_view name, Node root, const std::vector<NamedParameter>& parameters) {
    std::string text = head_in(language, name, parameters);
    std::vector<int> readers(tree.size());
    const std::vector<Node> parts = parts_of(tree, root);
    for (const Node node : parts) {
      for (std::size_t i = 0; i < arity(tree.at(node).op); ++i)
        ++readers[tree.at(node).of[i]];
    }
    std::size_t count = 0;
    for (const Node node : parts) {
      if (readers[node] < 2 || is_plain(node) || is_comparison(tree.at(node).op)) continue;
      Outcome value = write(node, Grip::loose, [this](Node n, Grip least) { return pieces(n, least); });
      const std::string* line = std::get_if<std::string>(&value);
      if (line == nullptr) return value;
      lines[node] = std::string("t").append(std::to_string(++count));
      text += line_in(language, lines[node], *line);
    }
    Outcome value = write(root, Grip::loose, [this](Node n, Grip least) { return pieces(n, least); });
    const std::string* result = std::get_if<std::string>(&value);
    if (result == nullptr) return value;
    return text + return_in(language, filled(root, *result));
  }

private:
  bool is_python() const { return language == Language::numpy || language == Language::pytorch; }

  // x, a number, a name, or one of these with a minus
  bool is_plain(Node node) const {
    if (tree.at(node).op == Op::negate) node = tree.at(node).of[0];
    return arity(tree.at(node).op) == 0;
  }

  // u^2 of something that is short to say twice
  bool is_square(Node node) const {
    const Term& term = tree.at(node);
    if (is_python() || term.op != Op::power) return false;
    const Term& exponent = tree.at(term.of[1]);
    const bool is_short = arity(tree.at(term.of[0]).op) == 0 || !lines[term.of[0]].empty();
    return is_short && exponent.op == Op::number && exponent.number == 2;
  }

  // A constant has to become as many as there are x.
  std::string filled(Node root, const std::string& value) const {
    if (tree.varies(root) || !is_python()) return value;
    std::string text = language == Language::numpy ? "np.full_like(x, " : "torch.full_like(x, ";
    text += value;
    text += language == Language::numpy ? ", dtype=float)" : ")";
    return text;
  }

  Pieces pieces(Node node, Grip least) const {
    if (!lines[node].empty()) return {say(lines[node])};
    const Term& term = tree.at(node);
    const auto [u, v, w] = term.of;
    const bool by_call = term.op == Op::power && !is_python();
    const Grip grip = is_square(node) ? Grip::product : by_call ? Grip::whole : grip_of(term.op);
    if (is_comparison(term.op)) return truth(node);
    if (term.op == Op::where) return choice(node, least);
    if (grip < least) return {say("("), part(node), say(")")};
    switch (term.op) {
    case Op::number:
      return {say(number_in(language, term.number))};
    case Op::x:
      return {say("x")};
    case Op::pi:
    case Op::e:
      return {say(constant_in(language, term.op))};
    case Op::parameter:
      return {say(name_in(tree.name(node)))};
    case Op::negate:
      return {say("-"), part(u, Grip::product)};
    case Op::add:
    case Op::subtract:
      return {part(u, Grip::sum), say(infix(term.op)), part(v, Grip::product)};
    case Op::multiply:
    case Op::divide:
      return {part(u, Grip::product), say(infix(term.op)), part(v, Grip::power)};
    case Op::power:
      return power(node);
    case Op::minimum:
    case Op::maximum:
      return extreme(node);
    case Op::call:
      return call(node);
    default:
      return {say(function_in(language, term.op, tree.varies(node))), say("("), part(u), say(")")};
    }
  }

  Pieces condition(Node node) const {
    const Term& term = tree.at(node);
    if (!is_comparison(term.op)) return {part(node, Grip::sum), say(" != "), say(number_in(language, 0))};
    return {part(term.of[0], Grip::sum), say(infix(term.op)), part(term.of[1], Grip::sum)};
  }

  // A comparison where a number is wanted.
  Pieces truth(Node node) const {
    Pieces text = condition(node);
    const auto around = [&text](std::string_view before, std::string_view behind) {
      text.insert(text.begin(), say(before));
      text.push_back(say(behind));
    };
    if (!is_python()) {
      around("(", language == Language::cpp ? " ? 1.0 : 0.0)" : " ? 1 : 0)");
    } else if (language == Language::numpy) {
      around("np.where(", ", 1.0, 0.0)");
    } else if (tree.varies(node)) {
      around("(", ").to(x.dtype)");
    } else {
      around("float(", ")");
    }
    return text;
  }

  // Numbers in branches of arrays have to be seen to be real.
  Piece branch(Node node) const {
    if (is_python() && tree.at(node).op == Op::number) return say(number_in(Language::cpp, tree.at(node).number));
    return part(node);
  }

  Pieces choice(Node node, Grip least) const {
    const Term& term = tree.at(node);
    Pieces text = condition(term.of[0]);
    const bool by_call = language == Language::numpy || (language == Language::pytorch && tree.varies(term.of[0]));
    if (by_call) {
      text.insert(text.begin(), say(language == Language::numpy ? "np.where(" : "torch.where("));
      for (const Piece& piece : {say(", "), branch(term.of[1]), say(", "), branch(term.of[2]), say(")")})
        text.push_back(piece);
      return text;
    }
    Pieces whole;
    if (is_python()) {
      whole = {part(term.of[1], Grip::sum), say(" if ")};
      whole.insert(whole.end(), text.begin(), text.end());
      whole.push_back(say(" else "));
    } else {
      whole = std::move(text);
      whole.push_back(say(" ? "));
      whole.push_back(part(term.of[1], Grip::sum));
      whole.push_back(say(" : "));
    }
    whole.push_back(part(term.of[2]));
    if (least > Grip::loose) {
      whole.insert(whole.begin(), say("("));
      whole.push_back(say(")"));
    }
    return whole;
  }

  Pieces power(Node node) const {
    const Term& term = tree.at(node);
    if (is_square(node)) return {part(term.of[0]), say("*"), part(term.of[0])};
    const Term& exponent = tree.at(term.of[1]);
    const bool integer = exponent.op == Op::number;
    if (is_python()) {
      const Piece raised = integer ? say(digits_of(exponent.number)) : part(term.of[1], Grip::power);
      return {part(term.of[0], Grip::whole), say("**"), raised};
    }
    const Piece raised = integer ? say(number_in(language, exponent.number)) : part(term.of[1]);
    return {say(function_in(language, Op::power, true)), say("("), part(term.of[0]), say(", "), raised, say(")")};
  }

  Pieces extreme(Node node) const {
    const Term& term = tree.at(node);
    const bool first = tree.varies(term.of[0]), second = tree.varies(term.of[1]);
    if (language == Language::pytorch && first != second) { // torch.maximum takes no numbers
      const Node tensor = first ? term.of[0] : term.of[1], number = first ? term.of[1] : term.of[0];
      return {say("torch.clamp("), part(tensor), say(term.op == Op::maximum ? ", min=" : ", max="), part(number),
              say(")")};
    }
    return {
        say(function_in(language, term.op, first)), say("("), part(term.of[0]), say(", "), part(term.of[1]), say(")")};
  }

  Pieces call(Node node) const {
    const std::string_view id = tree.called(node).function->id;
    const bool tensor = tree.varies(node);
    std::string name = language == Language::cpp          ? "std::"
                       : language == Language::javascript ? "Math."
                       : language == Language::numpy      ? "np."
                       : tensor || id != "tanh"           ? "torch."
                                                          : "math.";
    name += id;
    if (tensor || language != Language::pytorch || id == "tanh")
      return {say(name), say("("), part(tree.at(node).of[0]), say(")")};
    return {say(name), say("(torch.tensor("), part(tree.at(node).of[0]), say("))")};
  }

  const Tree& tree;
  Language language;
  std::vector<std::string> lines; // names of the parts that have one
};

Keep keep_for(Language language) {
  if (language == Language::pytorch) return [](const Function& one) { return has_function(Language::pytorch, one); };
  return [](const Function& one) { return has_function(Language::cpp, one); };
}

} // namespace

std::variant<std::string, ExpressionError> to_code(const Expression& expression, Language language) {
  auto simple = simplified(expression);
  if (auto* error = std::get_if<ExpressionError>(&simple)) return std::move(*error);
  auto differentiated = derivative(*std::get_if<Expression>(&simple));
  if (auto* error = std::get_if<ExpressionError>(&differentiated)) return std::move(*error);

  const Node value = std::get_if<Expression>(&simple)->root;
  Expression& both = *std::get_if<Expression>(&differentiated); // its tree grew from the value's
  Tree& tree = both.tree;
  const Node forward = simplify(tree, calls_written_out(tree, value, keep_for(language)));
  const Node backward = simplify(tree, calls_written_out(tree, both.root, keep_for(language)));
  if (tree.full()) return too_long_to_write();

  std::vector<bool> used(op_count);
  for (const Node node : parts_of(tree, std::vector<Node>{forward, backward}))
    used[static_cast<std::size_t>(tree.at(node).op)] = true;
  const std::vector<NamedParameter> parameters = parameters_of(expression);
  std::string text;
  constexpr std::string_view names[] = {"f", "f_slope"};
  const Node roots[] = {forward, backward};
  for (std::size_t i = 0; i < 2; ++i) {
    Outcome function = CodeWriter(tree, language).function(names[i], roots[i], parameters);
    const std::string* written = std::get_if<std::string>(&function);
    if (written == nullptr) return function;
    if (i > 0) text += language == Language::numpy || language == Language::pytorch ? "\n\n" : "\n";
    text += *written;
  }
  return prelude_in(language, used, text) + text;
}

} // namespace activation_lab::expressions
