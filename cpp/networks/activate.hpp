// An activation function over a layer's numbers, forward and backward.
#pragma once

#include "networks/architecture.hpp"
#include "networks/matrix.hpp"

#include <span>

namespace activation_lab {

// after = f(before). `learned` is empty but for a learned slope. In float through the kernel's batches, in double
// through its reference. Matrices are units x examples; an activation of Linear does not come here.
template <class Real>
void activate(const Activation& activation, std::span<const Real> learned, const Matrix<Real>& before,
              Matrix<Real>& after);

// slopes = f'(before)
template <class Real>
void slopes_of(const Activation& activation, std::span<const Real> learned, const Matrix<Real>& before,
               Matrix<Real>& slopes);

// The gradient with respect to each learned slope: the sum of to_after times before over the numbers it was multiplied
// with, in double, unit by unit and example by example.
template <class Real>
void learned_slope_gradient(const Matrix<Real>& before, const Matrix<Real>& to_after, std::span<Real> to_learned);

} // namespace activation_lab
