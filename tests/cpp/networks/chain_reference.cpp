#include "chain_reference.hpp"

#include <fstream>
#include <sstream>

namespace activation_lab::tests {

std::vector<ChainReference> chain_references() {
  std::vector<ChainReference> rows;
  std::ifstream file(CHAIN_REFERENCE);
  std::string line;
  std::getline(file, line); // the names of the columns
  while (std::getline(file, line)) {
    std::istringstream text(line);
    std::vector<std::string> cells;
    for (std::string cell; std::getline(text, cell, ',');)
      cells.push_back(cell);
    rows.push_back({cells.at(0), std::stod(cells.at(1)), std::stoul(cells.at(2)), cells.at(3) == "1",
                    std::stod(cells.at(4)), std::stod(cells.at(5)), std::stoi(cells.at(6)), std::stoi(cells.at(7))});
  }
  return rows;
}

} // namespace activation_lab::tests
