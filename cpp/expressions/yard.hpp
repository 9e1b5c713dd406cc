// What has been read and is not yet complete: operands, and the operators and brackets that wait for their right ends.
// Dijkstra's shunting yard (1961): brackets in brackets cost memory that is counted, not the program's stack.
#pragma once

#include "expressions/calls.hpp"
#include "expressions/tokens.hpp"
#include "expressions/tree.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace activation_lab::expressions {

// How tightly operators bind. A minus before a term takes the whole product; behind * or ^ just what follows.
enum Binding : std::uint8_t { outside, comparing, adding, negating, multiplying, negating_factor, raising };

class Yard {
public:
  using Failure = std::optional<ExpressionError>;

  explicit Yard(Tree& grown) : tree(grown) {}

  void operand(Node node) { operands.push_back(node); }
  void minus(const Token& sign);
  void operation(Op op, Binding binding, const Token& sign);
  Failure comparison(Op op, const Token& sign);
  void raise_at_once(double exponent); // by a superscript: what stands directly before it

  Failure open_bracket(const Token& token); // or bar
  Failure open_call(const Token& bracket, const Word& word, const Token& name, bool primed);
  Failure close(const Token& token);
  bool is_in_bars() const;

  // The call whose argument ends at a comma; none where no call is open.
  OpenCall* end_argument();

  // The whole expression, when nothing follows.
  Failure finish();
  Node result() const { return operands.back(); }

private:
  // What waits for its right end: an operator, or an open bracket, bar or call.
  struct Pending {
    Op op; // absolute: a bar
    Binding binding;
    bool unary;
    Token token;
    std::optional<OpenCall> call;
  };

  Failure open(Pending pending);
  void reduce(Binding binding);

  Tree& tree;
  std::vector<Node> operands;
  std::vector<Pending> waiting;
  std::size_t depth = 0;
};

} // namespace activation_lab::expressions
