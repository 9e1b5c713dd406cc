// A call while it is read: what it was given, and whether that will do.
#pragma once

#include "activations/kernel.hpp"
#include "expressions/tokens.hpp"
#include "expressions/tree.hpp"
#include "expressions/vocabulary.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace activation_lab::expressions {

// One setting by name: alpha=0.5.
struct GivenSetting {
  Token name;
  ParameterValue value;
};

struct OpenCall {
  Word word;
  Token token;       // the function's name as it was typed
  bool primed;       // its derivative is meant
  std::size_t first; // place of the first argument among the operands
  std::vector<GivenSetting> settings;
};

// "max(0, x)"
std::string example_of(const Word& word);

// Reads `name = value` at tokens[place], and goes on behind it.
std::optional<ExpressionError> read_setting(const std::vector<Token>& tokens, std::size_t& place, OpenCall& call);

// Replaces the arguments, which are the last operands, by the call's node.
std::optional<ExpressionError> finish_call(Tree& tree, std::vector<Node>& operands, const OpenCall& call);

// What is wrong with a name that is no function, constant or x; none if it may be a parameter.
std::optional<ExpressionError> wrong_name(const Token& name, const Token& next);

} // namespace activation_lab::expressions
