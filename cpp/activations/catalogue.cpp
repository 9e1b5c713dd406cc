#include "activations/catalogue.hpp"

#include "activations/rules.hpp"

#include <algorithm>
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

using Sources = std::string_view;
constexpr std::array<Sources, 2> sigmoid_sources = {"verhulst1838", "rumelhart1986"};
constexpr std::array<Sources, 1> tanh_sources = {"lecun1998"};
constexpr std::array<Sources, 3> relu_sources = {"fukushima1969", "nair2010", "glorot2011"};
constexpr std::array<Sources, 1> leaky_relu_sources = {"maas2013"};
constexpr std::array<Sources, 1> elu_sources = {"clevert2015"};
constexpr std::array<Sources, 1> gelu_sources = {"hendrycks2016"};
constexpr std::array<Sources, 3> swish_sources = {"hendrycks2016", "elfwing2017", "ramachandran2017"};

// The order here is the order of menus, legends and contact sheets.
constexpr std::array functions = {
    Function{
        .id = "identity",
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
};

} // namespace

std::span<const Function> catalogue() {
  return functions;
}

const Function* find_function(std::string_view id) {
  const auto* found =
      std::find_if(functions.begin(), functions.end(), [id](const Function& function) { return function.id == id; });
  return found == functions.end() ? nullptr : found;
}

} // namespace activation_lab
