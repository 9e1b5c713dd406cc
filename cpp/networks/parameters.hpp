// All numbers that a network learns, one after another, with a view of each layer's share. Gradients of a loss with
// respect to them, and whatever else there is one of for each parameter, have the same form.
#pragma once

#include "networks/architecture.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace activation_lab {

// What a layer does not have is empty.
template <class Real> struct LayerParameters {
  std::span<Real> weights; // units x inputs, row by row: row o holds what unit o weighs its inputs with
  std::span<Real> bias;    // one a unit
  std::span<Real> gain;    // one a unit, of batch normalisation (gamma)
  std::span<Real> shift;   // one a unit, of batch normalisation (beta)
  std::span<Real> slopes;  // one a unit, or one: of a learned slope
};

template <class Real> class Parameters {
public:
  // All 0.
  explicit Parameters(const Architecture& architecture);

  LayerParameters<Real> layer(std::size_t l) { return views<Real>(numbers, places[l]); }
  LayerParameters<const Real> layer(std::size_t l) const { return views<const Real>(numbers, places[l]); }
  std::size_t layers() const { return places.size(); }

  std::vector<Real> numbers; // layer after layer, each in the order of LayerParameters

private:
  struct Place {
    std::size_t begin, weights, bias, gain, shift, slopes; // where it begins, and how many there are of each
  };

  template <class Number, class Numbers> static LayerParameters<Number> views(Numbers& numbers, const Place& place) {
    Number* next = numbers.data() + place.begin;
    const auto take = [&next](std::size_t count) {
      const std::span<Number> view(next, count);
      next += count;
      return view;
    };
    // In braces, so that the order is that of the members.
    return {take(place.weights), take(place.bias), take(place.gain), take(place.shift), take(place.slopes)};
  }

  std::vector<Place> places;
};

} // namespace activation_lab
