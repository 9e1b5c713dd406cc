// tests/reference/expressions.csv: what expressions are worth, from a program that knows nothing of ours.

#include "understood.hpp"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

using namespace activation_lab;
using namespace activation_lab::testing;

TEST_CASE("Values and derivatives agree with an independent evaluator", "[expressions][reference]") {
  std::string last;
  Kernel kernel;
  int compared = 0;
  std::ifstream file(EXPRESSIONS_REFERENCE);
  std::string line;
  std::getline(file, line); // the names of the columns
  while (std::getline(file, line)) {
    std::istringstream row(line);
    std::string typed, x, value, slope;
    std::getline(row, typed, ';');
    std::getline(row, x, ';');
    std::getline(row, value, ';');
    std::getline(row, slope, ';');
    if (typed != last) kernel = expect(expressions::make_kernel(understood(typed)));
    last = typed;
    INFO(typed << " at " << x);
    // What is too small for a double is 0.
    const double at = std::strtod(x.c_str(), nullptr), truth = std::strtod(value.c_str(), nullptr);
    CHECK(std::fabs(kernel.exact_value(at) - truth) <= 1e-12 * (1 + std::fabs(truth)));
    if (!slope.empty()) {
      const double steepness = std::strtod(slope.c_str(), nullptr);
      CHECK(std::fabs(kernel.exact_derivative(at) - steepness) <= 1e-11 * (1 + std::fabs(steepness)));
    }
    ++compared;
  }
  CHECK(compared > 2000);
}
