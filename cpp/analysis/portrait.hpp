// What can be said about any one function without looking at its formula: where it bends, how far it goes, how steep it
// gets, what it makes of a standard normal input, where it saturates. Found numerically from the kernel alone, so that
// a function that a learner typed has a portrait as well as a row of the catalogue at any parameters.
#pragma once

#include "activations/kernel.hpp"
#include "analysis/extremes.hpp"

#include <optional>
#include <vector>

namespace activation_lab {

struct Portrait {
  std::vector<double> kinks; // the kernel's
  double limit_below;        // as x goes to -infinity; NaN where none is found
  double limit_above;        // as x goes to +infinity

  Extreme least;
  Extreme greatest;
  Extreme steepest; // the slope that is largest in size, with its sign; jumps of the value have none

  // f(z) for z standard normal.
  double normal_mean;
  double normal_deviation;
  double normal_zeros; // probability that f(z) is exactly 0: that z falls into a piece where f is

  // |f'(x)| < 0.01 for all x below, for all x above. None where that is never so, or not so within |x| <= 1024. A jump
  // of the value counts as steep. For a constant function infinity and -infinity: it saturates everywhere.
  std::optional<double> saturated_below;
  std::optional<double> saturated_above;
};

// Takes a few milliseconds. Extremes as extremes.hpp finds them, averages as normal_average.hpp does.
Portrait portrait_of(const Kernel& kernel);

} // namespace activation_lab
