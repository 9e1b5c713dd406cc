// cpp/activations/ACCURACY.md says what was measured at every float there is. Measuring takes long; whether the table
// is about these very kernels is seen at once.

#include "activations/budgets.hpp"
#include "activations/watched_bits.hpp"

#include "activations/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace activation_lab;

namespace {

using namespace std::string_view_literals;

constexpr std::string_view table[] = {
#include "accuracy_rows.inc"
};

struct Row {
  std::string function;
  std::vector<ParameterValue> parameters;
  std::int64_t value, slope;
  double near_root; // 0 where there is no root
  std::uint64_t value_bits, slope_bits;
};

std::string trimmed(const std::string& cell) {
  const std::size_t first = cell.find_first_not_of(' ');
  return first == std::string::npos ? "" : cell.substr(first, cell.find_last_not_of(' ') - first + 1);
}

std::vector<std::string> cells_of(std::string_view line) {
  std::istringstream stream{std::string(line.substr(1))};
  std::vector<std::string> cells;
  for (std::string cell; std::getline(stream, cell, '|');)
    cells.push_back(trimmed(cell));
  return cells;
}

// "variant=erf"
std::vector<ParameterValue> parameters_of(const std::string& cell) {
  if (cell.empty()) return {};
  const std::size_t equals = cell.find('=');
  return {{cell.substr(0, equals), cell.substr(equals + 1)}};
}

// "2^-24.6"
double power_of_two(const std::string& cell) {
  return cell.empty() ? 0 : std::exp2(std::strtod(cell.c_str() + 2, nullptr));
}

Row row_of(std::string_view line) {
  const std::vector<std::string> cells = cells_of(line);
  REQUIRE(cells.size() == 8);
  char* second = nullptr;
  const std::uint64_t value_bits = std::strtoull(cells[7].c_str(), &second, 16);
  return {cells[0],
          parameters_of(cells[1]),
          std::strtoll(cells[2].c_str(), nullptr, 10),
          std::strtoll(cells[4].c_str(), nullptr, 10),
          power_of_two(cells[6]),
          value_bits,
          std::strtoull(second, nullptr, 16)};
}

std::vector<Row> rows() {
  std::vector<Row> all;
  for (const std::string_view line : table) {
    if (line.rfind("| function", 0) != 0) all.push_back(row_of(line));
  }
  return all;
}

bool has_row(std::string_view function, std::string_view choice) {
  for (const Row& row : rows()) {
    const bool chosen =
        choice.empty() || (!row.parameters.empty() && std::get<std::string>(row.parameters[0].value) == choice);
    if (row.function == function && chosen) return true;
  }
  return false;
}

} // namespace

TEST_CASE("The table of accuracy has every function, in each of its forms", "[activations][accuracy]") {
  for (const Function& function : catalogue()) {
    INFO(function.id);
    CHECK(has_row(function.id, ""));
    if (function.parameters.empty()) continue;
    for (const std::string_view choice : function.parameters[0].choices) {
      INFO(choice);
      CHECK(has_row(function.id, choice));
    }
  }
}

TEST_CASE("The table of accuracy was measured on these very kernels", "[activations][accuracy]") {
  const std::vector<float> sample = testing::watched_sample();
  for (const Row& row : rows()) {
    INFO(row.function << ": measure it anew, as the table says");
    const Kernel kernel = std::get<Kernel>(make_kernel(row.function, row.parameters));
    CHECK(testing::hash_of(kernel.value, sample) == row.value_bits);
    CHECK(testing::hash_of(kernel.derivative, sample) == row.slope_bits);
  }
}

TEST_CASE("What was measured at every float keeps what is promised", "[activations][accuracy]") {
  for (const Row& row : rows()) {
    INFO(row.function);
    const testing::Budget& budget = *testing::budget_of(row.function);
    CHECK(row.value <= budget.value);
    CHECK(row.slope <= budget.derivative);
    CHECK(budget.value <= 4);
    CHECK(budget.derivative <= 4);
    CHECK(row.near_root <= testing::absolute_near_root);
  }
}
