// Running a program.

#include "expressions/program.hpp"

#include <algorithm>
#include <cmath>

namespace activation_lab::expressions {

namespace {

constexpr std::size_t block = 512; // floats a register: the dozen that most expressions need stay in the nearest cache

} // namespace

void Program::exact(double x, std::span<double> results, std::vector<double>& registers) const {
  if (registers.empty()) registers = initial;
  registers[0] = x;
  for (const Instruction& step : instructions) {
    const auto operand = [&](std::size_t i) { return &registers[step.from[i]]; };
    double& result = registers[step.to];
    const bool is_pair = step.partner != Op::number;
    if (step.op == Op::where) {
      const double condition =
          is_pair ? exact_value(step.partner, operand(2), operand(3), nullptr, nullptr) : *operand(2);
      result = exact_value(Op::where, &condition, operand(0), operand(1), nullptr);
      continue;
    }
    const bool is_call = step.op == Op::call || step.op == Op::slope;
    const double first = exact_value(step.op, operand(0), operand(1), nullptr, is_call ? &calls[step.index] : nullptr);
    result = is_pair ? exact_value(step.partner, &first, operand(2), nullptr, nullptr) : first;
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
    const std::array<const float*, 4> from = {registers[step.from[0]], registers[step.from[1]], registers[step.from[2]],
                                              registers[step.from[3]]};
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
