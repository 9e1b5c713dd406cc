#include "activations/reference_table.hpp"

#include "activations/reference_cells.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace activation_lab::testing {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view activation_rows[] = {
#include "activations_rows.inc"
};

constexpr std::string_view elementary_rows[] = {
#include "elementary_rows.inc"
};

constexpr std::string_view vector_rows[] = {
#include "vectors_rows.inc"
};

} // namespace

std::vector<ReferenceCase> reference_cases() {
  std::vector<ReferenceCase> cases;
  bool header = true;
  for (const std::string_view row : activation_rows) {
    if (std::exchange(header, false)) continue;
    const std::vector<std::string> fields = split(row);
    const std::string name = fields[1].empty() ? fields[0] : fields[0] + " " + fields[1];
    if (cases.empty() || cases.back().name != name) {
      cases.push_back({fields[0], parameters_of(fields[1]), name, {}});
    }
    cases.back().points.push_back({static_cast<float>(number(fields[2])), number(fields[3]), number(fields[4])});
  }
  return cases;
}

std::vector<ElementaryPoint> elementary_points() {
  std::vector<ElementaryPoint> points;
  bool header = true;
  for (const std::string_view row : elementary_rows) {
    if (std::exchange(header, false)) continue;
    const std::vector<std::string> fields = split(row);
    points.push_back({fields[0], number(fields[1]), number(fields[2])});
  }
  return points;
}

std::vector<VectorCase> vector_cases() {
  std::vector<VectorCase> cases;
  bool header = true;
  for (const std::string_view row : vector_rows) {
    if (std::exchange(header, false)) continue;
    const std::vector<std::string> cells = split(row);
    const std::string name = cells[0] + " " + cells[1] + " of " + cells[2];
    cases.push_back({cells[0], parameters_of(cells[1]), name, numbers<float>(cells[2]), numbers<float>(cells[3]),
                     numbers<double>(cells[4]), numbers<double>(cells[5]), numbers<double>(cells[6])});
  }
  return cases;
}

} // namespace activation_lab::testing
