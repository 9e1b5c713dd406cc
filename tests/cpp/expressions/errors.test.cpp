#include "expressions/expression.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <ostream>
#include <string>
#include <vector>

using namespace activation_lab::expressions;
using Code = ExpressionError::Code;

namespace {

struct Refusal {
  std::string typed;
  Code code;
  std::size_t column;
  std::size_t length;
  std::string message; // behind "column 7: "
};

std::ostream& operator<<(std::ostream& stream, const Refusal& refusal) {
  return stream << refusal.typed;
}

const std::vector<Refusal> refusals = {
    {"", Code::empty, 1, 0, "nothing is here yet; type a function of x, such as x*sigmoid(2x)."},
    {"   ", Code::empty, 1, 0, "nothing is here yet; type a function of x, such as x*sigmoid(2x)."},
    {"1 + x*sigmod(x)", Code::unknown_name, 7, 6, "`sigmod` is unknown; did you mean `sigmoid`?"},
    {"rleu(x)", Code::unknown_name, 1, 4, "`rleu` is unknown; did you mean `relu`?"},
    {"−x·sgmoid(x)", Code::unknown_name, 4, 6, "`sgmoid` is unknown; did you mean `sigmoid`?"},
    {"f(x)", Code::unknown_name, 1, 1, "`f` is no function that is known here; to multiply, write f*(...)."},
    {"foo(x)", Code::unknown_name, 1, 3, "`foo` is no function that is known here; to multiply, write foo*(...)."},
    {"ax+b", Code::unknown_name, 1, 2, "`ax` is one name; did you mean `a*x`?"},
    {"X^2", Code::unknown_name, 1, 1, "the variable is a small `x`."},
    {"sin x", Code::wrong_arguments, 1, 3, "`sin` needs brackets around its argument: sin(x)."},
    {"sigmoid()", Code::wrong_arguments, 1, 7, "`sigmoid` needs an argument: sigmoid(x)."},
    {"2*max(x)", Code::wrong_arguments, 3, 3, "`max` cannot have 1 argument; write max(0, x)."},
    {"where(x>0,x)", Code::wrong_arguments, 1, 5, "`where` cannot have 2 arguments; write where(x > 0, x, 0.1x)."},
    {"sqrt(x,2)", Code::wrong_arguments, 1, 4, "`sqrt` cannot have 2 arguments; write sqrt(x)."},
    {"relu(x,2)", Code::wrong_arguments, 1, 4, "`relu` takes fewer arguments: relu(x)."},
    {"elu(x, alfa=2)", Code::wrong_setting, 8, 4, "elu has no parameter `alfa`; it has `alpha`."},
    {"elu(x, alpha=12)", Code::wrong_setting, 8, 5, "alpha must lie between 0 and 10; 12 was given."},
    {"elu(x, alpha=a)", Code::wrong_setting, 8, 5, "alpha must lie between 0 and 10; `a` was given."},
    {"elu(x, alpha=2a)", Code::wrong_setting, 8, 5, "`alpha` must be a plain number, such as 0.5."},
    {"elu(x, x)", Code::wrong_setting, 1, 3, "alpha of `elu` must be a plain number, such as 0.5."},
    {"gelu(x, variant=fast)", Code::wrong_setting, 9, 7,
     "variant must be `erf`, `tanh` or `sigmoid`; `fast` was given."},
    {"max(0, alpha=1)", Code::wrong_setting, 8, 5, "`max` has no parameter `alpha`; write max(0, x)."},
    {"x+", Code::missing_operand, 2, 1, "something is missing after `+`."},
    {"*x", Code::missing_operand, 1, 1, "something is missing before `*`."},
    {"x*/2", Code::missing_operand, 2, 1, "something is missing after `*`."},
    {"max(0,)", Code::missing_operand, 7, 1, "something is missing before `)`."},
    {"x*()", Code::missing_operand, 4, 1, "nothing stands between these brackets."},
    {"(", Code::unbalanced, 1, 1, "`(` is never closed; close it, or delete it."},
    {"2 3", Code::missing_operator, 3, 1, "an operator is missing before `3`."},
    {"(x+1)2", Code::missing_operator, 6, 1, "an operator is missing before `2`."},
    {"(x+1", Code::unbalanced, 1, 1, "`(` is never closed; close it, or delete it."},
    {"2*|x+1", Code::unbalanced, 3, 1, "`|` is never closed; close it, or delete it."},
    {"x+1)", Code::unbalanced, 4, 1, "this bracket was never opened; delete it, or open one before."},
    {"(x+1]", Code::unbalanced, 1, 1, "`(` is never closed; close it, or delete it."},
    {"0,1x", Code::misplaced, 2, 1, "a comma separates arguments; a decimal number has a point: 0.1."},
    {"0<x<1", Code::misplaced, 4, 1, "comparisons do not go in chains; multiply them instead, as in (0 < x)*(x < 1)."},
    {"y = x^2", Code::misplaced, 3, 1,
     "`=` means nothing here; type the right-hand side alone, and compare with < <= > >=."},
    {"where(x==0,1,2)", Code::misplaced, 8, 2,
     "`=` means nothing here; type the right-hand side alone, and compare with < <= > >=."},
    {"sin'(x)", Code::misplaced, 4, 1, "a derivative can be named for a catalogue function only, as in sigmoid'(x)."},
    {"x'", Code::misplaced, 2, 1, "a prime belongs behind the name of a catalogue function, as in sigmoid'(x)."},
    {"x % 2", Code::unknown_character, 3, 1, "`%` means nothing here; use + - * / ^, brackets, numbers and names."},
    {"x>0 ? x : 0", Code::misplaced, 5, 1, "to choose between two, write where(x > 0, x, 0.1x)."},
    {"x if x>0 else 0", Code::unknown_name, 3, 2,
     "`if` belongs to programs; to choose between two, write where(x > 0, x, 0.1x)."},
    {"os.tanh(x)", Code::unknown_character, 3, 1,
     "`.` means nothing here; use + - * / ^, brackets, numbers and names."},
    {"x + 🙂", Code::unknown_character, 5, 1,
     "`🙂` means nothing here; use + - * / ^, brackets, numbers and names."},
    {"x\x01", Code::unknown_character, 2, 1, "this character cannot be read; delete it."},
    {"x\xff", Code::unknown_character, 2, 1, "this character cannot be read; delete it."},
    {"1e999", Code::bad_number, 1, 5, "this number is too large; 1e308 is about the largest."},
};

ExpressionError refused(const std::string& typed) {
  const auto outcome = parse(typed);
  REQUIRE(std::holds_alternative<ExpressionError>(outcome));
  return std::get<ExpressionError>(outcome);
}

std::string repeated(std::string_view part, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text += part;
  return text;
}

} // namespace

TEST_CASE("What cannot be understood says where, and what to do", "[expressions][errors]") {
  const Refusal refusal = GENERATE(from_range(refusals));
  const ExpressionError error = refused(refusal.typed);
  CHECK(error.code == refusal.code);
  CHECK(error.column == refusal.column);
  CHECK(error.length == refusal.length);
  CHECK(error.message ==
        std::string("column ").append(std::to_string(refusal.column)).append(": ").append(refusal.message));
}

TEST_CASE("Text that is far too long is refused at its first character too many", "[expressions][errors][hostile]") {
  const std::string part = GENERATE("(", "|", "-", "x", " ", "sigmoid(", "x^", "1+", "\xff", "²", "max(x,", "🙂");
  const ExpressionError error = refused(repeated(part, 1000000 / part.size()));
  const bool at_once = part == "\xff" || part == "🙂";
  if (at_once) {
    CHECK(error.column == 1);
  } else {
    CHECK(error.code == Code::too_long);
    CHECK(error.column == limits::characters + 1);
  }
}

TEST_CASE("Brackets may stand a hundred deep and no deeper", "[expressions][errors][hostile]") {
  const std::string open = GENERATE("(", "|", "[", "sin(", "max(0,");
  const std::string close = open == "|" ? "|" : open == "[" ? "]" : ")";
  const auto nested = [&](std::size_t depth) { return repeated(open, depth) + "x" + repeated(close, depth); };
  CHECK(std::holds_alternative<Expression>(parse(nested(limits::brackets))));
  const ExpressionError error = refused(nested(limits::brackets + 1));
  CHECK(error.code == Code::too_deep);
  CHECK(error.column >= limits::brackets * open.size() + 1);
}

TEST_CASE("Long chains are read, differentiated and written, or refused in a sentence", "[expressions][hostile]") {
  const std::string part = GENERATE("-", "x^", "2^", "x*", "x+", "x/", "(x+1)*", "1/", "|x|*", "sin(x)*", "x^x+");
  std::string typed = repeated(part, 60);
  typed += 'x';
  const auto read = parse(typed);
  if (const auto* error = std::get_if<ExpressionError>(&read)) {
    CHECK(error->column > 0);
    return;
  }
  const auto slope = derivative(std::get<Expression>(read));
  if (const auto* error = std::get_if<ExpressionError>(&slope)) {
    CHECK(error->code == Code::too_large);
    return;
  }
  const auto text = to_text(std::get<Expression>(slope));
  if (const auto* error = std::get_if<ExpressionError>(&text)) {
    CHECK(error->code == Code::too_large);
  } else {
    CHECK(!std::get<std::string>(text).empty());
  }
}

TEST_CASE("Too many parts or parameters are refused", "[expressions][errors][hostile]") {
  std::string numbers = "x", names = "x";
  for (int i = 0; i < 700; ++i)
    numbers.append("+").append(std::to_string(i));
  for (int i = 0; i < 17; ++i)
    names.append("+p").append(std::to_string(i));
  CHECK(refused(numbers).code == Code::too_large);
  CHECK(refused(names).code == Code::too_large);
}
