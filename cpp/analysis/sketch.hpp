// A curve that somebody drew by hand, held against the true one.
#pragma once

#include "activations/kernel.hpp"

#include <span>

namespace activation_lab {

// Points joined by straight lines, x ascending, at least one; level beyond the first and the last.
struct Sketch {
  std::span<const double> x;
  std::span<const double> y;

  double at(double place) const;
};

struct SketchScore {
  double mean_error; // mean distance from the true curve
  double spread;     // largest true value less the least, 0 counted among them; 1 where all are 0
  double score;   // 100 (1 - 5 mean_error/spread), at least 0: an average miss of a fifth of the spread earns nothing
  double worst_x; // where the sketch is farthest off
  double worst_drawn; // what was drawn there
  double worst_truth; // and what should have been, at exactly that x
  double worst_error; // the distance counted there
};

// Compares at 801 evenly spaced points from `from` to `to`. A hand is no ruler: at each point the truth is everything
// the curve takes within 2 % of the axis to either side, and the distance is that to the nearest of it, so that the
// place of a jump may be missed by a hair. truth: f or f', finite on the whole stretch.
SketchScore score_sketch(const Kernel::Scalar& truth, const Sketch& sketch, double from, double to);

} // namespace activation_lab
