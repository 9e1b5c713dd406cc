// What a wide layer with random weights makes of the mean and the variance of a signal, on average over the weights:
// the sums of many inputs are normally distributed, so all that counts of the inputs is their mean square. Klambauer et
// al. 2017 found SELU by asking that mean 0 and variance 1 be left as they are; Poole et al. 2016 follow the map from
// layer to layer.
#pragma once

#include "activations/kernel.hpp"

namespace activation_lab {

struct MomentStep {
  // Of f(z), z normal with mean 0 and variance gain * (variance + mean^2) of what came in.
  double mean;
  double variance;
  // How much of a small change of the mean square coming in is left in the one going out: below 1 neighbours draw
  // together, above 1 they drift apart. NaN where nothing comes in.
  double pull;
};

double mean_square(double mean, double variance);

// gain: inputs of a unit times the mean square of a weight. Integrals as in normal_average.hpp, NaN where they do not
// exist.
MomentStep moment_step(const Kernel& kernel, double gain, double mean, double variance);

} // namespace activation_lab
