// What float32 makes of a formula that is right on paper: sigmoid, softplus and softmax, each computed the naive way
// and the stable way, with every number that arises on the way.
//
// All arithmetic is IEEE single precision, one rounding a step. exp and ln are our own (elementary.hpp, rounded to
// float32): libm's differ from platform to platform in their last bits, and some flush where IEEE 754 underflows
// gradually. So what overflows, underflows or is swallowed here does so in every browser alike.
#pragma once

#include <string_view>
#include <vector>

namespace activation_lab {

enum class Form {
  sigmoid,  // 1/(1 + e^-x)
  softplus, // ln(1 + e^x)
  softmax,  // the first of three shares, of the logits x, 0 and -x; its slope is by the first logit alone
};

// One operation, as it would be written down, and the float32 that came of it.
struct Step {
  std::string_view written;
  float result;
};

// Both lists end with what they are for. Never empty.
struct Working {
  std::vector<Step> value;
  std::vector<Step> slope;
};

// x: any float32. Out of range as IEEE 754 has it: infinity, gradual underflow, 0; and what is undefined, NaN.
Working naive_working(Form form, float x);

// Within 4 ULP of the correctly rounded float32 wherever that is a normal number.
Working stable_working(Form form, float x);

struct Truth {
  double value;
  double slope;
};

// In double, by the stable way: relative error at most 2^-49 wherever the result is a normal double.
Truth true_result(Form form, double x);

// |computed - truth|/|truth|; infinity where `computed` is no finite number. A 0 is right where the truth is nearer to
// 0 than to any other float32.
double relative_error(float computed, double truth);

} // namespace activation_lab
