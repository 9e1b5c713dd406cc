// tests/reference/expressions.csv: what expressions are worth, from a program that knows nothing of ours.

#include "understood.hpp"

#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

using namespace activation_lab;
using namespace activation_lab::testing;

namespace {

struct Row {
  std::string typed;
  double x, value;
  std::string slope; // empty close to a kink
  double error;      // of float32
};

// What is too small for a double is 0.
double number(const std::string& digits) {
  return std::strtod(digits.c_str(), nullptr);
}

Row row_of(const std::string& line) {
  std::istringstream columns(line);
  std::array<std::string, 5> column;
  for (std::string& one : column)
    std::getline(columns, one, ';');
  return {column[0], number(column[1]), number(column[2]), column[3], number(column[4])};
}

} // namespace

TEST_CASE("10,000 random expressions agree with an independent evaluator", "[expressions][reference]") {
  std::ifstream file(EXPRESSIONS_REFERENCE);
  std::string line;
  std::getline(file, line); // the names of the columns
  int compared = 0, slopes = 0;
  while (std::getline(file, line)) {
    const Row row = row_of(line);
    INFO(row.typed << " at " << row.x);
    const Kernel kernel = expect(expressions::make_kernel(understood(row.typed)));
    CHECK(std::fabs(kernel.exact_value(row.x) - row.value) <= 1e-12 * (1 + std::fabs(row.value)));
    if (!row.slope.empty()) {
      const double slope = number(row.slope);
      CHECK(std::fabs(kernel.exact_derivative(row.x) - slope) <= 1e-11 * (1 + std::fabs(slope)));
      ++slopes;
    }
    const std::array x = {static_cast<float>(row.x)};
    std::array<float, 1> y{};
    kernel.value(x, y);
    CHECK(std::fabs(double{y[0]} - row.value) <= row.error);
    ++compared;
  }
  CHECK(compared == 10000);
  CHECK(slopes > 9500);
}
