#include "analysis/portrait_table.hpp"

#include "activations/reference_cells.hpp"

#include <limits>
#include <string_view>
#include <utility>

namespace activation_lab::testing {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view portrait_rows[] = {
#include "portrait_rows.inc"
};

PortraitCase::Extreme extreme_of(const std::string& value, const std::string& place) {
  using Place = PortraitCase::Place;
  if (place == "many") return {number(value), Place::many, 0};
  if (place == "approached") return {number(value), Place::approached, 0};
  return {number(value), Place::there, number(place)};
}

double saturation_of(const std::string& text) {
  return text == "never" ? std::numeric_limits<double>::quiet_NaN() : number(text);
}

} // namespace

std::vector<PortraitCase> portrait_cases() {
  std::vector<PortraitCase> cases;
  bool header = true;
  for (const std::string_view row : portrait_rows) {
    if (std::exchange(header, false)) continue;
    const std::vector<std::string> cells = split(row);
    cases.push_back({
        .function = cells[0],
        .parameters = parameters_of(cells[1]),
        .name = cells[0] + " " + cells[1],
        .limit_below = number(cells[2]),
        .limit_above = number(cells[3]),
        .least = extreme_of(cells[4], cells[5]),
        .greatest = extreme_of(cells[6], cells[7]),
        .steepest = extreme_of(cells[8], cells[9]),
        .mean = number(cells[10]),
        .deviation = number(cells[11]),
        .zeros = number(cells[12]),
        .saturated_below = saturation_of(cells[13]),
        .saturated_above = saturation_of(cells[14]),
    });
  }
  return cases;
}

} // namespace activation_lab::testing
