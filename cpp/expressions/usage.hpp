// What somebody used to write an expression: for exercises of the kind "with max only".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace activation_lab::expressions {

// The functions, powers, bars and comparisons in it, each once, in the order in which they first appear; + - * / go
// without saying. A function stands under its first name, whatever it was called: "swish" for SiLU, "max" for
// np.maximum, "abs" for bars. A derivative has its prime, a power is "^", and comparisons are "<" whichever way they
// look. Text that is no expression has nothing in it.
std::vector<std::string> used_in(std::string_view text);

} // namespace activation_lab::expressions
