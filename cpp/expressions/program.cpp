#include "expressions/program.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace activation_lab::expressions {

namespace {

constexpr std::size_t block = 256; // floats a register: some twenty of them stay in the nearest cache
constexpr int largest_exponent = 64;

// Registers of nodes: x first, then constants, then what instructions write, used again after the last reader.
class Allocation {
public:
  Allocation(const Tree& read, const std::vector<Node>& parts, const std::vector<Node>& roots)
      : tree(read), place(read.size()), last_use(read.size()) {
    for (const Node node : parts) {
      const Term& term = tree.at(node);
      for (std::size_t i = 0; i < arity(term.op); ++i)
        last_use[term.of[i]] = node;
    }
    for (const Node root : roots)
      last_use[root] = std::numeric_limits<Node>::max();
  }

  void fix(Node node, std::uint32_t where) { place[node] = where; }
  std::uint32_t of(Node node) const { return place[node]; }

  // A register for the node's result. Operands that nobody reads later give theirs back first: results are written
  // element by element, where the operands were.
  std::uint32_t take(Node node, std::uint32_t first_free) {
    const Term& term = tree.at(node);
    for (std::size_t i = 0; i < arity(term.op); ++i) {
      const Node operand = term.of[i];
      const bool again = i > 0 && (operand == term.of[0] || (i > 1 && operand == term.of[1]));
      if (!again && last_use[operand] == node && place[operand] >= first_free) free.push_back(place[operand]);
    }
    if (free.empty()) {
      place[node] = first_free + made++;
    } else {
      place[node] = free.back();
      free.pop_back();
    }
    return place[node];
  }

  std::uint32_t count() const { return made; }

private:
  const Tree& tree;
  std::vector<std::uint32_t> place;
  std::vector<Node> last_use;
  std::vector<std::uint32_t> free;
  std::uint32_t made = 0;
};

// What does not change with x, in double.
std::vector<double> constants_of(const Tree& tree, const std::vector<Node>& parts, std::span<const double> parameters) {
  std::vector<double> values(tree.size());
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

// Constants that something varying reads, or that are results themselves, get a register.
std::vector<bool> read_by_varying(const Tree& tree, const std::vector<Node>& parts, const std::vector<Node>& roots) {
  std::vector<bool> read(tree.size());
  for (const Node node : parts) {
    const Term& term = tree.at(node);
    for (std::size_t i = 0; i < arity(term.op) && tree.varies(node); ++i)
      read[term.of[i]] = true;
  }
  for (const Node root : roots)
    read[root] = true;
  return read;
}

int small_whole(double exponent) {
  const bool small = std::fabs(exponent) <= largest_exponent;
  return small && exponent == std::trunc(exponent) ? static_cast<int>(exponent) : 0;
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

  const std::vector<bool> read = read_by_varying(tree, parts, roots);
  Allocation registers(tree, parts, roots);
  initial.push_back(0);
  for (const Node node : parts) {
    if (tree.at(node).op == Op::x) registers.fix(node, 0);
    if (tree.varies(node) || !read[node]) continue;
    registers.fix(node, static_cast<std::uint32_t>(initial.size()));
    initial.push_back(constants[node]);
  }

  const auto first_free = static_cast<std::uint32_t>(initial.size());
  for (const Node node : parts) {
    const Term& term = tree.at(node);
    if (!tree.varies(node) || term.op == Op::x) continue;
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    Instruction instruction{term.op, 0, 0, 0, {}, {none, none}};
    for (std::size_t i = 0; i < arity(term.op); ++i)
      instruction.from[i] = registers.of(term.of[i]);
    for (std::size_t i = 0; i < 2 && term.op == Op::power; ++i) {
      if (!tree.varies(term.of[i])) instruction.constant[i] = constants[term.of[i]];
    }
    if (term.op == Op::power && !tree.varies(term.of[1])) instruction.exponent = small_whole(constants[term.of[1]]);
    if (term.op == Op::call || term.op == Op::slope) {
      instruction.index = static_cast<std::uint32_t>(calls.size());
      calls.push_back(tree.called(node));
    }
    instruction.to = registers.take(node, first_free);
    instructions.push_back(instruction);
  }
  initial.resize(initial.size() + registers.count());
  for (const Node root : roots)
    outputs.push_back(registers.of(root));
  keeps_nan = carries_nan(tree, parts, roots.front());
}

void Program::exact(double x, std::span<double> results, std::vector<double>& registers) const {
  registers = initial;
  registers[0] = x;
  for (const Instruction& step : instructions) {
    const bool is_call = step.op == Op::call || step.op == Op::slope;
    registers[step.to] = exact_value(step.op, &registers[step.from[0]], &registers[step.from[1]],
                                     &registers[step.from[2]], is_call ? &calls[step.index] : nullptr);
  }
  for (std::size_t i = 0; i < outputs.size(); ++i)
    results[i] = registers[outputs[i]];
  if (!keeps_nan && std::isnan(x)) results[0] = x;
}

double Program::exact(double x) const {
  std::vector<double> results(outputs.size()), registers;
  exact(x, results, registers);
  return results[0];
}

const float* Program::run_block(std::vector<const float*>& registers, std::span<float> memory, std::size_t width,
                                float* result) const {
  const float* last = registers[outputs[0]];
  for (std::size_t i = 0; i < instructions.size(); ++i) {
    const Instruction& step = instructions[i];
    const std::array<const float*, 3> from = {registers[step.from[0]], registers[step.from[1]],
                                              registers[step.from[2]]};
    const bool final = i + 1 == instructions.size() && keeps_nan && step.to == outputs[0];
    float* const to = final ? result : memory.data() + step.to * width;
    const bool is_call = step.op == Op::call || step.op == Op::slope;
    batch_value(step, is_call ? &calls[step.index] : nullptr, from, to, width);
    if (final) last = result;
  }
  return last;
}

void Program::batch(std::span<const float> in, std::span<float> out) const {
  const std::size_t width = std::min(block, (in.size() + batch_step - 1) / batch_step * batch_step);
  std::vector<float> memory((initial.size() + 1) * width);
  std::vector<const float*> registers(initial.size());
  for (std::size_t i = 0; i < initial.size(); ++i) {
    registers[i] = memory.data() + i * width;
    std::fill_n(memory.begin() + static_cast<std::ptrdiff_t>(i * width), width, static_cast<float>(initial[i]));
  }
  float* const padded = memory.data() + initial.size() * width;

  for (std::size_t done = 0; done < in.size(); done += width) {
    const std::size_t count = std::min(width, in.size() - done);
    // A whole block is read and written in place; the rest at the end by way of a copy.
    const bool whole = count == width;
    if (!whole) std::copy_n(in.begin() + static_cast<std::ptrdiff_t>(done), count, padded);
    registers[0] = whole ? in.data() + done : padded;
    float* const to = out.data() + done;
    const float* const last = run_block(registers, memory, width, whole ? to : padded);
    if (!keeps_nan) {
      std::transform(registers[0], registers[0] + count, last, to,
                     [](float x, float y) { return std::isnan(x) ? x : y; });
    } else if (last != to) {
      std::copy_n(last, count, to);
    }
  }
}

} // namespace activation_lab::expressions
