#include "expressions/definitions.hpp"

#include "expressions/expression.hpp"

#include <array>
#include <string_view>
#include <variant>
#include <vector>

namespace activation_lab::expressions {

namespace {

struct Definition {
  std::string_view id;
  double choice; // of gelu's variants
  std::string_view value;
  std::string_view slope;
  // The names that the row's parameters have in the two.
  std::array<std::string_view, 2> settings = {};
};

constexpr std::array definitions = {
    Definition{"identity", 0, "x", "1"},
    Definition{"sigmoid", 0, "1/(1 + exp(-x))", "sigmoid(x)(1 - sigmoid(x))"},
    Definition{"tanh", 0, "tanh(x)", "1 - tanh(x)^2"},
    Definition{"relu", 0, "max(0, x)", "where(x > 0, 1, 0)"},
    Definition{"leaky_relu", 0, "where(x > 0, x, a*x)", "where(x > 0, 1, a)", {"a"}},
    Definition{"prelu", 0, "where(x > 0, x, a*x)", "where(x > 0, 1, a)", {"a"}},
    Definition{"rrelu", 0, "where(x > 0, x, (l + u)/2*x)", "where(x > 0, 1, (l + u)/2)", {"l", "u"}},
    Definition{"elu", 0, "where(x > 0, x, a*expm1(x))", "where(x > 0, 1, a*exp(x))", {"a"}},
    Definition{"celu", 0, "where(x > 0, x, a*expm1(x/a))", "where(x > 0, 1, exp(x/a))", {"a"}},
    Definition{"selu", 0, "1.0507009873554805*where(x > 0, x, 1.6732632423543772*expm1(x))",
               "1.0507009873554805*where(x > 0, 1, 1.6732632423543772*exp(x))"},
    Definition{"gelu", 0, "x*normcdf(x)", "normcdf(x) + x*normpdf(x)"},
    Definition{"gelu", 1, "x*sigmoid(2sqrt(2/pi)*(x + 0.044715x^3))",
               "sigmoid(2sqrt(2/pi)*(x + 0.044715x^3)) + "
               "2sqrt(2/pi)*x*(1 + 0.134145x^2)*sigmoid'(2sqrt(2/pi)*(x + 0.044715x^3))"},
    Definition{"gelu", 2, "x*sigmoid(1.702x)", "sigmoid(1.702x) + 1.702x*sigmoid(1.702x)*(1 - sigmoid(1.702x))"},
    Definition{"swish", 0, "x*sigmoid(b*x)", "sigmoid(b*x) + b*x*sigmoid(b*x)*(1 - sigmoid(b*x))", {"b"}},
    Definition{"step", 0, "x >= 0", "0"},
    Definition{"mish", 0, "x*tanh(softplus(x))", "tanh(softplus(x)) + x*sigmoid(x)*(1 - tanh(softplus(x))^2)"},
    Definition{"softplus", 0, "(max(0, b*x) + log1p(exp(-abs(b*x))))/b", "sigmoid(b*x)", {"b"}},
    Definition{"softsign", 0, "x/(1 + abs(x))", "1/(1 + abs(x))^2"},
    Definition{"hard_tanh", 0, "min(max(x, l), u)", "where(x <= l, 0, where(x >= u, 0, 1))", {"l", "u"}},
    Definition{"hard_sigmoid", 0, "min(max(x/6 + 1/2, 0), 1)", "where(x <= -3, 0, where(x >= 3, 0, 1/6))"},
    Definition{"hard_swish", 0, "x*min(max(x + 3, 0), 6)/6", "where(x <= -3, 0, where(x >= 3, 1, x/3 + 1/2))"},
    Definition{"relu6", 0, "min(max(x, 0), 6)", "where(x <= 0, 0, where(x >= 6, 0, 1))"},
    Definition{"log_sigmoid", 0, "min(x, 0) - log1p(exp(-abs(x)))", "sigmoid(-x)"},
};

const Definition* definition_of(const Called& called) {
  const bool chosen = !called.function->parameters.empty() && !called.function->parameters[0].choices.empty();
  const double choice = chosen ? called.settings[0] : 0;
  for (const Definition& definition : definitions) {
    if (definition.id == called.function->id && definition.choice == choice) return &definition;
  }
  return nullptr;
}

// Copies a tree into another, its x replaced by u and its parameters by settings.
class Substitution {
public:
  Substitution(Tree& target, const Definition& used, const Called& made, Node argument)
      : into(target), definition(used), called(made), u(argument) {}

  Node of(const Expression& formula) {
    std::vector<Node> copies(formula.tree.size());
    for (const Node node : parts_of(formula.tree, formula.root))
      copies[node] = copy_of(formula.tree, node, copies);
    return copies[formula.root];
  }

private:
  Node copy_of(const Tree& from, Node node, const std::vector<Node>& copies) {
    const Term& term = from.at(node);
    switch (term.op) {
    case Op::x:
      return u;
    case Op::number:
      return into.number(term.number);
    case Op::parameter:
      for (std::size_t i = 0; i < called.settings.size(); ++i) {
        if (from.name(node) == definition.settings[i]) return into.number(called.settings[i]);
      }
      return into.parameter(from.name(node));
    case Op::call:
    case Op::slope:
      return into.call(term.op, from.called(node), copies[term.of[0]]);
    default:
      if (arity(term.op) == 0) return into.leaf(term.op);
      std::array<Node, 3> of{};
      for (std::size_t i = 0; i < arity(term.op); ++i)
        of[i] = copies[term.of[i]];
      return into.make(term.op, of[0], of[1], of[2]);
    }
  }

  Tree& into;
  const Definition& definition;
  const Called& called;
  Node u;
};

Node formula(Tree& tree, const Called& called, Op op, Node u) {
  const Definition* definition = definition_of(called);
  if (definition == nullptr) return tree.call(op, called, u);
  const auto read = parse(op == Op::slope ? definition->slope : definition->value);
  const auto* expression = std::get_if<Expression>(&read);
  return expression == nullptr ? tree.call(op, called, u) : Substitution(tree, *definition, called, u).of(*expression);
}

bool keep_all(const Function&) {
  return true;
}

// One pass; the formulas may hold further calls.
Node written_out_once(Tree& tree, Node root, Keep keep, bool& changed) {
  const std::vector<Node> parts = parts_of(tree, root);
  std::vector<Node> copies(tree.size());
  for (const Node node : parts) {
    const Term term = tree.at(node);
    std::array<Node, 3> of{};
    for (std::size_t i = 0; i < arity(term.op); ++i)
      of[i] = copies[term.of[i]];
    if (term.op == Op::slope || term.op == Op::call) {
      const Called called = tree.called(node);
      const bool kept = term.op == Op::call && keep(*called.function);
      copies[node] = kept ? tree.call(term.op, called, of[0]) : formula(tree, called, term.op, of[0]);
      if (!kept && copies[node] != tree.call(term.op, called, of[0])) changed = true;
    } else {
      copies[node] = arity(term.op) == 0 ? node : tree.make(term.op, of[0], of[1], of[2]);
    }
  }
  return copies[root];
}

} // namespace

Node calls_written_out(Tree& tree, Node root, Keep keep) {
  constexpr int deepest = 4; // mish by softplus by log1p, and a slope before them
  bool changed = true;
  for (int pass = 0; changed && pass < deepest; ++pass) {
    changed = false;
    root = written_out_once(tree, root, keep, changed);
  }
  return root;
}

Node slopes_written_out(Tree& tree, Node root) {
  return calls_written_out(tree, root, keep_all);
}

} // namespace activation_lab::expressions
