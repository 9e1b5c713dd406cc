#include "expressions/dialect.hpp"

#include "expressions/write.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>

namespace activation_lab::expressions {

namespace {

struct Named {
  Op op;
  std::array<std::string_view, 4> in; // in the order of Language
  std::string_view in_python;         // for numbers
};

constexpr std::array names = {
    Named{Op::absolute, {"std::fabs", "Math.abs", "np.abs", "torch.abs"}, "abs"},
    Named{Op::sign, {"sign", "Math.sign", "np.sign", "torch.sign"}, "sign"},
    Named{Op::sqrt, {"std::sqrt", "Math.sqrt", "np.sqrt", "torch.sqrt"}, "math.sqrt"},
    Named{Op::exp, {"std::exp", "Math.exp", "np.exp", "torch.exp"}, "math.exp"},
    Named{Op::log, {"std::log", "Math.log", "np.log", "torch.log"}, "math.log"},
    Named{Op::log1p, {"std::log1p", "Math.log1p", "np.log1p", "torch.log1p"}, "math.log1p"},
    Named{Op::expm1, {"std::expm1", "Math.expm1", "np.expm1", "torch.expm1"}, "math.expm1"},
    Named{Op::sin, {"std::sin", "Math.sin", "np.sin", "torch.sin"}, "math.sin"},
    Named{Op::cos, {"std::cos", "Math.cos", "np.cos", "torch.cos"}, "math.cos"},
    Named{Op::tan, {"std::tan", "Math.tan", "np.tan", "torch.tan"}, "math.tan"},
    Named{Op::sinh, {"std::sinh", "Math.sinh", "np.sinh", "torch.sinh"}, "math.sinh"},
    Named{Op::cosh, {"std::cosh", "Math.cosh", "np.cosh", "torch.cosh"}, "math.cosh"},
    Named{Op::atan, {"std::atan", "Math.atan", "np.arctan", "torch.atan"}, "math.atan"},
    Named{Op::erf, {"std::erf", "erf", "erf", "torch.erf"}, "math.erf"},
    Named{Op::normal_cumulative, {"normcdf", "normcdf", "normcdf", "torch.special.ndtr"}, "normcdf"},
    Named{Op::normal_density, {"normpdf", "normpdf", "normpdf", "normpdf"}, "normpdf"},
    Named{Op::minimum, {"std::fmin", "Math.min", "np.minimum", "torch.minimum"}, "min"},
    Named{Op::maximum, {"std::fmax", "Math.max", "np.maximum", "torch.maximum"}, "max"},
    Named{Op::power, {"std::pow", "Math.pow", "", ""}, ""},
    Named{Op::pi, {"std::numbers::pi", "Math.PI", "np.pi", "math.pi"}, "math.pi"},
    Named{Op::e, {"std::numbers::e", "Math.E", "np.e", "math.e"}, "math.e"},
};

// Words that mean something already in one of the four, or in what is written around them.
constexpr std::string_view taken[] = {
    "and",    "as",     "auto",   "await",   "bool",   "break",  "case",  "catch",  "char",   "class",
    "const",  "def",    "del",    "delete",  "do",     "double", "elif",  "else",   "enum",   "erf",
    "except", "export", "f",      "f_slope", "false",  "float",  "for",   "from",   "global", "goto",
    "if",     "import", "in",     "int",     "is",     "lambda", "let",   "long",   "math",   "new",
    "none",   "not",    "np",     "null",    "or",     "pass",   "raise", "return", "short",  "signed",
    "static", "std",    "struct", "super",   "switch", "this",   "throw", "torch",  "true",   "try",
    "typeof", "union",  "using",  "var",     "void",   "while",  "with",  "xor",    "yield",
};

constexpr std::string_view javascript_normal = R"(// JavaScript has no erf: (1 + 2z) exp(z^2) erfc(z) as a Chebyshev
// series in (z - 3.75) / (z + 3.75) (Shepherd & Laframboise 1981).
const SERIES = [
  1.1775789345674017, -0.004590054580646478, -0.08424913336651792,
  0.05920993999819189, -0.026658668435305753, 0.009074997670705265,
  -0.002413163540417608, 0.0004907758365258086, -6.916973302501207e-5,
  4.13902798607301e-6, 7.74038306619849e-7, -2.1886401049234397e-7,
  1.076499946567091e-8, 4.521959811218287e-9, -7.754400208831351e-10,
  -6.318088340886684e-11, 2.86879501093067e-11, 1.9455868545777347e-13,
  -9.65469674843344e-13, 3.25254814814874e-14, 3.3478119482868056e-14,
  -1.864562880419313e-15, -1.2507950530688648e-15, 7.418235256624044e-17,
];

function normcdf(x) {
  const z = Math.abs(x) / Math.SQRT2;
  const t = (z - 3.75) / (z + 3.75);
  let now = 0;
  let before = 0;
  for (let k = SERIES.length - 1; k > 0; k--) {
    const next = 2 * t * now - before + SERIES[k];
    before = now;
    now = next;
  }
  const sum = t * now - before + SERIES[0];
  const tail = (Math.exp((-x * x) / 2) * sum) / (1 + 2 * z) / 2;
  return x < 0 ? tail : 1 - tail;
}

)";

struct Helper {
  Language language;
  Op op;
  std::string_view text;
};

constexpr std::array helpers = {
    Helper{Language::cpp, Op::sign, "double sign(double x) {\n  return x > 0 ? 1.0 : x < 0 ? -1.0 : 0.0;\n}\n\n"},
    Helper{Language::cpp, Op::normal_cumulative,
           "double normcdf(double x) {\n  return 0.5*std::erfc(-x/std::sqrt(2.0));\n}\n\n"},
    Helper{Language::cpp, Op::normal_density,
           "double normpdf(double x) {\n  return std::exp(-x*x/2.0)/std::sqrt(2.0*std::numbers::pi);\n}\n\n"},
    Helper{Language::javascript, Op::erf, "function erf(x) {\n  return 2*normcdf(Math.SQRT2*x) - 1;\n}\n\n"},
    Helper{Language::javascript, Op::normal_density,
           "function normpdf(x) {\n  return Math.exp(-x*x/2)/Math.sqrt(2*Math.PI);\n}\n\n"},
    Helper{Language::numpy, Op::erf, "erf = np.vectorize(math.erf, otypes=[float])\n\n\n"},
    Helper{Language::numpy, Op::normal_cumulative,
           "normcdf = np.vectorize(lambda x: math.erfc(-x/math.sqrt(2))/2, otypes=[float])\n\n\n"},
    Helper{Language::numpy, Op::normal_density, "def normpdf(x):\n    return np.exp(-x*x/2)/np.sqrt(2*np.pi)\n\n\n"},
    Helper{Language::pytorch, Op::sign, "def sign(x):\n    return (x > 0) - (x < 0)\n\n\n"},
    Helper{Language::pytorch, Op::normal_cumulative, "def normcdf(x):\n    return math.erfc(-x/math.sqrt(2))/2\n\n\n"},
    Helper{Language::pytorch, Op::normal_density,
           "def normpdf(x):\n    return torch.exp(-torch.as_tensor(x)**2/2)/math.sqrt(2*math.pi)\n\n\n"},
};

bool is_python(Language language) {
  return language == Language::numpy || language == Language::pytorch;
}

std::size_t place_of(Op op) {
  return static_cast<std::size_t>(op);
}

} // namespace

std::string_view function_in(Language language, Op op, bool varies) {
  for (const Named& named : names) {
    if (named.op != op) continue;
    return language == Language::pytorch && !varies ? named.in_python : named.in[static_cast<std::size_t>(language)];
  }
  return {};
}

std::string number_in(Language language, double number) {
  std::string digits = digits_of(number);
  if (language == Language::cpp && digits.find_first_of(".e") == std::string::npos) digits += ".0";
  return digits;
}

std::string_view constant_in(Language language, Op op) {
  return function_in(language, op, true);
}

std::string name_in(std::string_view name) {
  const bool like_ours = name.size() > 1 && name[0] == 't' && name[1] >= '0' && name[1] <= '9';
  const bool clash = like_ours || std::find(std::begin(taken), std::end(taken), name) != std::end(taken);
  std::string result(name);
  if (clash) result += '_';
  return result;
}

std::string prelude_in(Language language, const std::vector<bool>& used, std::string_view functions) {
  const bool cumulative = used[place_of(Op::normal_cumulative)];
  const bool density = used[place_of(Op::normal_density)];
  std::string text;
  if (language == Language::cpp) {
    text = "#include <cmath>\n";
    if (density || used[place_of(Op::pi)] || used[place_of(Op::e)]) text += "#include <numbers>\n";
    text += '\n';
  } else if (language == Language::javascript) {
    if (cumulative || used[place_of(Op::erf)]) text = javascript_normal;
  }
  for (const Helper& helper : helpers) {
    if (helper.language == language && used[place_of(helper.op)]) text += helper.text;
  }
  if (!is_python(language)) return text;
  std::string imports = language == Language::numpy ? "import numpy as np\n\n\n" : "import torch\n\n\n";
  const bool counts = text.find("math.") != std::string::npos || functions.find("math.") != std::string_view::npos;
  if (counts) imports.insert(0, "import math\n\n");
  return imports + text;
}

std::string head_in(Language language, std::string_view function, const std::vector<NamedParameter>& parameters) {
  const bool typed = language == Language::cpp;
  std::string text = typed ? "double " : is_python(language) ? "def " : "export function ";
  text += function;
  text += typed ? "(double x" : "(x";
  for (const NamedParameter& parameter : parameters) {
    text += typed ? ", double " : ", ";
    text += name_in(parameter.name);
    text += is_python(language) ? "=" : " = ";
    text += number_in(language, parameter.standard);
  }
  text += is_python(language) ? "):\n" : ") {\n";
  return text;
}

std::string line_in(Language language, std::string_view name, std::string_view value) {
  std::string text = language == Language::cpp          ? "  const double "
                     : language == Language::javascript ? "  const "
                                                        : "    ";
  text += name;
  text += " = ";
  text += value;
  text += is_python(language) ? "\n" : ";\n";
  return text;
}

std::string return_in(Language language, std::string_view value) {
  std::string text = is_python(language) ? "    return " : "  return ";
  text += value;
  text += is_python(language) ? "\n" : ";\n}\n";
  return text;
}

bool has_function(Language language, const Function& function) {
  if (function.id == "tanh") return true;
  return language == Language::pytorch && (function.id == "sigmoid" || function.id == "relu");
}

} // namespace activation_lab::expressions
