// Whether two functions are the same, and if not, at which number anybody can see it.
#pragma once

#include "activations/kernel.hpp"

#include <optional>

namespace activation_lab {

struct CounterExample {
  double x;
  double a; // NaN where a has no value
  double b;
};

struct Interval {
  double from;
  double to;
};

struct Equivalence {
  std::optional<CounterExample> counter_example; // none: the two are the same wherever they were looked at
  double largest;                                // of |a - b| where both are finite
  std::optional<Interval> agreement; // the longest stretch without a difference, if it is a tenth of the whole
};

// Values count as the same when they are within 1e-9 of each other, or within that share of the larger one, so that no
// honest way of writing a function fails by its rounding. Where only one of the two has a value they differ.
//
// Looks at plain numbers (whole ones, halves, tenths, hundredths) from `from` to `to`, at 4001 even steps, at 4000
// places that no even pattern can dodge, beside the kinks of both, and then closer around the largest difference. So a
// difference as small as 1e-9 is found if it is as wide as an eight-thousandth of the stretch, and narrower ones where
// there is a kink or a plain number. The counter-example is the plainest number at which the two lie at least a quarter
// as far apart as anywhere; of equally plain ones the nearest to 0.
Equivalence equivalence(const Kernel& a, const Kernel& b, double from, double to);

} // namespace activation_lab
