#include "analysis/sketch.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <vector>

namespace activation_lab {

namespace {

constexpr std::size_t points = 801;
constexpr std::size_t reach = 16; // points to either side: 2 % of the axis
constexpr double strictness = 5.0;

double distance_to(double y, double low, double high) {
  return y < low ? low - y : y > high ? y - high : 0.0;
}

} // namespace

double Sketch::at(double place) const {
  if (place <= x.front()) return y.front();
  if (place >= x.back()) return y.back();
  const auto above = static_cast<std::size_t>(std::distance(x.begin(), std::upper_bound(x.begin(), x.end(), place)));
  const double share = (place - x[above - 1]) / (x[above] - x[above - 1]);
  return y[above - 1] + (y[above] - y[above - 1]) * share;
}

SketchScore score_sketch(const Kernel::Scalar& truth, const Sketch& sketch, double from, double to) {
  std::vector<double> x(points);
  std::vector<double> values(points);
  for (std::size_t i = 0; i < points; ++i) {
    x[i] = i == points - 1 ? to : from + (to - from) * static_cast<double>(i) / (points - 1);
    values[i] = truth(x[i]);
  }
  const auto [least, largest] = std::minmax_element(values.begin(), values.end());
  const double spread = std::max(*largest, 0.0) - std::min(*least, 0.0);

  SketchScore score{0.0, spread > 0.0 ? spread : 1.0, 0.0, from, sketch.at(from), values.front(), 0.0};
  for (std::size_t i = 0; i < points; ++i) {
    const auto first = values.begin() + static_cast<std::ptrdiff_t>(i - std::min(i, reach));
    const auto end = values.begin() + static_cast<std::ptrdiff_t>(std::min(i + reach + 1, points));
    const auto [low, high] = std::minmax_element(first, end);
    const double drawn = sketch.at(x[i]);
    const double error = distance_to(drawn, *low, *high);
    score.mean_error += error / points;
    if (error > score.worst_error) {
      score.worst_x = x[i];
      score.worst_drawn = drawn;
      score.worst_truth = values[i];
      score.worst_error = error;
    }
  }
  score.score = std::max(0.0, 100.0 * (1.0 - strictness * score.mean_error / score.spread));
  return score;
}

} // namespace activation_lab
