#include "networks/recurrence.hpp"

#include "networks/product.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace activation_lab {

namespace {

double frobenius_norm(const std::vector<double>& matrix) {
  double sum = 0;
  for (const double number : matrix)
    sum += number * number;
  return std::sqrt(sum);
}

std::vector<double> unit_matrix(std::size_t size) {
  std::vector<double> unit(size * size);
  for (std::size_t i = 0; i < size; ++i)
    unit[i * (size + 1)] = 1;
  return unit;
}

// start + square right: a square matrix of so many rows, and `columns` columns beside it.
std::vector<double> times(const std::vector<double>& square, std::size_t rows, const std::vector<double>& right,
                          std::size_t columns, const double* start) {
  std::vector<double> result(rows * columns);
  multiply(Product<double>{.left = {square.data(), rows, 1},
                           .right = right.data(),
                           .right_stride = columns,
                           .start = start,
                           .result = result.data(),
                           .result_stride = columns,
                           .rows = rows,
                           .inner = rows,
                           .columns = columns});
  return result;
}

} // namespace

RecurrentRun run(const Recurrence& recurrence, std::vector<double> state, std::span<const std::vector<double>> inputs) {
  const std::size_t units = state.size();
  RecurrentRun result;
  std::vector<double> jacobian = unit_matrix(units);
  result.states.push_back(std::move(state));
  result.memory.push_back(frobenius_norm(jacobian));
  for (std::size_t t = 0; t < inputs.size() && result.broken_step == RecurrentRun::none; ++t) {
    const std::vector<double> begun = recurrence.from_input(inputs[t]);
    std::vector<double> h = times(recurrence.from_state, units, result.states.back(), 1, begun.data());
    jacobian = times(recurrence.from_state, units, jacobian, units, nullptr);
    for (std::size_t u = 0; u < units; ++u) {
      const double slope = recurrence.function.exact_derivative(h[u]);
      for (std::size_t i = 0; i < units; ++i)
        jacobian[u * units + i] *= slope;
      h[u] = recurrence.function.exact_value(h[u]);
    }
    const bool finite = std::all_of(h.begin(), h.end(), [](double number) { return std::isfinite(number); });
    if (!finite) result.broken_step = static_cast<int>(t) + 1;
    result.states.push_back(std::move(h));
    result.memory.push_back(frobenius_norm(jacobian));
  }
  return result;
}

} // namespace activation_lab
