#include "expressions/calls.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace activation_lab::expressions {

namespace {

using Code = ExpressionError::Code;
using Kind = Token::Kind;
using Failure = std::optional<ExpressionError>;

Failure error(Code code, const Token& token, std::string_view sentence) {
  return error_at(code, token.column, token.length, sentence);
}

// A number that was typed as such: 2, -2 or 1/8.
std::optional<double> plain_number(const Tree& tree, Node node) {
  const Term& term = tree.at(node);
  if (term.op == Op::number) return term.number;
  if (term.op == Op::negate && tree.at(term.of[0]).op == Op::number) return -tree.at(term.of[0]).number;
  const bool fraction =
      term.op == Op::divide && tree.at(term.of[0]).op == Op::number && tree.at(term.of[1]).op == Op::number;
  if (fraction) return tree.at(term.of[0]).number / tree.at(term.of[1]).number;
  return {};
}

// The kernel's parameters in the row's order, as numbers.
std::vector<double> settings_of(const Function& function, const Kernel& kernel) {
  std::vector<double> settings;
  for (std::size_t i = 0; i < kernel.parameters.size(); ++i) {
    const auto& value = kernel.parameters[i].value;
    if (const double* number = std::get_if<double>(&value)) {
      settings.push_back(*number);
    } else {
      const auto& choices = function.parameters[i].choices;
      const auto chosen = std::find(choices.begin(), choices.end(), *std::get_if<std::string>(&value));
      settings.push_back(static_cast<double>(chosen - choices.begin()));
    }
  }
  return settings;
}

Failure finish_catalogue_call(Tree& tree, std::vector<Node>& operands, const OpenCall& call) {
  const Function& function = *call.word.function;
  std::vector<ParameterValue> given;
  for (std::size_t i = call.first + 1; i < operands.size(); ++i) {
    const std::size_t index = i - call.first - 1;
    if (index >= function.parameters.size()) {
      return error(Code::wrong_arguments, call.token,
                   quoted(call.token.text) + " takes fewer arguments: " + example_of(call.word) + ".");
    }
    const std::string name(function.parameters[index].name);
    const auto number = plain_number(tree, operands[i]);
    if (!number) {
      return error(Code::wrong_setting, call.token,
                   name + " of " + quoted(call.token.text) + " must be a plain number, such as 0.5.");
    }
    given.push_back({name, *number});
  }
  for (const GivenSetting& setting : call.settings)
    given.push_back(setting.value);
  const auto made = activation_lab::make_kernel(function.id, given);
  if (const auto* refused = std::get_if<KernelError>(&made)) {
    const Token& place = call.settings.size() == 1 ? call.settings[0].name : call.token;
    return error(Code::wrong_setting, place, refused->message);
  }
  const Called called{&function, settings_of(function, *std::get_if<Kernel>(&made))};
  const Node node = tree.call(call.primed ? Op::slope : Op::call, called, operands[call.first]);
  operands.resize(call.first);
  operands.push_back(node);
  return {};
}

bool is_keyword(std::string_view name) {
  constexpr std::array<std::string_view, 9> keywords = {"if",  "then", "else",     "elif",  "and",
                                                        "not", "or",   "function", "return"};
  return std::find(keywords.begin(), keywords.end(), name) != keywords.end();
}

// `ax` is hardly ever one name.
std::string taken_apart(const std::string& name) {
  if (name == "pix") return "pi*x";
  const bool apart = name.size() == 2 && (name.front() == 'x' || name.back() == 'x');
  return apart ? std::string{name.front(), '*', name.back()} : std::string();
}

} // namespace

std::string example_of(const Word& word) {
  const std::string name(word.name);
  if (word.op == Op::where) return "where(x > 0, x, 0.1x)";
  if (word.op == Op::power) return "pow(x, 2)";
  if (word.most == 3) return name + "(x, -1, 1)";
  if (word.most > 1) return name + "(0, x)";
  if (word.function == nullptr || word.function->parameters.empty()) return name + "(x)";
  const Parameter& parameter = word.function->parameters[0];
  const std::string value = parameter.choices.empty() ? "0.5" : std::string(parameter.choices.back());
  return name + "(x) or " + name + "(x, " + std::string(parameter.name) + "=" + value + ")";
}

std::optional<ExpressionError> read_setting(const std::vector<Token>& tokens, std::size_t& place, OpenCall& call) {
  const Token& name = tokens[place];
  if (call.word.function == nullptr) {
    return error(Code::wrong_setting, name,
                 quoted(call.token.text) + " has no parameter " + quoted(name.text) + "; write " +
                     example_of(call.word) + ".");
  }
  place += 2;
  double sign = 1;
  if (tokens[place].kind == Kind::minus) {
    sign = -1;
    ++place;
  }
  const Token& value = tokens[place];
  if (value.kind == Kind::number) {
    double number = sign * value.number;
    if (tokens[place + 1].kind == Kind::divide && tokens[place + 2].kind == Kind::number) {
      number /= tokens[place + 2].number;
      place += 2;
    }
    call.settings.push_back({name, {name.text, number}});
  } else if (value.kind == Kind::name && sign > 0) {
    call.settings.push_back({name, {name.text, value.text}});
  } else {
    return error(Code::wrong_setting, name, quoted(name.text) + " must be a plain number, such as 0.5.");
  }
  ++place;
  const Token& behind = tokens[place];
  if (behind.kind == Kind::comma || behind.kind == Kind::close) return {};
  if (behind.kind == Kind::end) {
    return error(Code::unbalanced, call.token,
                 "the bracket of " + quoted(call.token.text) + " is never closed; close it.");
  }
  return error(Code::wrong_setting, name, quoted(name.text) + " must be a plain number, such as 0.5.");
}

std::optional<ExpressionError> finish_call(Tree& tree, std::vector<Node>& operands, const OpenCall& call) {
  const Word& word = call.word;
  if (word.function != nullptr) return finish_catalogue_call(tree, operands, call);
  const std::size_t count = operands.size() - call.first;
  if (count < word.least || count > word.most) {
    const std::string number = count == 1 ? "1 argument" : std::to_string(count) + " arguments";
    return error(Code::wrong_arguments, call.token,
                 quoted(call.token.text) + " cannot have " + number + "; write " + example_of(word) + ".");
  }
  const auto argument = [&](std::size_t i) { return operands[call.first + i]; };
  Node node = argument(0);
  if (word.op == Op::minimum && word.least == 3) { // clamp
    node = tree.make(Op::minimum, tree.make(Op::maximum, node, argument(1)), argument(2));
  } else if (word.op == Op::where) {
    node = tree.make(Op::where, node, argument(1), argument(2));
  } else if (word.most == 1) {
    node = tree.make(word.op, node);
  } else {
    for (std::size_t i = 1; i < count; ++i)
      node = tree.make(word.op, node, argument(i));
  }
  operands.resize(call.first);
  operands.push_back(node);
  return {};
}

std::optional<ExpressionError> wrong_name(const Token& name, const Token& next) {
  if (is_keyword(name.text)) {
    return error(Code::unknown_name, name,
                 quoted(name.text) + " belongs to programs; to choose between two, write where(x > 0, x, 0.1x).");
  }
  const bool called = next.kind == Kind::open || next.kind == Kind::prime;
  const std::string shown = quoted(name.text);
  const std::string nearest = nearest_word(name.text, called);
  if (!nearest.empty()) {
    return error(Code::unknown_name, name, shown + " is unknown; did you mean " + quoted(nearest) + "?");
  }
  if (name.text == "X") return error(Code::unknown_name, name, "the variable is a small `x`.");
  if (const std::string apart = taken_apart(name.text); !apart.empty()) {
    return error(Code::unknown_name, name, shown + " is one name; did you mean " + quoted(apart) + "?");
  }
  const bool like_function = name.text.size() > 1 || name.text == "f" || name.text == "g" || name.text == "h";
  if (called && like_function) {
    return error(Code::unknown_name, name,
                 shown + " is no function that is known here; to multiply, write " + name.text + "*(...).");
  }
  if (name.text.size() > 32) {
    return error(Code::unknown_name, name, "this name is too long; 32 characters are the most.");
  }
  return {};
}

} // namespace activation_lab::expressions
