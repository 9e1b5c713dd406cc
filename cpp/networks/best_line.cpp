#include "networks/best_line.hpp"

#include <algorithm>

namespace activation_lab {

std::size_t best_line(std::span<const float> points, std::span<const float> classes, std::size_t first,
                      std::size_t last) {
  const std::size_t count = classes.size();
  std::size_t best = 0;
  for (std::size_t i = first; i < last; ++i) {
    const double x = points[2 * i];
    const double y = points[2 * i + 1];
    for (std::size_t j = 0; j < count; ++j) {
      if (j == i) continue;
      const double along_x = points[2 * j] - x;
      const double along_y = points[2 * j + 1] - y;
      std::size_t on_line = 0;
      std::size_t agreeing = 0; // left of the line and 1, or right of it and 0
      for (std::size_t k = 0; k < count; ++k) {
        const double side = along_x * (points[2 * k + 1] - y) - along_y * (points[2 * k] - x);
        if (side == 0) {
          ++on_line;
        } else if ((side > 0) == (classes[k] > 0.5F)) {
          ++agreeing;
        }
      }
      best = std::max({best, agreeing + on_line, count - agreeing});
    }
  }
  return best;
}

} // namespace activation_lab
