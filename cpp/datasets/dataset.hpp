// Small sets in the plane to learn from. Classes take turns, so that any batch of neighbours has both; without noise
// all but `normal` lie within -1 to 1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace activation_lab {

enum class DatasetKind {
  // Two classes, 0 and 1.
  exclusive_or, // 1 where the coordinates have different signs; each is at least 0.1 in size
  circles,      // 1: a disc of radius 0.45; 0: the ring around it, from 0.65 to 1
  moons,        // two half circles that reach into each other, scikit-learn's, centred and scaled by 2/3
  spirals,      // two arms of 1 3/4 turns, half a turn apart
  gaussians,    // clouds of deviation 0.15 around (-0.4, -0.4) and (0.4, 0.4), of which nothing beyond 0.6 is kept
  // A height over evenly spread points.
  plane, // (x + y)/2
  curve, // 4 x^3 - 3 x: it swings from -1 to 1 three times, and y has no say in it
  // Standard normal points, and nothing to learn: 0.
  normal,
};

struct Dataset {
  std::vector<float> inputs;  // count x 2, point by point
  std::vector<float> targets; // one a point
};

// Noise is the deviation of what is added to both coordinates of a class, or to a height. It has random numbers of its
// own: more noise moves the same points further, and a longer set begins with the shorter ones.
Dataset dataset_of(DatasetKind kind, std::size_t count, double noise, std::uint64_t seed);

} // namespace activation_lab
