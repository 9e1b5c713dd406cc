// tests/reference/portrait.csv, row by row.
#pragma once

#include "activations/kernel.hpp"

#include <string>
#include <vector>

namespace activation_lab::testing {

struct PortraitCase {
  enum class Place { there, many, approached };
  struct Extreme {
    double value;
    Place place;
    double x; // where it is there
  };

  std::string function;
  std::vector<ParameterValue> parameters;
  std::string name;
  double limit_below, limit_above;
  Extreme least, greatest, steepest;
  double mean, deviation, zeros;
  double saturated_below, saturated_above; // NaN for never
};

std::vector<PortraitCase> portrait_cases();

} // namespace activation_lab::testing
