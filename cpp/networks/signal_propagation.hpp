// What becomes of a signal's mean and variance on its way through a deep network: whether a function keeps them, as
// SELU keeps mean 0 and variance 1 behind LeCun's weights (Klambauer et al. 2017), lets them die or blows them up.
#pragma once

#include "networks/architecture.hpp"
#include "networks/deep_network.hpp"
#include "networks/matrix.hpp"
#include "random/generator.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace activation_lab {

struct SignalMoments {
  double mean;
  double variance; // about that mean; the number of values divides
};

// Normally distributed numbers, so many examples of them. The same seed draws the same ones, moved and stretched.
struct NormalExamples {
  std::size_t count;
  double mean = 0;
  double deviation = 1;
};

// Examples through layers without bias, one layer at a time. In float32; moments over all units and examples, added in
// double.
class SignalPropagation {
public:
  struct LayerMoments {
    SignalMoments pre_activation;
    SignalMoments activation;
  };

  // width: units of every layer and numbers of an example. A learned slope does not occur here.
  SignalPropagation(std::size_t width, const Initialisation& wanted, Activation function,
                    const NormalExamples& examples, std::uint64_t seed);

  void advance();

  SignalMoments input() const { return first; }
  const std::vector<LayerMoments>& layers() const { return gone; } // as many as it has advanced
  const Matrix<float>& signal() const { return values; }           // what the last of them gave, units x examples

private:
  NetworkDraws draws;
  Initialisation initialisation;
  std::vector<float> weights; // of the last layer
  Activation activation;
  Matrix<float> values;
  SignalMoments first;
  std::vector<LayerMoments> gone;
};

// Mean and variance of f(x) for standard normal x, from as many samples as are added, in float32 through the kernel.
class SampledMoments {
public:
  SampledMoments(Kernel function, std::uint64_t seed);

  void add(std::size_t samples);

  std::size_t samples() const { return count; }
  SignalMoments moments() const; // of at least one sample

private:
  Kernel kernel;
  Generator chance;
  std::size_t count = 0;
  double sum = 0;
  double squares = 0;
};

} // namespace activation_lab
