// tests/reference: activations.csv, elementary.csv and vectors.csv, row by row.
#pragma once

#include "activations/kernel.hpp"

#include <string>
#include <vector>

namespace activation_lab::testing {

// A function at one setting of its parameters, over all points of the table.
struct ReferenceCase {
  struct Point {
    float x;
    double value;
    double derivative;
  };

  std::string function;
  std::vector<ParameterValue> parameters;
  std::string name; // "swish beta=1.7"
  std::vector<Point> points;
};

std::vector<ReferenceCase> reference_cases();

struct ElementaryPoint {
  std::string function;
  double x;
  double value;
};

std::vector<ElementaryPoint> elementary_points();

struct VectorCase {
  std::string function;
  std::vector<ParameterValue> parameters;
  std::string name;
  std::vector<float> input, direction;
  std::vector<double> value, change, size;
};

std::vector<VectorCase> vector_cases();

} // namespace activation_lab::testing
