// How much of a picture a filter leaves as it was.
#pragma once

#include "images/histogram.hpp"
#include "images/table.hpp"

namespace activation_lab {

struct Likeness {
  double distance = 0.0;      // root mean square of f(x) - x, in the units of x
  double correlation = 0.0;   // Pearson's r between x and f(x), -1 to 1; 0 where one of the two does not vary
  double byte_distance = 0.0; // root mean square difference of the bytes after and before, 0 to 255
  double darkest = 0.0;       // share of the bytes that ended as 0, 0 to 1
  double brightest = 0.0;     // share of the bytes that ended as 255, 0 to 1
};

// Over all bytes of the three channels that the histogram counts; all 0 when it counts none.
Likeness likeness(const Filter& filter, const Histogram& before);

// Over values spread evenly from low to high: the mean over that interval by the trapezoid rule on the 256 inputs,
// which is within 1e-4 of the true one for the canonical functions on [-2, 2].
Likeness likeness_when_uniform(const Filter& filter);

} // namespace activation_lab
