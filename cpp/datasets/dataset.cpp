#include "datasets/dataset.hpp"

#include "datasets/direction.hpp"
#include "random/generator.hpp"
#include "random/xoshiro.hpp"

#include <cmath>

namespace activation_lab {

namespace {

struct Point {
  double x;
  double y;
};

struct Example {
  Point point;
  double target;
};

double between(double low, double high, Generator& chance) {
  return low + (high - low) * chance.uniform();
}

// As many points to any area of the ring as to any other of its size.
Point in_ring(double inner, double outer, Generator& chance) {
  const double radius = std::sqrt(between(inner * inner, outer * outer, chance));
  const auto [cosine, sine] = direction_of(chance.uniform());
  return {radius * cosine, radius * sine};
}

// The signs come from the turn, so that the four quarters are met equally often.
Example exclusive_or(std::size_t turn, Generator& chance) {
  const double x = between(0.1, 1, chance);
  const double y = between(0.1, 1, chance);
  const bool differ = turn % 2 == 1;
  const double side = turn / 2 % 2 == 0 ? 1 : -1;
  return {{side * x, differ ? -side * y : side * y}, differ ? 1.0 : 0.0};
}

Example circles(bool one, Generator& chance) {
  return {one ? in_ring(0, 0.45, chance) : in_ring(0.65, 1, chance), one ? 1.0 : 0.0};
}

Example moons(bool one, Generator& chance) {
  const auto [cosine, sine] = direction_of(chance.uniform() / 2);
  const Point moon = one ? Point{1 - cosine, 0.5 - sine} : Point{cosine, sine};
  return {{(moon.x - 0.5) / 1.5, (moon.y - 0.25) / 1.5}, one ? 1.0 : 0.0};
}

Example spirals(bool one, Generator& chance) {
  const double radius = between(0.05, 1, chance);
  const auto [cosine, sine] = direction_of(1.75 * radius + (one ? 0.5 : 0.0));
  return {{radius * cosine, radius * sine}, one ? 1.0 : 0.0};
}

double within(double most, Generator& chance) {
  double number = 0;
  do {
    number = 0.15 * chance.normal();
  } while (std::fabs(number) > most);
  return number;
}

Example gaussians(bool one, Generator& chance) {
  const double centre = one ? 0.4 : -0.4;
  const double x = within(0.6, chance);
  const double y = within(0.6, chance);
  return {{centre + x, centre + y}, one ? 1.0 : 0.0};
}

Example height(DatasetKind kind, Generator& chance) {
  const double x = between(-1, 1, chance);
  const double y = between(-1, 1, chance);
  return {{x, y}, kind == DatasetKind::plane ? (x + y) / 2 : 4 * x * x * x - 3 * x};
}

Example example_of(DatasetKind kind, std::size_t turn, Generator& chance) {
  const bool one = turn % 2 == 1;
  switch (kind) {
  case DatasetKind::exclusive_or:
    return exclusive_or(turn, chance);
  case DatasetKind::circles:
    return circles(one, chance);
  case DatasetKind::moons:
    return moons(one, chance);
  case DatasetKind::spirals:
    return spirals(one, chance);
  case DatasetKind::gaussians:
    return gaussians(one, chance);
  case DatasetKind::plane:
  case DatasetKind::curve:
    return height(kind, chance);
  case DatasetKind::normal:
    break;
  }
  const double x = chance.normal();
  return {{x, chance.normal()}, 0};
}

bool has_classes(DatasetKind kind) {
  return kind != DatasetKind::plane && kind != DatasetKind::curve && kind != DatasetKind::normal;
}

} // namespace

Dataset dataset_of(DatasetKind kind, std::size_t count, double noise, std::uint64_t seed) {
  Generator chance(seed);
  // Unrelated to the other row, whatever the seed.
  Generator noises(SplitMix64(seed).next());
  Dataset set{std::vector<float>(2 * count), std::vector<float>(count)};
  for (std::size_t k = 0; k < count; ++k) {
    auto [point, target] = example_of(kind, k, chance);
    if (has_classes(kind)) {
      point.x += noise * noises.normal();
      point.y += noise * noises.normal();
    } else {
      target += noise * noises.normal();
    }
    set.inputs[2 * k] = static_cast<float>(point.x);
    set.inputs[2 * k + 1] = static_cast<float>(point.y);
    set.targets[k] = static_cast<float>(target);
  }
  return set;
}

} // namespace activation_lab
