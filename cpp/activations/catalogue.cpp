#include "activations/catalogue.hpp"

#include "activations/rules.hpp"

#include <array>
#include <limits>

namespace activation_lab {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr std::array<std::string_view, 3> gelu_variants = {"erf", "tanh", "sigmoid"};

constexpr std::array leaky_relu_parameters = {Parameter{"alpha", "\\alpha", 0.01, 0.0, 1.0, {}}};
constexpr std::array elu_parameters = {Parameter{"alpha", "\\alpha", 1.0, 0.0, 10.0, {}}};
constexpr std::array gelu_parameters = {Parameter{"variant", "", 0.0, 0.0, 2.0, gelu_variants}};
constexpr std::array swish_parameters = {Parameter{"beta", "\\beta", 1.0, 0.0, 100.0, {}}};
constexpr std::array prelu_parameters = {Parameter{"alpha", "\\alpha", 0.25, -1.0, 1.0, {}}};
constexpr std::array rrelu_parameters = {Parameter{"lower", "l", 1.0 / 8, 0.0, 1.0, {}},
                                         Parameter{"upper", "u", 1.0 / 3, 0.0, 1.0, {}}};
constexpr std::array celu_parameters = {Parameter{"alpha", "\\alpha", 1.0, 0.1, 10.0, {}}};
constexpr std::array softplus_parameters = {Parameter{"beta", "\\beta", 1.0, 0.1, 100.0, {}}};
constexpr std::array hard_tanh_parameters = {Parameter{"min", "a", -1.0, -10.0, 0.0, {}},
                                             Parameter{"max", "b", 1.0, 0.0, 10.0, {}}};

using Sources = std::string_view;
constexpr std::array<Sources, 2> sigmoid_sources = {"verhulst1838", "rumelhart1986"};
constexpr std::array<Sources, 1> tanh_sources = {"lecun1998"};
constexpr std::array<Sources, 3> relu_sources = {"fukushima1969", "nair2010", "glorot2011"};
constexpr std::array<Sources, 1> leaky_relu_sources = {"maas2013"};
constexpr std::array<Sources, 1> elu_sources = {"clevert2015"};
constexpr std::array<Sources, 1> gelu_sources = {"hendrycks2016"};
constexpr std::array<Sources, 3> swish_sources = {"hendrycks2016", "elfwing2017", "ramachandran2017"};
constexpr std::array<Sources, 2> step_sources = {"mcculloch1943", "rosenblatt1958"};
constexpr std::array<Sources, 1> prelu_sources = {"he2015"};
constexpr std::array<Sources, 1> rrelu_sources = {"xu2015"};
constexpr std::array<Sources, 1> celu_sources = {"barron2017"};
constexpr std::array<Sources, 1> selu_sources = {"klambauer2017"};
constexpr std::array<Sources, 1> mish_sources = {"misra2019"};
constexpr std::array<Sources, 1> softplus_sources = {"dugas2000"};
constexpr std::array<Sources, 1> softsign_sources = {"bergstra2009"};
constexpr std::array<Sources, 1> hard_tanh_sources = {"collobert2004"};
constexpr std::array<Sources, 1> hard_sigmoid_sources = {"courbariaux2015"};
constexpr std::array<Sources, 1> hard_swish_sources = {"howard2019"};
constexpr std::array<Sources, 1> relu6_sources = {"krizhevsky2010"};

// The order here is the order of menus, legends and contact sheets, and a place gives its function a colour and a line
// style: new rows come last.
constexpr std::array functions = {
    Function{
        .id = "identity",
        .family = Family::linear,
        .formula = "x",
        .derivative = "1",
        .parameters = {},
        .range = {-infinity, infinity, false, false},
        .limit_below = -infinity,
        .limit_above = infinity,
        .year = {},
        .sources = {},
        .rules = &rules::identity,
    },
    Function{
        .id = "sigmoid",
        .family = Family::saturating,
        .formula = "\\sigma(x) = \\frac{1}{1 + e^{-x}}",
        .derivative = "\\sigma(x)\\,\\bigl(1 - \\sigma(x)\\bigr)",
        .parameters = {},
        .range = {0, 1, false, false},
        .limit_below = 0,
        .limit_above = 1,
        .year = 1986,
        .sources = sigmoid_sources,
        .rules = &rules::sigmoid,
    },
    Function{
        .id = "tanh",
        .family = Family::saturating,
        .formula = "\\tanh x = \\frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}",
        .derivative = "1 - \\tanh^2 x",
        .parameters = {},
        .range = {-1, 1, false, false},
        .limit_below = -1,
        .limit_above = 1,
        .year = 1998,
        .sources = tanh_sources,
        .rules = &rules::tanh,
    },
    Function{
        .id = "relu",
        .family = Family::rectifier,
        .formula = "\\max(0, x)",
        .derivative = "\\begin{cases} 1 & x > 0 \\\\ 0 & x \\le 0 \\end{cases}",
        .parameters = {},
        .range = {0, infinity, true, false},
        .limit_below = 0,
        .limit_above = infinity,
        .year = 1969,
        .sources = relu_sources,
        .rules = &rules::relu,
    },
    Function{
        .id = "leaky_relu",
        .family = Family::rectifier,
        .formula = "\\begin{cases} x & x > 0 \\\\ \\alpha x & x \\le 0 \\end{cases}",
        .derivative = "\\begin{cases} 1 & x > 0 \\\\ \\alpha & x \\le 0 \\end{cases}",
        .parameters = leaky_relu_parameters,
        .range = {-infinity, infinity, false, false},
        .limit_below = -infinity,
        .limit_above = infinity,
        .year = 2013,
        .sources = leaky_relu_sources,
        .rules = &rules::leaky_relu,
    },
    Function{
        .id = "elu",
        .family = Family::rectifier,
        .formula = "\\begin{cases} x & x > 0 \\\\ \\alpha\\,(e^{x} - 1) & x \\le 0 \\end{cases}",
        .derivative = "\\begin{cases} 1 & x > 0 \\\\ \\alpha e^{x} & x \\le 0 \\end{cases}",
        .parameters = elu_parameters,
        .range = {-1, infinity, false, false},
        .limit_below = -1,
        .limit_above = infinity,
        .year = 2015,
        .sources = elu_sources,
        .rules = &rules::elu,
    },
    Function{
        .id = "gelu",
        .family = Family::gate,
        .formula = "x\\,\\Phi(x) = \\frac{x}{2}\\Bigl(1 + \\operatorname{erf}\\frac{x}{\\sqrt 2}\\Bigr)",
        .derivative = "\\Phi(x) + x\\,\\varphi(x)",
        .parameters = gelu_parameters,
        .range = {-0.16997120747990369, infinity, true, false},
        .limit_below = 0,
        .limit_above = infinity,
        .year = 2016,
        .sources = gelu_sources,
        .rules = &rules::gelu,
    },
    Function{
        .id = "swish",
        .family = Family::gate,
        .formula = "x\\,\\sigma(\\beta x) = \\frac{x}{1 + e^{-\\beta x}}",
        .derivative = "\\sigma(\\beta x) + \\beta x\\,\\sigma(\\beta x)\\,\\bigl(1 - \\sigma(\\beta x)\\bigr)",
        .parameters = swish_parameters,
        .range = {-0.27846454276107380, infinity, true, false},
        .limit_below = 0,
        .limit_above = infinity,
        .year = 2017,
        .sources = swish_sources,
        .rules = &rules::swish,
    },
    Function{
        .id = "step",
        .family = Family::threshold,
        .formula = "\\begin{cases} 1 & x \\ge 0 \\\\ 0 & x < 0 \\end{cases}",
        .derivative = "0",
        .parameters = {},
        .range = {0, 1, true, true},
        .limit_below = 0,
        .limit_above = 1,
        .year = 1943,
        .sources = step_sources,
        .rules = &rules::step,
    },
    Function{
        .id = "prelu",
        .family = Family::rectifier,
        .formula = "\\begin{cases} x & x > 0 \\\\ \\alpha x & x \\le 0 \\end{cases}",
        .derivative = "\\begin{cases} 1 & x > 0 \\\\ \\alpha & x \\le 0 \\end{cases}",
        .parameters = prelu_parameters,
        .range = {-infinity, infinity, false, false},
        .limit_below = -infinity,
        .limit_above = infinity,
        .year = 2015,
        .sources = prelu_sources,
        .rules = &rules::prelu,
    },
    Function{
        .id = "rrelu",
        .family = Family::rectifier,
        .formula = "\\begin{cases} x & x > 0 \\\\ \\frac{l + u}{2}\\,x & x \\le 0 \\end{cases}",
        .derivative = "\\begin{cases} 1 & x > 0 \\\\ \\frac{l + u}{2} & x \\le 0 \\end{cases}",
        .parameters = rrelu_parameters,
        .bounds = true,
        .range = {-infinity, infinity, false, false},
        .limit_below = -infinity,
        .limit_above = infinity,
        .year = 2015,
        .sources = rrelu_sources,
        .rules = &rules::rrelu,
    },
    Function{
        .id = "celu",
        .family = Family::rectifier,
        .formula = "\\begin{cases} x & x > 0 \\\\ \\alpha\\,(e^{x/\\alpha} - 1) & x \\le 0 \\end{cases}",
        .derivative = "\\begin{cases} 1 & x > 0 \\\\ e^{x/\\alpha} & x \\le 0 \\end{cases}",
        .parameters = celu_parameters,
        .range = {-1, infinity, false, false},
        .limit_below = -1,
        .limit_above = infinity,
        .year = 2017,
        .sources = celu_sources,
        .rules = &rules::celu,
    },
    Function{
        .id = "selu",
        .family = Family::rectifier,
        .formula = "\\lambda \\begin{cases} x & x > 0 \\\\ \\alpha\\,(e^{x} - 1) & x \\le 0 \\end{cases} \\quad "
                   "\\lambda \\approx 1.0507,\\; \\alpha \\approx 1.6733",
        .derivative = "\\lambda \\begin{cases} 1 & x > 0 \\\\ \\alpha e^{x} & x \\le 0 \\end{cases}",
        .parameters = {},
        .range = {-1.7580993408473766, infinity, false, false},
        .limit_below = -1.7580993408473766,
        .limit_above = infinity,
        .year = 2017,
        .sources = selu_sources,
        .rules = &rules::selu,
    },
    Function{
        .id = "mish",
        .family = Family::gate,
        .formula = "x \\tanh\\bigl(\\ln(1 + e^{x})\\bigr)",
        .derivative = "\\tanh s + x\\,\\sigma(x)\\,(1 - \\tanh^2 s),\\quad s = \\ln(1 + e^{x})",
        .parameters = {},
        .range = {-0.30884341301725041, infinity, true, false},
        .limit_below = 0,
        .limit_above = infinity,
        .year = 2019,
        .sources = mish_sources,
        .rules = &rules::mish,
    },
    Function{
        .id = "softplus",
        .family = Family::rectifier,
        .formula = "\\frac{1}{\\beta} \\ln\\bigl(1 + e^{\\beta x}\\bigr)",
        .derivative = "\\sigma(\\beta x) = \\frac{1}{1 + e^{-\\beta x}}",
        .parameters = softplus_parameters,
        .range = {0, infinity, false, false},
        .limit_below = 0,
        .limit_above = infinity,
        .year = 2000,
        .sources = softplus_sources,
        .rules = &rules::softplus,
    },
    Function{
        .id = "softsign",
        .family = Family::saturating,
        .formula = "\\frac{x}{1 + |x|}",
        .derivative = "\\frac{1}{(1 + |x|)^2}",
        .parameters = {},
        .range = {-1, 1, false, false},
        .limit_below = -1,
        .limit_above = 1,
        .year = 2009,
        .sources = softsign_sources,
        .rules = &rules::softsign,
    },
    Function{
        .id = "hard_tanh",
        .family = Family::saturating,
        .formula = "\\min\\bigl(b, \\max(a, x)\\bigr)",
        .derivative = "\\begin{cases} 1 & a < x < b \\\\ 0 & \\text{otherwise} \\end{cases}",
        .parameters = hard_tanh_parameters,
        .bounds = true,
        .range = {-1, 1, true, true},
        .limit_below = -1,
        .limit_above = 1,
        .year = 2004,
        .sources = hard_tanh_sources,
        .rules = &rules::hard_tanh,
    },
    Function{
        .id = "hard_sigmoid",
        .family = Family::saturating,
        .formula = "\\min\\bigl(1, \\max(0, \\tfrac{x}{6} + \\tfrac{1}{2})\\bigr)",
        .derivative = "\\begin{cases} \\tfrac{1}{6} & -3 < x < 3 \\\\ 0 & \\text{otherwise} \\end{cases}",
        .parameters = {},
        .range = {0, 1, true, true},
        .limit_below = 0,
        .limit_above = 1,
        .year = 2015,
        .sources = hard_sigmoid_sources,
        .rules = &rules::hard_sigmoid,
    },
    Function{
        .id = "hard_swish",
        .family = Family::gate,
        .formula = "\\tfrac{x}{6} \\min\\bigl(6, \\max(0, x + 3)\\bigr)",
        .derivative = "\\begin{cases} 0 & x \\le -3 \\\\ \\tfrac{x}{3} + \\tfrac{1}{2} & -3 < x < 3 \\\\ 1 & x \\ge 3 "
                      "\\end{cases}",
        .parameters = {},
        .range = {-0.375, infinity, true, false},
        .limit_below = 0,
        .limit_above = infinity,
        .year = 2019,
        .sources = hard_swish_sources,
        .rules = &rules::hard_swish,
    },
    Function{
        .id = "relu6",
        .family = Family::rectifier,
        .formula = "\\min\\bigl(6, \\max(0, x)\\bigr)",
        .derivative = "\\begin{cases} 1 & 0 < x < 6 \\\\ 0 & \\text{otherwise} \\end{cases}",
        .parameters = {},
        .range = {0, 6, true, true},
        .limit_below = 0,
        .limit_above = 6,
        .year = 2010,
        .sources = relu6_sources,
        .rules = &rules::relu6,
    },
    Function{
        .id = "log_sigmoid",
        .family = Family::rectifier,
        .formula = "\\ln \\sigma(x) = -\\ln\\bigl(1 + e^{-x}\\bigr)",
        .derivative = "\\sigma(-x) = \\frac{1}{1 + e^{x}}",
        .parameters = {},
        .range = {-infinity, 0, false, false},
        .limit_below = -infinity,
        .limit_above = 0,
        .year = {},
        .sources = {},
        .rules = &rules::log_sigmoid,
    },
};

} // namespace

std::span<const Function> catalogue() {
  return functions;
}

const Function* find_function(std::string_view id) {
  for (const Function& function : functions) {
    if (function.id == id) return &function;
  }
  return nullptr;
}

} // namespace activation_lab
