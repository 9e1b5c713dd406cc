// An expression as a list of instructions over registers: each part of the tree once, what does not change with x
// worked out beforehand. It runs in double for one x, and in float32 over blocks through SIMD.
//
// In float32 each instruction is good to a few ULP of its own operands; how far the whole is off depends on the
// expression, as it does for anyone who computes it in float32. sin, cos, tan, atan, sinh, cosh, powers other than
// small whole ones, and log1p and expm1 go through double, a number at a time: exact to half a ULP, and slow.
#pragma once

#include "expressions/tree.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace activation_lab::expressions {

struct Instruction {
  static constexpr double varies = std::numeric_limits<double>::quiet_NaN();

  Op op; // no comparison: that is a `where` with 1 and 0 for its branches
  // What else it does. `where`: the comparison that it asks. Two that go by together, for speed: multiply, and then add
  // the third operand; maximum, and then minimum with the third, or the other way round. Op::number: nothing else.
  Op partner = Op::number;
  std::uint32_t index{}; // of the called function
  std::uint32_t to{};    // register
  // Registers. `where` has its two branches first, then its condition or what is to be compared.
  std::array<std::uint32_t, 4> from{};
  // Operands that do not change with x, in full: rounding 1.7 to float32 would cost x^1.7 ten ULP.
  std::array<double, 4> constant{varies, varies, varies, varies};
};

class Program {
public:
  // parameters: values in the order of Tree::parameters().
  Program(const Tree& tree, const std::vector<Node>& roots, std::span<const double> parameters);

  // The values of all roots at x. The registers are room to work in: empty at first, then kept from call to call.
  void exact(double x, std::span<double> results, std::vector<double>& registers) const;
  double exact(double x) const;

  // The first root over a batch. The spans have the same length and may be the same memory.
  void batch(std::span<const float> in, std::span<float> out) const;

  std::size_t length() const { return instructions.size(); }

private:
  // Where the first root's values are then: in result, if they could be written there at once.
  const float* run_block(std::vector<const float*>& registers, std::span<float> memory, std::size_t width,
                         float* result) const;

  std::vector<Instruction> instructions;
  std::vector<Called> calls;
  std::vector<double> initial;        // what is in the registers at the start; x is the first
  std::vector<std::uint32_t> outputs; // registers of the roots
  bool keeps_nan = true;              // NaN gives NaN of itself
};

// op at given operands, in double. For call and slope the called function is wanted.
double exact_value(Op op, const double* a, const double* b, const double* c, const Called* called);

// An instruction over `count` floats, a multiple of batch_step.
inline constexpr std::size_t batch_step = 16;
void batch_value(const Instruction& instruction, const Called* called, std::span<const float* const, 4> from, float* to,
                 std::size_t count);

} // namespace activation_lab::expressions
