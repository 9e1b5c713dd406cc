#include "activations/reference_table.hpp"

#include <cstdlib>
#include <limits>
#include <sstream>
#include <string_view>
#include <utility>

namespace activation_lab::testing {

namespace {

constexpr std::string_view activation_rows[] = {
#include "activations_rows.inc"
};

constexpr std::string_view elementary_rows[] = {
#include "elementary_rows.inc"
};

constexpr std::string_view portrait_rows[] = {
#include "portrait_rows.inc"
};

constexpr std::string_view vector_rows[] = {
#include "vectors_rows.inc"
};

std::vector<std::string> split(std::string_view row, char separator = ',') {
  std::vector<std::string> fields;
  std::istringstream stream{std::string(row)};
  for (std::string field; std::getline(stream, field, separator);)
    fields.push_back(field);
  return fields;
}

double number(const std::string& text) {
  return std::strtod(text.c_str(), nullptr);
}

// "alpha=0.3" or "variant=tanh"
ParameterValue parameter_of(const std::string& setting) {
  const std::size_t equals = setting.find('=');
  const std::string value = setting.substr(equals + 1);
  char* end = nullptr;
  const double as_number = std::strtod(value.c_str(), &end);
  const bool is_number = end != value.c_str() && *end == '\0';
  if (is_number) return {setting.substr(0, equals), as_number};
  return {setting.substr(0, equals), value};
}

// "alpha=0.3" or "min=-1 max=2" or ""
std::vector<ParameterValue> parameters_of(const std::string& settings) {
  std::vector<ParameterValue> parameters;
  for (const std::string& setting : split(settings, ' '))
    parameters.push_back(parameter_of(setting));
  return parameters;
}

template <class Number> std::vector<Number> numbers(const std::string& row) {
  std::vector<Number> all;
  for (const std::string& text : split(row, ' '))
    all.push_back(static_cast<Number>(number(text)));
  return all;
}

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
