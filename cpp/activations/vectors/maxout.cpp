// The largest of each group of k neighbours. Goodfellow et al. 2013. Exact. A NaN makes its group NaN; of equals the
// first counts, and its direction is the group's.

#include "activations/vectors/vector_rules.hpp"

#include <cmath>

namespace activation_lab {

namespace {

std::size_t pieces_of(Settings settings) {
  return static_cast<std::size_t>(settings[0]);
}

// The place of the group's first largest, or of its first NaN.
template <class Number> std::size_t winner(std::span<const Number> group) {
  std::size_t best = 0;
  for (std::size_t i = 0; i < group.size() && !std::isnan(group[best]); ++i) {
    if (group[i] > group[best] || std::isnan(group[i])) best = i;
  }
  return best;
}

template <class Number> void largest(std::span<const Number> in, std::span<Number> out, Settings settings) {
  const std::size_t pieces = pieces_of(settings);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto group = in.subspan(i * pieces, pieces);
    out[i] = group[winner(group)];
  }
}

template <class Number>
void direction_of_largest(std::span<const Number> in, std::span<const Number> direction, std::span<Number> out,
                          Settings settings) {
  const std::size_t pieces = pieces_of(settings);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto group = in.subspan(i * pieces, pieces);
    const std::size_t best = winner(group);
    out[i] = std::isnan(group[best]) ? group[best] : direction[i * pieces + best];
  }
}

} // namespace

const VectorRules rules::maxout = {largest<float>, direction_of_largest<float>, largest<double>,
                                   direction_of_largest<double>, pieces_of};

} // namespace activation_lab
