#include "networks/parameters.hpp"

namespace activation_lab {

namespace {

std::size_t slopes_of(const Layer& layer) {
  const auto* learned = std::get_if<LearnedSlope>(&layer.activation);
  if (learned == nullptr) return 0;
  return learned->per_unit ? layer.units : 1;
}

} // namespace

template <class Real> Parameters<Real>::Parameters(const Architecture& architecture) {
  std::size_t end = 0;
  for (std::size_t l = 0; l < architecture.layers.size(); ++l) {
    const Layer& layer = architecture.layers[l];
    const Place place{.begin = end,
                      .weights = layer.units * architecture.inputs_of(l),
                      .bias = layer.bias ? layer.units : 0,
                      .gain = layer.normalised ? layer.units : 0,
                      .shift = layer.normalised ? layer.units : 0,
                      .slopes = slopes_of(layer)};
    places.push_back(place);
    end += place.weights + place.bias + place.gain + place.shift + place.slopes;
  }
  numbers.resize(end);
}

template class Parameters<float>;
template class Parameters<double>;

} // namespace activation_lab
