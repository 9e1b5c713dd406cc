// What was typed, cut into numbers, names and signs.
#pragma once

#include "expressions/error.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace activation_lab::expressions {

struct Token {
  enum class Kind : std::uint8_t {
    number,
    name,
    plus,
    minus,
    times,
    divide,
    power,
    superscript, // ² or ³: number holds which
    prime,
    open,
    close,
    bar,
    comma,
    less,
    less_equal,
    greater,
    greater_equal,
    equals,
    end
  };
  Kind kind;
  std::size_t column; // from 1, in characters
  std::size_t length;
  double number = 0;
  std::string text; // as it was typed; of a Greek letter its name
};

// The last token is the end. Read from UTF-8, at most limits::characters of it.
std::variant<std::vector<Token>, ExpressionError> read_tokens(std::string_view text);

// In backquotes.
std::string quoted(std::string_view text);

// An error whose sentence starts with its column.
ExpressionError error_at(ExpressionError::Code code, std::size_t column, std::size_t length, std::string_view sentence);

} // namespace activation_lab::expressions
