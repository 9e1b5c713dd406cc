// The reference in double at every float of a run, mostly without computing it there.
#pragma once

#include "activations/kernel.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace activation_lab::testing {

// Neighbouring floats lie so close that a smooth function is a straight line between a few of them. So the reference
// is computed at the ends and in the middle of a stretch; where the middle lies on the line, so does the rest, and
// where not the stretch is halved. For a parabola the middle is where the line is worst, and at a kink the error is at
// most twice that of the middle: the truth is known to `line_error`, relative, which is 2^-8 of a float32 step.
inline constexpr double line_error = 0x1p-32;

// Fills truth[i] with exact(x) for the float whose bits are first + i. The run must lie within one sign and exponent,
// where x rises evenly.
void reference_over_run(const Kernel::Scalar& exact, std::uint32_t first, std::span<double> truth);

} // namespace activation_lab::testing
