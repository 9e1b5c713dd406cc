// The names that an expression may use, and the habits they come from.
#pragma once

#include "expressions/tree.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace activation_lab::expressions {

// A function that may be called. One of the catalogue has its row.
struct Word {
  std::string_view name; // as it is printed
  Op op;
  std::size_t least; // arguments
  std::size_t most;
  const Function* function = nullptr;
};

// By any of its names, in any mixture of capitals: silu, SiLU and swish are one. None when there is no such function.
std::optional<Word> find_word(std::string_view name);

// The name of an operation that is not a sign, as find_word takes it: "sqrt", "min", "where".
std::string_view word_of(Op op);

// pi or e
std::optional<Op> find_constant(std::string_view name);

// A Greek letter's name, as typed on a keyboard without it: "sigma"; empty when it has none here.
std::string_view greek(char32_t letter);
// The same for printing: whether TeX has a letter of that name.
bool is_greek(std::string_view name);
// And that letter itself, in UTF-8; empty when there is none.
std::string greek_letter(std::string_view name);

// The function's name that a misspelt one comes nearest to; empty when none is near. A name that is called, with a
// bracket behind it, may be further away.
std::string nearest_word(std::string_view name, bool called);

} // namespace activation_lab::expressions
