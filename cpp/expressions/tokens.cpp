#include "expressions/tokens.hpp"

#include "expressions/characters.hpp"
#include "expressions/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace activation_lab::expressions {

namespace {

using Code = ExpressionError::Code;
using Kind = Token::Kind;

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xa0 || (c >= 0x2000 && c <= 0x200b) || c == 0x202f;
}

struct Sign {
  char32_t character;
  Kind kind;
};

constexpr std::array signs = {
    Sign{U'+', Kind::plus},       Sign{U'-', Kind::minus},       Sign{U'−', Kind::minus},
    Sign{U'–', Kind::minus},      Sign{U'*', Kind::times},       Sign{U'·', Kind::times},
    Sign{U'⋅', Kind::times},      Sign{U'×', Kind::times},       Sign{U'/', Kind::divide},
    Sign{U'÷', Kind::divide},     Sign{U'∕', Kind::divide},      Sign{U'^', Kind::power},
    Sign{U'\'', Kind::prime},     Sign{U'′', Kind::prime},       Sign{U'(', Kind::open},
    Sign{U'[', Kind::open},       Sign{U'{', Kind::open},        Sign{U')', Kind::close},
    Sign{U']', Kind::close},      Sign{U'}', Kind::close},       Sign{U'|', Kind::bar},
    Sign{U',', Kind::comma},      Sign{U';', Kind::comma},       Sign{U'<', Kind::less},
    Sign{U'≤', Kind::less_equal}, Sign{U'>', Kind::greater},     Sign{U'≥', Kind::greater_equal},
    Sign{U'=', Kind::equals},     Sign{U'²', Kind::superscript}, Sign{U'³', Kind::superscript},
};

// What people write before the names of functions in Python and JavaScript.
bool is_module(std::string_view name) {
  constexpr std::array<std::string_view, 7> modules = {"np", "numpy", "math", "Math", "torch", "F", "jnp"};
  return std::find(modules.begin(), modules.end(), name) != modules.end();
}

class Reader {
public:
  explicit Reader(std::string_view text) : rest(text) {}

  std::variant<std::vector<Token>, ExpressionError> read() {
    while (!rest.empty()) {
      if (column > limits::characters) return too_long();
      if (auto error = read_one()) return *std::move(error);
    }
    if (column > limits::characters + 1) return too_long();
    tokens.push_back({Kind::end, column, 0, 0, {}});
    return std::move(tokens);
  }

private:
  static ExpressionError too_long() {
    return error_at(Code::too_long, limits::characters + 1, 1,
                    "the expression is too long; 4096 characters are the most.");
  }

  std::optional<ExpressionError> read_one() {
    const char first = rest.front();
    if (is_digit(first) || (first == '.' && rest.size() > 1 && is_digit(rest[1]))) return read_number();
    if (is_letter(first)) {
      std::size_t length = 1;
      while (length < rest.size() && (is_letter(rest[length]) || is_digit(rest[length])))
        ++length;
      // np.tanh(x), as pasted from a program: the name behind the dot is what counts.
      if (length + 1 < rest.size() && rest[length] == '.' && is_letter(rest[length + 1]) &&
          is_module(rest.substr(0, length))) {
        skip(length + 1, length + 1);
        return {};
      }
      take(Kind::name, length, length, rest.substr(0, length));
      return {};
    }
    const Character character = first_character(rest);
    if (is_space(character.code)) {
      skip(1, character.bytes);
      return {};
    }
    if (const std::string_view name = greek(character.code); !name.empty()) {
      take(Kind::name, 1, character.bytes, name);
      return {};
    }
    return read_sign(character);
  }

  std::optional<ExpressionError> read_number() {
    std::size_t length = digits_from(0);
    if (length < rest.size() && rest[length] == '.') length = digits_from(length + 1);
    // `2e3` has an exponent; `2e` is twice e.
    if (length < rest.size() && (rest[length] == 'e' || rest[length] == 'E')) {
      const bool is_signed = length + 1 < rest.size() && (rest[length + 1] == '+' || rest[length + 1] == '-');
      const std::size_t from = length + (is_signed ? 2 : 1);
      if (from < rest.size() && is_digit(rest[from])) length = digits_from(from);
    }
    const std::string digits(rest.substr(0, length));
    const double number = std::strtod(digits.c_str(), nullptr);
    if (!std::isfinite(number)) {
      return error_at(Code::bad_number, column, length, "this number is too large; 1e308 is about the largest.");
    }
    take(Kind::number, length, length, digits);
    tokens.back().number = number;
    return {};
  }

  std::size_t digits_from(std::size_t place) const {
    while (place < rest.size() && is_digit(rest[place]))
      ++place;
    return place;
  }

  std::optional<ExpressionError> read_sign(const Character& character) {
    const bool pair = rest.size() > 1 && (rest[1] == '=' || rest[1] == '*');
    const std::string_view two = pair ? rest.substr(0, 2) : std::string_view();
    if (two == "**") return take(Kind::power, 2, 2, two);
    if (two == "<=") return take(Kind::less_equal, 2, 2, two);
    if (two == ">=") return take(Kind::greater_equal, 2, 2, two);
    if (two == "==") return take(Kind::equals, 2, 2, two);
    for (const Sign& sign : signs) {
      if (sign.character != character.code) continue;
      take(sign.kind, 1, character.bytes, rest.substr(0, character.bytes));
      if (sign.kind == Kind::superscript) tokens.back().number = sign.character == U'²' ? 2 : 3;
      return {};
    }
    if (character.code == '?' || character.code == ':') {
      return error_at(Code::misplaced, column, 1, "to choose between two, write where(x > 0, x, 0.1x).");
    }
    if (character.code < ' ' || character.code == 0x7f || character.code == not_a_character) {
      return error_at(Code::unknown_character, column, 1, "this character cannot be read; delete it.");
    }
    return error_at(Code::unknown_character, column, 1,
                    quoted(rest.substr(0, character.bytes)) +
                        " means nothing here; use + - * / ^, brackets, numbers and names.");
  }

  std::optional<ExpressionError> take(Kind kind, std::size_t length, std::size_t bytes, std::string_view text) {
    tokens.push_back({kind, column, length, 0, std::string(text)});
    skip(length, bytes);
    return {};
  }

  void skip(std::size_t length, std::size_t bytes) {
    column += length;
    rest.remove_prefix(bytes);
  }

  std::string_view rest;
  std::size_t column = 1;
  std::vector<Token> tokens;
};

} // namespace

std::variant<std::vector<Token>, ExpressionError> read_tokens(std::string_view text) {
  return Reader(text).read();
}

std::string quoted(std::string_view text) {
  std::string result = "`";
  result += text;
  result += "`";
  return result;
}

ExpressionError error_at(ExpressionError::Code code, std::size_t column, std::size_t length,
                         std::string_view sentence) {
  std::string message = "column " + std::to_string(column) + ": ";
  message += sentence;
  return {code, column, length, std::move(message)};
}

} // namespace activation_lab::expressions
