// How a programming language says things.
#pragma once

#include "expressions/expression.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace activation_lab::expressions {

// The function that computes op, as it is called; empty where it takes more than a name. In PyTorch a number that does
// not change with x is no tensor, and Python's own functions compute it.
std::string_view function_in(Language language, Op op, bool varies);

// A number, never to be taken for an integer where that would divide otherwise.
std::string number_in(Language language, double number);

// pi or e
std::string_view constant_in(Language language, Op op);

// A parameter's name, with a line behind it where the language or our own code has another use for it.
std::string name_in(std::string_view name);

// What stands before the functions, for the operations that they use.
std::string prelude_in(Language language, const std::vector<bool>& used, std::string_view functions);

// The first line of a function, how a line names a part, and how the last one ends.
std::string head_in(Language language, std::string_view function, const std::vector<NamedParameter>& parameters);
std::string line_in(Language language, std::string_view name, std::string_view value);
std::string return_in(Language language, std::string_view value);

// Functions of the catalogue that the language has itself.
bool has_function(Language language, const Function& function);

} // namespace activation_lab::expressions
