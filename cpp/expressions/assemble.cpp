// From a tree to a program.

#include "expressions/program.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace activation_lab::expressions {

namespace {

// An instruction before it has registers. Two nodes more than the tree has are the numbers 0 and 1.
struct Step {
  Node node;
  Instruction instruction;
  std::array<Node, 4> of{};
  std::size_t count = 0;
};

constexpr std::size_t extra = 2;
Node zero_of(const Tree& tree) {
  return static_cast<Node>(tree.size());
}
Node one_of(const Tree& tree) {
  return zero_of(tree) + 1;
}

// The comparison the other way round.
Op mirrored(Op comparison) {
  switch (comparison) {
  case Op::less:
    return Op::greater;
  case Op::less_equal:
    return Op::greater_equal;
  case Op::greater:
    return Op::less;
  default:
    return Op::less_equal;
  }
}

// The comparison that holds where this one does not, NaN apart.
Op opposite(Op comparison) {
  switch (comparison) {
  case Op::less:
    return Op::greater_equal;
  case Op::less_equal:
    return Op::greater;
  case Op::greater:
    return Op::less_equal;
  default:
    return Op::less;
  }
}

bool is_zero(const Tree& tree, Node node) {
  return node == zero_of(tree) || (node < tree.size() && tree.at(node).op == Op::number && tree.at(node).number == 0);
}

// then where a comparison holds, otherwise else. What varies goes to its left, and a branch of 0 comes first.
Step choice(const Tree& tree, Node node, Node comparison, Node then, Node otherwise) {
  const Term& term = tree.at(comparison);
  Op test = term.op;
  auto [a, b, c] = term.of;
  if (!tree.varies(a)) {
    test = mirrored(test);
    std::swap(a, b);
  }
  if (is_zero(tree, otherwise)) {
    test = opposite(test);
    std::swap(then, otherwise);
  }
  return {node, {Op::where, test}, {then, otherwise, a, b}, 4};
}

// How many varying nodes ask for a node.
std::vector<std::uint32_t> readers_of(const Tree& tree, const std::vector<Node>& parts,
                                      const std::vector<Node>& roots) {
  std::vector<std::uint32_t> readers(tree.size());
  for (const Node node : parts) {
    const Term& term = tree.at(node);
    for (std::size_t i = 0; i < arity(term.op) && tree.varies(node); ++i)
      ++readers[term.of[i]];
  }
  for (const Node root : roots)
    ++readers[root];
  return readers;
}

class Selection {
public:
  Selection(const Tree& read, const std::vector<Node>& parts, const std::vector<Node>& roots)
      : tree(read), readers(readers_of(read, parts, roots)) {}

  Step step_of(Node node) const {
    const Term& term = tree.at(node);
    if (is_comparison(term.op)) return choice(tree, node, node, one_of(tree), zero_of(tree));
    if (term.op == Op::where) {
      const Node condition = term.of[0];
      const bool compares = is_comparison(tree.at(condition).op) && tree.varies(condition);
      if (compares) return choice(tree, node, condition, term.of[1], term.of[2]);
      return {node, {Op::where}, {term.of[1], term.of[2], condition}, 3};
    }
    const auto [a, b] = in_order(term);
    if (const auto pair = pair_of(node, term.op, a, b)) return *pair;
    if (const auto pair = pair_of(node, term.op, b, a); pair && term.op == Op::add) return *pair;
    return {node, {term.op}, {a, b}, arity(term.op)};
  }

private:
  // Where the order does not matter, a constant goes to the right.
  std::pair<Node, Node> in_order(const Term& term) const {
    const bool symmetric =
        term.op == Op::add || term.op == Op::multiply || term.op == Op::minimum || term.op == Op::maximum;
    if (symmetric && !tree.varies(term.of[0])) return {term.of[1], term.of[0]};
    return {term.of[0], term.of[1]};
  }

  // first, which nobody else asks for, and then op with last
  std::optional<Step> pair_of(Node node, Op op, Node first, Node last) const {
    const Term& inner = tree.at(first);
    if (!tree.varies(first) || readers[first] != 1) return {};
    const bool product_sum = inner.op == Op::multiply && op == Op::add;
    const bool clamp = (inner.op == Op::maximum && op == Op::minimum) || (inner.op == Op::minimum && op == Op::maximum);
    const auto [a, b] = in_order(inner);
    if (!product_sum && !(clamp && !tree.varies(b) && !tree.varies(last))) return {};
    return Step{node, {inner.op, op}, {a, b, last}, 3};
  }

  const Tree& tree;
  std::vector<std::uint32_t> readers;
};

// What varies, but for parts that have become part of another's instruction.
std::vector<Step> steps_of(const Tree& tree, const std::vector<Node>& parts, const std::vector<Node>& roots) {
  const Selection selection(tree, parts, roots);
  std::vector<Step> steps;
  std::vector<bool> needed(tree.size() + extra);
  for (const Node root : roots)
    needed[root] = true;
  for (auto node = parts.rbegin(); node != parts.rend(); ++node) {
    if (!needed[*node] || !tree.varies(*node) || tree.at(*node).op == Op::x) continue;
    steps.push_back(selection.step_of(*node));
    for (std::size_t i = 0; i < steps.back().count; ++i)
      needed[steps.back().of[i]] = true;
  }
  std::reverse(steps.begin(), steps.end());
  return steps;
}

// Registers of nodes: x first, then constants, then what instructions write, used again after the last reader.
class Allocation {
public:
  Allocation(const std::vector<Step>& steps, const std::vector<Node>& roots, std::size_t nodes)
      : place(nodes), last_use(nodes) {
    for (const Step& step : steps) {
      for (std::size_t i = 0; i < step.count; ++i)
        last_use[step.of[i]] = step.node;
    }
    for (const Node root : roots)
      last_use[root] = static_cast<Node>(nodes);
  }

  bool is_read(Node node) const { return last_use[node] != 0; }
  void fix(Node node, std::size_t where) { place[node] = static_cast<std::uint32_t>(where); }
  std::uint32_t of(Node node) const { return place[node]; }

  // A register for the step's result. Operands that nobody reads later give theirs back first: results are written
  // element by element, where the operands were.
  std::uint32_t take(const Step& step, std::uint32_t first_free) {
    for (std::size_t i = 0; i < step.count; ++i) {
      const Node operand = step.of[i];
      const bool again = std::find(step.of.begin(), step.of.begin() + i, operand) != step.of.begin() + i;
      if (!again && last_use[operand] == step.node && place[operand] >= first_free) free.push_back(place[operand]);
    }
    if (free.empty()) {
      place[step.node] = first_free + made++;
    } else {
      place[step.node] = free.back();
      free.pop_back();
    }
    return place[step.node];
  }

  std::uint32_t count() const { return made; }

private:
  std::vector<std::uint32_t> place;
  std::vector<Node> last_use; // 0: none, for the first node reads nothing
  std::vector<std::uint32_t> free;
  std::uint32_t made = 0;
};

// What does not change with x, in double; NaN-marked is what does.
std::vector<double> constants_of(const Tree& tree, const std::vector<Node>& parts, std::span<const double> parameters) {
  std::vector<double> values(tree.size() + extra, Instruction::varies);
  values[zero_of(tree)] = 0;
  values[one_of(tree)] = 1;
  for (const Node node : parts) {
    if (tree.varies(node)) continue;
    const Term& term = tree.at(node);
    if (term.op == Op::number) {
      values[node] = term.number;
    } else if (term.op == Op::parameter) {
      values[node] = parameters[term.index];
    } else {
      const bool calls = term.op == Op::call || term.op == Op::slope;
      values[node] = exact_value(term.op, &values[term.of[0]], &values[term.of[1]], &values[term.of[2]],
                                 calls ? &tree.called(node) : nullptr);
    }
  }
  return values;
}

// Whether NaN for x surely gives NaN: not where a branch that is left out is all that knows of x.
bool carries_nan(const Tree& tree, const std::vector<Node>& parts, Node root) {
  std::vector<bool> carries(tree.size());
  for (const Node node : parts) {
    const Term& term = tree.at(node);
    if (term.op == Op::where) {
      carries[node] = carries[term.of[0]] || (carries[term.of[1]] && carries[term.of[2]]);
      continue;
    }
    carries[node] = term.op == Op::x;
    for (std::size_t i = 0; i < arity(term.op); ++i)
      carries[node] = carries[node] || carries[term.of[i]];
  }
  return carries[root];
}

} // namespace

Program::Program(const Tree& tree, const std::vector<Node>& roots, std::span<const double> parameters) {
  const std::vector<Node> parts = parts_of(tree, roots);
  const std::vector<double> constants = constants_of(tree, parts, parameters);
  const std::vector<Step> steps = steps_of(tree, parts, roots);
  Allocation registers(steps, roots, constants.size());

  initial.push_back(0);
  const auto add_constant = [&](Node node) {
    if (!registers.is_read(node)) return;
    registers.fix(node, initial.size());
    initial.push_back(constants[node]);
  };
  for (const Node node : parts) {
    if (!tree.varies(node)) add_constant(node);
  }
  add_constant(zero_of(tree));
  add_constant(one_of(tree));

  const auto first_free = static_cast<std::uint32_t>(initial.size());
  for (const Step& step : steps) {
    Instruction instruction = step.instruction;
    for (std::size_t i = 0; i < step.count; ++i) {
      instruction.from[i] = registers.of(step.of[i]);
      instruction.constant[i] = constants[step.of[i]];
    }
    if (instruction.op == Op::call || instruction.op == Op::slope) {
      instruction.index = static_cast<std::uint32_t>(calls.size());
      calls.push_back(tree.called(step.node));
    }
    instruction.to = registers.take(step, first_free);
    instructions.push_back(instruction);
  }
  initial.resize(initial.size() + registers.count());
  for (const Node root : roots)
    outputs.push_back(registers.of(root));
  keeps_nan = carries_nan(tree, parts, roots.front());
}

} // namespace activation_lab::expressions
