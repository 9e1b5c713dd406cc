#include "networks/unit_states.hpp"

#include <algorithm>

namespace activation_lab {

namespace {

template <class Real> bool all_zero(std::span<const Real> numbers) {
  return std::all_of(numbers.begin(), numbers.end(), [](Real number) { return number == 0; });
}

} // namespace

template <class Real> std::vector<UnitState> unit_states(const LayerTrace<Real>& layer, const Focus& focus) {
  const Matrix<Real>& activation = layer.values.after_activation();
  const Matrix<Real>& gradient = layer.gradients.pre_activation;
  std::vector<UnitState> states;
  for (std::size_t u = 0; u < activation.rows; ++u) {
    const std::span<const Real> row = activation.row(u);
    const auto silent = static_cast<std::size_t>(std::count(row.begin(), row.end(), Real{0}));
    states.push_back({.silent_examples = silent,
                      .silent_on_example = row[focus.example] == 0,
                      .silent_on_batch = all_zero(row.subspan(focus.batch_begin, focus.batch_size)),
                      .silent_on_set = silent == row.size(),
                      .no_gradient = !gradient.empty() && all_zero(gradient.row(u))});
  }
  return states;
}

Census census_of(std::span<const UnitState> units) {
  Census census;
  for (const UnitState& unit : units) {
    ++census.units;
    if (unit.silent_on_example) ++census.silent_on_example;
    if (unit.silent_on_batch) ++census.silent_on_batch;
    if (unit.silent_on_set) ++census.silent_on_set;
    if (unit.no_gradient) ++census.no_gradient;
  }
  return census;
}

Census operator+(const Census& a, const Census& b) {
  return {.units = a.units + b.units,
          .silent_on_example = a.silent_on_example + b.silent_on_example,
          .silent_on_batch = a.silent_on_batch + b.silent_on_batch,
          .silent_on_set = a.silent_on_set + b.silent_on_set,
          .no_gradient = a.no_gradient + b.no_gradient};
}

template std::vector<UnitState> unit_states(const LayerTrace<float>&, const Focus&);
template std::vector<UnitState> unit_states(const LayerTrace<double>&, const Focus&);

} // namespace activation_lab
