// Writing a tree out from left to right, without recursion and within a budget: a graph that shares its parts may be
// far longer in writing than in memory.
#pragma once

#include "expressions/error.hpp"
#include "expressions/tree.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace activation_lab::expressions {

// How tightly a written part holds together; one that holds less tightly than its place asks for gets brackets.
enum class Grip : std::uint8_t { loose, comparison, sum, minus, product, power, whole };

constexpr Grip grip_of(Op op) {
  if (is_comparison(op)) return Grip::comparison;
  switch (op) {
  case Op::add:
  case Op::subtract:
    return Grip::sum;
  case Op::negate:
    return Grip::minus;
  case Op::multiply:
  case Op::divide:
    return Grip::product;
  case Op::power:
    return Grip::power;
  default:
    return Grip::whole;
  }
}

// The same for formulas: a fraction holds together whatever it stands in but a power; e^u may not be raised again
// without brackets; cases get brackets everywhere, as a comparison among numbers does.
constexpr Grip typeset_grip(Op op) {
  if (op == Op::divide || op == Op::exp || op == Op::expm1) return Grip::power;
  return op == Op::where ? Grip::comparison : grip_of(op);
}

// Some text, or a node where at least that grip is asked for.
struct Piece {
  std::string text;
  Node node = 0;
  Grip least = Grip::loose;
  bool is_node = false;
};

inline Piece say(std::string_view text) {
  return {std::string(text)};
}

inline Piece part(Node node, Grip least = Grip::loose) {
  return {{}, node, least, true};
}

using Pieces = std::vector<Piece>;

inline ExpressionError too_long_to_write() {
  return {ExpressionError::Code::too_large, 0, 0, "this is too long to write out; use a simpler expression."};
}

// pieces_of(node, least) gives what a node is written as.
template <class PiecesOf> std::variant<std::string, ExpressionError> write(Node root, Grip least, PiecesOf pieces_of) {
  std::string text;
  Pieces waiting = {part(root, least)};
  while (!waiting.empty()) {
    const Piece piece = std::move(waiting.back());
    waiting.pop_back();
    if (text.size() > limits::printed || waiting.size() > limits::printed) return too_long_to_write();
    if (!piece.is_node) {
      text += piece.text;
      continue;
    }
    Pieces pieces = pieces_of(piece.node, piece.least);
    for (std::size_t i = pieces.size(); i-- > 0;)
      waiting.push_back(std::move(pieces[i]));
  }
  return text;
}

// As short as it can be and still be the same number.
std::string digits_of(double number);

} // namespace activation_lab::expressions
