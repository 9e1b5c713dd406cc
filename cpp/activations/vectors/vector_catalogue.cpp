#include "activations/vectors/vector_catalogue.hpp"

#include "activations/vectors/vector_rules.hpp"

#include <array>

namespace activation_lab {

namespace {

constexpr std::array softmax_parameters = {Parameter{"temperature", "T", 1.0, 0.01, 100.0, {}}};
constexpr std::array maxout_parameters = {Parameter{"pieces", "k", 2.0, 2.0, 16.0, {}, true}};
constexpr std::array swiglu_parameters = {Parameter{"beta", "\\beta", 1.0, 0.0, 100.0, {}}};

using Source = std::string_view;
constexpr std::array<Source, 2> softmax_sources = {"boltzmann1868", "bridle1990"};
constexpr std::array<Source, 1> log_softmax_sources = {"bridle1990"};
constexpr std::array<Source, 1> maxout_sources = {"goodfellow2013"};
constexpr std::array<Source, 1> glu_sources = {"dauphin2017"};
constexpr std::array<Source, 2> variant_sources = {"dauphin2017", "shazeer2020"};

// New rows come last, as in the other catalogue.
constexpr std::array functions = {
    VectorFunction{
        .id = "softmax",
        .layout = Layout::row,
        .formula = "y_i = \\frac{e^{x_i/T}}{\\sum_j e^{x_j/T}}",
        .derivative = "\\frac{\\partial y_i}{\\partial x_j} = \\frac{1}{T}\\, y_i\\,(\\delta_{ij} - y_j)",
        .parameters = softmax_parameters,
        .year = 1989,
        .sources = softmax_sources,
        .rules = &rules::softmax,
    },
    VectorFunction{
        .id = "log_softmax",
        .layout = Layout::row,
        .formula = "y_i = \\frac{x_i}{T} - \\ln \\sum_j e^{x_j/T}",
        .derivative = "\\frac{\\partial y_i}{\\partial x_j} = \\frac{1}{T}\\,(\\delta_{ij} - e^{y_j})",
        .parameters = softmax_parameters,
        .year = 1989,
        .sources = log_softmax_sources,
        .rules = &rules::log_softmax,
    },
    VectorFunction{
        .id = "maxout",
        .layout = Layout::groups,
        .formula = "y_i = \\max_{1 \\le j \\le k} x_{ik - k + j}",
        .derivative =
            "\\frac{\\partial y_i}{\\partial x_j} = \\begin{cases} 1 & x_j \\text{ is the first largest of group } "
            "i \\\\ 0 & \\text{otherwise} \\end{cases}",
        .parameters = maxout_parameters,
        .year = 2013,
        .sources = maxout_sources,
        .rules = &rules::maxout,
    },
    VectorFunction{
        .id = "glu",
        .layout = Layout::halves,
        .formula = "y_i = a_i\\,\\sigma(b_i)",
        .derivative = "\\frac{\\partial y_i}{\\partial a_i} = \\sigma(b_i),\\quad "
                      "\\frac{\\partial y_i}{\\partial b_i} = a_i\\,\\sigma'(b_i)",
        .parameters = {},
        .year = 2017,
        .sources = glu_sources,
        .rules = &rules::glu,
    },
    VectorFunction{
        .id = "reglu",
        .layout = Layout::halves,
        .formula = "y_i = a_i\\,\\max(0, b_i)",
        .derivative =
            "\\frac{\\partial y_i}{\\partial a_i} = \\max(0, b_i),\\quad "
            "\\frac{\\partial y_i}{\\partial b_i} = \\begin{cases} a_i & b_i > 0 \\\\ 0 & b_i \\le 0 \\end{cases}",
        .parameters = {},
        .year = 2020,
        .sources = variant_sources,
        .rules = &rules::reglu,
    },
    VectorFunction{
        .id = "geglu",
        .layout = Layout::halves,
        .formula = "y_i = a_i\\,b_i\\,\\Phi(b_i)",
        .derivative = "\\frac{\\partial y_i}{\\partial a_i} = b_i\\,\\Phi(b_i),\\quad "
                      "\\frac{\\partial y_i}{\\partial b_i} = a_i\\,\\bigl(\\Phi(b_i) + b_i\\,\\varphi(b_i)\\bigr)",
        .parameters = {},
        .year = 2020,
        .sources = variant_sources,
        .rules = &rules::geglu,
    },
    VectorFunction{
        .id = "swiglu",
        .layout = Layout::halves,
        .formula = "y_i = a_i\\,s(b_i),\\quad s(b) = b\\,\\sigma(\\beta b)",
        .derivative = "\\frac{\\partial y_i}{\\partial a_i} = s(b_i),\\quad "
                      "\\frac{\\partial y_i}{\\partial b_i} = a_i\\,s'(b_i)",
        .parameters = swiglu_parameters,
        .year = 2020,
        .sources = variant_sources,
        .rules = &rules::swiglu,
    },
};

} // namespace

std::span<const VectorFunction> vector_catalogue() {
  return functions;
}

const VectorFunction* find_vector_function(std::string_view id) {
  for (const VectorFunction& function : functions) {
    if (function.id == id) return &function;
  }
  return nullptr;
}

} // namespace activation_lab
