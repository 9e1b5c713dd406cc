#include "training_reference.hpp"

#include "activations/reference_cells.hpp"

#include <string_view>
#include <utility>

namespace activation_lab::testing {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view training_rows[] = {
#include "training_rows.inc"
};

std::vector<double>& numbers_of(TrainingReference& reference, const std::string& kind) {
  if (kind == "loss") return reference.losses;
  if (kind == "parameter") return reference.parameters;
  return kind == "mean" ? reference.means : reference.variances;
}

} // namespace

std::map<std::string, TrainingReference> training_references() {
  std::map<std::string, TrainingReference> references;
  bool header = true;
  for (const std::string_view row : training_rows) {
    if (std::exchange(header, false)) continue;
    const std::vector<std::string> cells = split(row);
    numbers_of(references[cells[0]], cells[1]).push_back(number(cells[3]));
  }
  return references;
}

} // namespace activation_lab::testing
