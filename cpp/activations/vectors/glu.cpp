// Gated linear units: a row is its halves a and b, the result a g(b), half as wide. GLU (Dauphin et al. 2017) has the
// sigmoid for g; ReGLU, GEGLU and SwiGLU (Shazeer 2020) have ReLU, GELU and swish.
//
// float32: within 5 ULP of the correctly rounded result where g(b) is a normal number; where it is not, 0. The change
// a' g(b) + a g'(b) b' is off by at most 5 2^-24 (|a' g(b)| + |a g'(b) b'|), and by 2^-22 |a b'| where g' is near its
// root. An infinity beside a closed gate, infinity times 0, is NaN.

#include "activations/rules.hpp"
#include "activations/vectors/vector_rules.hpp"

#include <algorithm>
#include <array>

namespace activation_lab {

namespace {

constexpr std::size_t chunk = 256; // of a gate's values, on the stack

std::size_t two(Settings) {
  return 2;
}

// A gate takes the settings of its unit's row.
template <const Rules& gate> struct Of {
  static const Rules& function() { return gate; }
  static Settings settings(Settings given) { return given; }
};

// GELU in its erf form.
struct OfGelu {
  static const Rules& function() { return rules::gelu; }
  static Settings settings(Settings) {
    static constexpr std::array variant = {0.0};
    return variant;
  }
};

// work(first, values) for every chunk of g(b), or of its slope.
template <class Work> void in_chunks(std::span<const float> b, Rules::Batch gate, Settings settings, Work work) {
  std::array<float, chunk> values{};
  for (std::size_t first = 0; first < b.size(); first += chunk) {
    const std::span<float> part(values.data(), std::min(chunk, b.size() - first));
    gate(b.subspan(first, part.size()), part, settings);
    work(first, part);
  }
}

template <class Gate> void gated(std::span<const float> in, std::span<float> out, Settings settings) {
  in_chunks(in.subspan(out.size()), Gate::function().value, Gate::settings(settings),
            [&](std::size_t first, std::span<const float> open) {
              for (std::size_t i = 0; i < open.size(); ++i)
                out[first + i] = in[first + i] * open[i];
            });
}

template <class Gate>
void gated_change(std::span<const float> in, std::span<const float> direction, std::span<float> out,
                  Settings settings) {
  const auto a = in.first(out.size()), b = in.subspan(out.size());
  const auto a_change = direction.first(out.size()), b_change = direction.subspan(out.size());
  in_chunks(b, Gate::function().value, Gate::settings(settings), [&](std::size_t first, std::span<const float> open) {
    std::array<float, chunk> slope{};
    Gate::function().derivative(b.subspan(first, open.size()), std::span(slope).first(open.size()),
                                Gate::settings(settings));
    for (std::size_t i = 0; i < open.size(); ++i) {
      const double through = double{a_change[first + i]} * double{open[i]};
      const double of_gate = double{a[first + i]} * (double{slope[i]} * double{b_change[first + i]});
      out[first + i] = static_cast<float>(through + of_gate);
    }
  });
}

template <class Gate> void exact_gated(std::span<const double> in, std::span<double> out, Settings settings) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = in[i] * Gate::function().exact_value(in[out.size() + i], Gate::settings(settings));
}

template <class Gate>
void exact_gated_change(std::span<const double> in, std::span<const double> direction, std::span<double> out,
                        Settings settings) {
  const std::size_t half = out.size();
  for (std::size_t i = 0; i < half; ++i) {
    const double b = in[half + i];
    const double open = Gate::function().exact_value(b, Gate::settings(settings));
    const double slope = Gate::function().exact_derivative(b, Gate::settings(settings));
    out[i] = direction[i] * open + in[i] * (slope * direction[half + i]);
  }
}

template <class Gate>
constexpr VectorRules gated_rules = {gated<Gate>, gated_change<Gate>, exact_gated<Gate>, exact_gated_change<Gate>, two};

} // namespace

const VectorRules rules::glu = gated_rules<Of<rules::sigmoid>>;
const VectorRules rules::reglu = gated_rules<Of<rules::relu>>;
const VectorRules rules::geglu = gated_rules<OfGelu>;
const VectorRules rules::swiglu = gated_rules<Of<rules::swish>>;

} // namespace activation_lab
