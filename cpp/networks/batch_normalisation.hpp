// Batch normalisation: each unit's pre-activations are shifted and scaled to mean 0 and variance 1 over the batch, then
// by a learned gain and shift (S. Ioffe, C. Szegedy, "Batch Normalization", 2015, algorithms 1 and 2).
//
// Matrices are units x examples; gain and shift one a unit. Sums are made in double, example by example.
#pragma once

#include "networks/matrix.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace activation_lab {

// PyTorch's standard values. epsilon is added to the variance; momentum is the weight of the newest batch.
inline constexpr double normalisation_epsilon = 1e-5;
inline constexpr double normalisation_momentum = 0.1;

// One a unit.
template <class Real> struct UnitStatistics {
  std::vector<Real> mean;
  std::vector<Real> variance;
};

// Over the examples of the batch, whose number divides the sum of squares too.
template <class Real> UnitStatistics<Real> statistics_of(const Matrix<Real>& z);

// Moves what is kept towards a batch of this many examples, as it is to be used when nothing is learned any more. The
// variance that counts here is the unbiased one, with examples - 1; a single example leaves the variance as it is.
template <class Real>
void follow(UnitStatistics<Real>& running, const UnitStatistics<Real>& batch, std::size_t examples);

// n = gain (z - mean)/sqrt(variance + epsilon) + shift
template <class Real>
void normalise(const Matrix<Real>& z, const UnitStatistics<Real>& statistics, std::span<const Real> gain,
               std::span<const Real> shift, Matrix<Real>& n);

// Gradients with respect to z, gain and shift from that with respect to n. of_batch says that the statistics are those
// of z itself, and move with it.
template <class Real>
void normalise_backward(const Matrix<Real>& z, const UnitStatistics<Real>& statistics, std::span<const Real> gain,
                        bool of_batch, const Matrix<Real>& to_n, Matrix<Real>& to_z, std::span<Real> to_gain,
                        std::span<Real> to_shift);

} // namespace activation_lab
