// From a tree to a program.

#include "expressions/program.hpp"
#include "expressions/steps.hpp"

#include <algorithm>
#include <span>

namespace activation_lab::expressions {

namespace {

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
      const std::span<const Node> earlier(step.of.data(), i);
      const bool again = std::find(earlier.begin(), earlier.end(), operand) != earlier.end();
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
  std::vector<double> values(tree.size() + extra_nodes, Instruction::varies);
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
