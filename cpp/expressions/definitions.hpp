// What a learner reads in place of a catalogue function's name: its formula, and its derivative's, in the language of
// expressions. The catalogue computes them better; the tests hold both together.
#pragma once

#include "expressions/tree.hpp"

namespace activation_lab::expressions {

// f'(u) replaced by its formula, for every function of the catalogue that is called so.
Node slopes_written_out(Tree& tree, Node root);

// f(u) replaced too, but for those that `keep` holds on to: down to what every programming language has.
using Keep = bool (*)(const Function& function);
Node calls_written_out(Tree& tree, Node root, Keep keep);

} // namespace activation_lab::expressions
