#include "picture_reference.hpp"

#include <cstddef>
#include <fstream>
#include <sstream>

namespace activation_lab::tests {

namespace {

Mapping mapping_of(const std::string& name) {
  if (name == "fixed") return Mapping::fixed;
  return name == "stretched" ? Mapping::stretched : Mapping::clipped;
}

Table table_of(const std::string& digits) {
  Table table{};
  for (std::size_t p = 0; p < byte_values; ++p)
    table[p] = static_cast<std::uint8_t>(std::stoul(digits.substr(2 * p, 2), nullptr, 16));
  return table;
}

} // namespace

std::vector<PictureReference> picture_references() {
  std::vector<PictureReference> rows;
  std::ifstream file(PICTURE_REFERENCE);
  std::string line;
  std::getline(file, line); // the names of the columns
  while (std::getline(file, line)) {
    std::istringstream text(line);
    std::vector<std::string> cells;
    for (std::string cell; std::getline(text, cell, ',');)
      cells.push_back(cell);
    rows.push_back({cells.at(0),
                    cells.at(1),
                    mapping_of(cells.at(1)),
                    {std::stod(cells.at(2)), std::stod(cells.at(3))},
                    table_of(cells.at(4))});
  }
  return rows;
}

} // namespace activation_lab::tests
