#include "networks/architecture.hpp"

namespace activation_lab {

std::optional<std::string> mistake_in(const Architecture& architecture) {
  if (architecture.inputs == 0) return "A network needs at least one input.";
  if (architecture.layers.empty()) return "A network needs at least one layer.";
  for (std::size_t l = 0; l < architecture.layers.size(); ++l) {
    const Layer& layer = architecture.layers[l];
    const std::string which = "Layer " + std::to_string(l + 1);
    if (layer.units == 0) return which + " needs at least one unit.";
    const std::size_t inputs = architecture.inputs_of(l);
    if (layer.residual && layer.units != inputs) {
      return which + " cannot add its " + std::to_string(inputs) + " inputs to its " + std::to_string(layer.units) +
             " outputs: a residual connection needs as many of one as of the other.";
    }
  }
  return std::nullopt;
}

} // namespace activation_lab
