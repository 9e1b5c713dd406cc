// The rows of tests/reference/pictures.csv, which pictures.py computes with 60 digits.
#pragma once

#include "images/table.hpp"

#include <string>
#include <vector>

namespace activation_lab::tests {

struct PictureReference {
  std::string function;
  std::string mapping_name;
  Mapping mapping;
  Normalisation normalisation;
  Table table;
};

// Empty when the file cannot be read.
std::vector<PictureReference> picture_references();

} // namespace activation_lab::tests
