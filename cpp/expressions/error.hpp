// What is wrong with an expression, where, and what to do about it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace activation_lab::expressions {

struct ExpressionError {
  enum class Code : std::uint8_t {
    empty,
    too_long,              // more characters than limits::characters
    too_deep,              // more brackets inside each other than limits::brackets
    too_large,             // more parts than limits::parts; or a derivative or a printed form that grew too large
    unknown_character,     // also what is not UTF-8
    bad_number,            // not finite in double
    unknown_name,          // a call of a function that there is not, or what looks like one
    missing_operand,       // nothing stands where a number, a name or a bracket should
    missing_operator,      // two things beside each other that do not multiply
    unbalanced,            // a bracket or a bar without its partner
    wrong_arguments,       // too few, too many, or none at all
    wrong_setting,         // a parameter of a catalogue function that it does not have or allow
    misplaced,             // a comma, =, or comparison where it means nothing
    unknown_parameter,     // make_kernel: a parameter that the expression does not have
    parameter_out_of_range // make_kernel
  };
  Code code;
  std::size_t column; // from 1, in characters of what was typed; 0 when it is not about one place
  std::size_t length; // in characters
  std::string message;
};

// What an expression may be. Larger ones are refused, quickly.
namespace limits {

inline constexpr std::size_t characters = 4096;
inline constexpr std::size_t brackets = 100;  // inside each other, bars and calls included
inline constexpr std::size_t parts = 150;     // different nodes of what was typed
inline constexpr std::size_t nodes = 8000;    // of what is worked out from it
inline constexpr std::size_t printed = 30000; // bytes of a printed form
inline constexpr std::size_t parameters = 16;

} // namespace limits

} // namespace activation_lab::expressions
