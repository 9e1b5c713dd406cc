// The rows of tests/reference/chain.csv, which chain.py computes with 60 digits.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace activation_lab::tests {

struct ChainReference {
  std::string function;
  double start;
  std::size_t depth;
  bool slip;
  double output;
  double product;
  int subnormal_layer;
  int zero_layer;
};

// Empty when the file cannot be read.
std::vector<ChainReference> chain_references();

} // namespace activation_lab::tests
