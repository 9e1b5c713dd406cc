// The numbers of tests/reference/training.csv, which training.py computes with NumPy.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace activation_lab::testing {

struct TrainingReference {
  std::vector<double> losses;                       // before each step
  std::vector<double> parameters, means, variances; // after the last one
};

// By the name of the case.
std::map<std::string, TrainingReference> training_references();

} // namespace activation_lab::testing
