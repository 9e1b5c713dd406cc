#include "datasets/direction.hpp"

namespace activation_lab {

Direction direction_of(double turns) {
  constexpr int doublings = 10;
  constexpr double radians_per_part = 6.283185307179586476925 / (1U << doublings);
  const double x = turns * radians_per_part;
  const double square = x * x;
  Direction direction{1 - square / 2 * (1 - square / 12 * (1 - square / 30)),
                      x * (1 - square / 6 * (1 - square / 20 * (1 - square / 42)))};
  for (int k = 0; k < doublings; ++k) {
    const auto [cosine, sine] = direction;
    direction = {cosine * cosine - sine * sine, 2 * cosine * sine};
  }
  return direction;
}

} // namespace activation_lab
