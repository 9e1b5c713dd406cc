// A function as everybody else sees it, wherever it came from: a row of the catalogue, or something that a
// learner typed. networks, images and charts take a Kernel and never ask for its name.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace activation_lab {

// A parameter with what it is set to: a number, or one of a choice (gelu's variant "tanh").
struct ParameterValue {
  std::string name;
  std::variant<double, std::string> value;
};

struct Kernel {
  // float32 through SIMD. Both spans have the same length, any length. They may start anywhere and may be the
  // same memory; other overlaps are not allowed. An element's result depends on that element alone.
  using Batch = std::function<void(std::span<const float> in, std::span<float> out)>;

  // The reference in double: slower, stable at every input.
  using Scalar = std::function<double(double)>;

  Batch value;
  Batch derivative;
  Scalar exact_value;
  Scalar exact_derivative;

  std::vector<ParameterValue> parameters; // every parameter of the function, also those left at their standard
  std::vector<double> kinks;              // where the derivative or the value itself jumps, ascending
};

// f'(x) v, element by element: how f(x) changes when x moves along v. in and direction may not overlap with out.
void directional_change(const Kernel& kernel, std::span<const float> in, std::span<const float> direction,
                        std::span<float> out);

} // namespace activation_lab
