#include "expressions/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace activation_lab::expressions {

namespace {

constexpr std::size_t many = 16;

// What an operation is called; the first name of each is the one that is printed.
constexpr std::array words = {
    Word{"where", Op::where, 3, 3},
    Word{"min", Op::minimum, 2, many},
    Word{"max", Op::maximum, 2, many},
    Word{"minimum", Op::minimum, 2, many},
    Word{"maximum", Op::maximum, 2, many},
    Word{"abs", Op::absolute, 1, 1},
    Word{"sign", Op::sign, 1, 1},
    Word{"sgn", Op::sign, 1, 1},
    Word{"sqrt", Op::sqrt, 1, 1},
    Word{"exp", Op::exp, 1, 1},
    Word{"ln", Op::log, 1, 1},
    Word{"log", Op::log, 1, 1},
    Word{"log1p", Op::log1p, 1, 1},
    Word{"expm1", Op::expm1, 1, 1},
    Word{"sin", Op::sin, 1, 1},
    Word{"cos", Op::cos, 1, 1},
    Word{"tan", Op::tan, 1, 1},
    Word{"sinh", Op::sinh, 1, 1},
    Word{"cosh", Op::cosh, 1, 1},
    Word{"atan", Op::atan, 1, 1},
    Word{"arctan", Op::atan, 1, 1},
    Word{"erf", Op::erf, 1, 1},
    Word{"normcdf", Op::normal_cumulative, 1, 1},
    Word{"normpdf", Op::normal_density, 1, 1},
    Word{"pow", Op::power, 2, 2},
    // min(max(u, low), high): the parser makes two operations of it.
    Word{"clamp", Op::minimum, 3, 3},
    Word{"clip", Op::minimum, 3, 3},
};

struct Habit {
  std::string_view habit;
  std::string_view name;
};

// What people call functions of the catalogue elsewhere.
constexpr std::array habits = {
    Habit{"sigma", "sigmoid"},          Habit{"logistic", "sigmoid"},         Habit{"silu", "swish"},
    Habit{"heaviside", "step"},         Habit{"lrelu", "leaky_relu"},         Habit{"leakyrelu", "leaky_relu"},
    Habit{"hardtanh", "hard_tanh"},     Habit{"hardsigmoid", "hard_sigmoid"}, Habit{"hardswish", "hard_swish"},
    Habit{"logsigmoid", "log_sigmoid"},
};

struct Letter {
  char32_t letter;
  std::string_view name;
};

constexpr std::array letters = {
    Letter{U'α', "alpha"},   Letter{U'β', "beta"}, Letter{U'γ', "gamma"}, Letter{U'δ', "delta"},
    Letter{U'ε', "epsilon"}, Letter{U'η', "eta"},  Letter{U'θ', "theta"}, Letter{U'κ', "kappa"},
    Letter{U'λ', "lambda"},  Letter{U'μ', "mu"},   Letter{U'π', "pi"},    Letter{U'ρ', "rho"},
    Letter{U'σ', "sigma"},   Letter{U'τ', "tau"},  Letter{U'ω', "omega"}, Letter{U'Φ', "Phi"},
    Letter{U'φ', "phi"},     Letter{U'ϕ', "phi"},  Letter{U'√', "sqrt"},
};

std::string lower(std::string_view name) {
  std::string result(name);
  for (char& letter : result) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return result;
}

// How many letters have to be changed, added, left out or swapped with their neighbour (Damerau's distance).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> steps(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        steps[i][j] = i + j;
        continue;
      }
      const std::size_t changed = steps[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      steps[i][j] = std::min({changed, steps[i - 1][j] + 1, steps[i][j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        steps[i][j] = std::min(steps[i][j], steps[i - 2][j - 2] + 1);
      }
    }
  }
  return steps[a.size()][b.size()];
}

} // namespace

std::optional<Word> find_word(std::string_view name) {
  // The one pair whose capitals matter: the normal distribution and its density.
  if (name == "Phi") return find_word("normcdf");
  const std::string plain = lower(name);
  if (plain == "phi") return find_word("normpdf");
  for (const Word& word : words) {
    if (word.name == plain) return word;
  }
  std::string_view id = plain;
  for (const Habit& known : habits) {
    if (known.habit == plain) id = known.name;
  }
  const Function* function = find_function(id);
  if (function == nullptr) return {};
  return Word{function->id, Op::call, 1, 1, function};
}

std::string_view word_of(Op op) {
  for (const Word& known : words) {
    if (known.op == op) return known.name;
  }
  return {};
}

std::optional<Op> find_constant(std::string_view name) {
  if (name == "e") return Op::e;
  if (lower(name) == "pi") return Op::pi;
  return {};
}

std::string_view greek(char32_t letter) {
  for (const Letter& known : letters) {
    if (known.letter == letter) return known.name;
  }
  return {};
}

namespace {

const Letter* letter_named(std::string_view name) {
  for (const Letter& known : letters) {
    if (known.name == name && name != "sqrt") return &known;
  }
  return nullptr;
}

} // namespace

bool is_greek(std::string_view name) {
  return letter_named(name) != nullptr;
}

std::string greek_letter(std::string_view name) {
  const Letter* known = letter_named(name);
  if (known == nullptr) return {};
  // All of them lie where UTF-8 takes two bytes.
  return {static_cast<char>(0xC0U | (known->letter >> 6U)), static_cast<char>(0x80U | (known->letter & 0x3FU))};
}

std::string nearest_word(std::string_view name, bool called) {
  if (name.size() < 3 || name.size() > 16) return {};
  const std::string plain = lower(name);
  std::string nearest;
  const std::size_t likely = called ? 1 : 0; // a bracket says that some function was meant
  std::size_t least = 1 + (plain.size() < 4 ? likely : plain.size() < 6 ? 1 : 2); // one more than is near
  const auto consider = [&](std::string_view known) {
    const std::size_t steps = distance(plain, known);
    if (steps >= least) return;
    least = steps;
    nearest = known;
  };
  for (const Function& function : catalogue())
    consider(function.id);
  for (const Word& word : words)
    consider(word.name);
  for (const Habit& habit : habits)
    consider(habit.habit);
  return nearest;
}

} // namespace activation_lab::expressions
