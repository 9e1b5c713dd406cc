// Whatever bytes come in: parsed, simplified, differentiated, written, read again and evaluated, with what must always
// hold checked on the way. A libFuzzer target; the committed corpus goes through the same function in every test run.
#include "expressions/expression.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace activation_lab;
using namespace activation_lab::expressions;

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

// What is written must be readable, and come back as the same text.
void there_and_back(const Expression& expression) {
  const auto written = to_text(expression);
  const auto* text = std::get_if<std::string>(&written);
  if (text == nullptr) return;
  const auto read = parse(*text);
  if (const auto* again = std::get_if<Expression>(&read)) {
    const auto rewritten = to_text(*again);
    demand(std::get_if<std::string>(&rewritten) != nullptr && *std::get_if<std::string>(&rewritten) == *text);
  } else {
    // Worked out from something short, it may have become too much to read.
    const auto code = std::get_if<ExpressionError>(&read)->code;
    using Code = ExpressionError::Code;
    demand(code == Code::too_long || code == Code::too_deep || code == Code::too_large);
  }
}

// What is written in any form is not empty.
void write_in_all_forms(const Expression& expression) {
  for (const auto& written : {to_text(expression), to_tex(expression), to_mathml(expression)}) {
    const auto* text = std::get_if<std::string>(&written);
    demand(text == nullptr || !text->empty());
  }
}

void write_code(const Expression& expression) {
  for (const Language language : {Language::cpp, Language::javascript, Language::numpy, Language::pytorch}) {
    const auto code = to_code(expression, language);
    const auto* text = std::get_if<std::string>(&code);
    demand(text == nullptr || !text->empty());
  }
}

// The float32 next to what double gives need not be close, but NaN for NaN is promised, and that the neighbours of an
// element do not matter.
void evaluate_batch(const Kernel::Batch& batch, const Kernel::Scalar& exact, std::span<const float> x) {
  std::array<float, 19> y{}, alone{};
  batch(x, y);
  for (std::size_t i = 0; i < x.size(); ++i) {
    batch(x.subspan(i, 1), std::span(alone).subspan(i, 1));
    demand(alone[i] == y[i] || (std::isnan(alone[i]) && std::isnan(y[i])));
    demand(!std::isnan(x[i]) || (std::isnan(y[i]) && std::isnan(exact(double{x[i]}))));
    (void)exact(double{x[i]});
  }
}

void evaluate(const Expression& expression) {
  const auto made = make_kernel(expression);
  const auto* kernel = std::get_if<Kernel>(&made);
  if (kernel == nullptr) return;
  std::array<float, 19> x{};
  for (std::size_t i = 0; i < x.size(); ++i)
    x[i] = (static_cast<float>(i) - 9) * (i % 5 == 0 ? 1e10F : 0.7F);
  x[3] = std::numeric_limits<float>::quiet_NaN();
  x[7] = std::numeric_limits<float>::infinity();
  evaluate_batch(kernel->value, kernel->exact_value, x);
  evaluate_batch(kernel->derivative, kernel->exact_derivative, x);
  for (std::size_t i = 1; i < kernel->kinks.size(); ++i)
    demand(kernel->kinks[i - 1] < kernel->kinks[i]);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string typed(data, data + size);
  const auto read = parse(typed);
  if (const auto* error = std::get_if<ExpressionError>(&read)) {
    demand(error->column >= 1 && error->column <= size + 1 && !error->message.empty());
    return 0;
  }
  const Expression& expression = *std::get_if<Expression>(&read);
  there_and_back(expression);
  write_in_all_forms(expression);
  const auto simple = simplified(expression);
  if (const auto* one = std::get_if<Expression>(&simple)) there_and_back(*one);
  const auto slope = derivative(expression);
  if (const auto* one = std::get_if<Expression>(&slope)) {
    there_and_back(*one);
    const auto shown = written_out(*one);
    if (const auto* formula = std::get_if<Expression>(&shown)) {
      there_and_back(*formula);
      write_in_all_forms(*formula);
    }
  }
  write_code(expression);
  evaluate(expression);
  return 0;
}
