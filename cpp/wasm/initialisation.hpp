// How weights begin, as the page tells it: an object with scheme, scale and bias, the scheme as its place in the
// enumeration.
#pragma once

#include "networks/initialise.hpp"

#include <emscripten/val.h>

namespace activation_lab::wasm {

inline Initialisation initialisation_of(const emscripten::val& told) {
  return {.scheme = static_cast<Scheme>(told["scheme"].as<int>()),
          .scale = told["scale"].as<double>(),
          .bias = told["bias"].as<double>()};
}

} // namespace activation_lab::wasm
