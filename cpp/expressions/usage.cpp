#include "expressions/usage.hpp"

#include "expressions/tokens.hpp"
#include "expressions/vocabulary.hpp"

#include <algorithm>
#include <cstddef>
#include <variant>

namespace activation_lab::expressions {

namespace {

using Kind = Token::Kind;

std::string first_name(const Word& word, bool primed) {
  if (word.function != nullptr) return std::string(word.function->id) + (primed ? "'" : "");
  if (word.op == Op::power) return "^";
  // The parser makes two operations of it, but nobody who wrote clamp wrote min.
  if (word.op == Op::minimum && word.least == 3) return "clamp";
  return std::string(word_of(word.op));
}

std::string used_by(const Token& token, const Token& next) {
  switch (token.kind) {
  case Kind::name: {
    if (next.kind != Kind::open && next.kind != Kind::prime) return "";
    const auto word = find_word(token.text);
    return word ? first_name(*word, next.kind == Kind::prime) : "";
  }
  case Kind::power:
  case Kind::superscript:
    return "^";
  case Kind::bar:
    return std::string(word_of(Op::absolute));
  case Kind::less:
  case Kind::less_equal:
  case Kind::greater:
  case Kind::greater_equal:
    return "<";
  default:
    return "";
  }
}

} // namespace

std::vector<std::string> used_in(std::string_view text) {
  std::vector<std::string> used;
  const auto outcome = read_tokens(text);
  const auto* tokens = std::get_if<std::vector<Token>>(&outcome);
  if (tokens == nullptr) return used;
  for (std::size_t i = 0; i + 1 < tokens->size(); ++i) {
    const std::string name = used_by((*tokens)[i], (*tokens)[i + 1]);
    const bool known = std::find(used.begin(), used.end(), name) != used.end();
    if (!name.empty() && !known) used.push_back(name);
  }
  return used;
}

} // namespace activation_lab::expressions
