// What a learner types, understood: parse it, write it out, differentiate it, make a kernel of it.
//
// The language. Numbers, x, pi, e; + - * / ^ (or **); brackets and bars |x|; comparisons < <= > >=, which give 1 or 0;
// the functions of vocabulary.cpp and the whole catalogue, by name: elu(x, alpha=0.5), gelu(x, variant=tanh);
// sigmoid'(x) is a derivative. What stands side by side multiplies, like *, from left to right: 2x, 2(x + 1),
// (x + 1)(x - 1), and 1/2x is half of x. A power binds more tightly than a minus before it, and goes from right to
// left: -x^2 = -(x^2), 2^3^2 = 2^9. ln and log are the natural logarithm. Any other name is a parameter, a number that
// is set later.
//
// Values are those of real analysis where it has one, and otherwise of IEEE 754: ln(0) is -infinity, and whatever meets
// something undefined is NaN, except that `where` does not look at the branch it leaves out. Limits are not taken: at
// -infinity x*sigmoid(x) is NaN, infinity times 0, where the catalogue's swish(x) knows that it is 0.
#pragma once

#include "activations/kernel.hpp"
#include "expressions/error.hpp"
#include "expressions/tree.hpp"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace activation_lab::expressions {

struct Expression {
  Tree tree;
  Node root;
};

// A named parameter of an expression, to be set within its range.
struct NamedParameter {
  std::string name;
  double standard = 1;
  double min = -10;
  double max = 10;
};

// The tree is what was typed, nothing simplified; only min and max of more than two things are taken apart.
std::variant<Expression, ExpressionError> parse(std::string_view text);

// In the order in which they first appear.
std::vector<NamedParameter> parameters_of(const Expression& expression);

// What a teacher would write for it (simplify.hpp says by which rules).
std::variant<Expression, ExpressionError> simplified(const Expression& expression);

// With respect to x, simplified. Derivatives of catalogue functions stay by name, sigmoid'(x), which is exact in the
// far tails too; written_out() replaces them by their formulas, for reading.
std::variant<Expression, ExpressionError> derivative(const Expression& expression);
std::variant<Expression, ExpressionError> written_out(const Expression& expression);

// Text that parse() takes back to the same tree, with or without its spaces; TeX; and presentation MathML, what stands
// within <math>.
std::variant<std::string, ExpressionError> to_text(const Expression& expression);
std::variant<std::string, ExpressionError> to_tex(const Expression& expression);
std::variant<std::string, ExpressionError> to_mathml(const Expression& expression);

enum class Language : std::uint8_t { cpp, javascript, numpy, pytorch };

// Two small functions, f and f_slope, with everything they need; parameters follow x, with their standard values.
std::variant<std::string, ExpressionError> to_code(const Expression& expression, Language language);

// A kernel like any other. Parameters that are not given stay at their standard values.
std::variant<Kernel, ExpressionError> make_kernel(const Expression& expression,
                                                  std::span<const ParameterValue> parameters = {});

} // namespace activation_lab::expressions
