// The steepest slope a function has anywhere: the most that one layer can pass on, whatever reaches it.
#pragma once

#include "activations/kernel.hpp"

namespace activation_lab {

// The largest |f'(x)| that a search finds for |x| <= 1024: 64 points an octave from 2^-10 up, on both sides of 0, and 0
// itself, then refined between the neighbours of the best. Exact where the peak lies on the grid (sigmoid's 1/4
// at 0), otherwise within about 1e-14 relative for a slope that is smooth around its peak. A peak narrower than the
// grid (1 % of its distance from 0) may be missed. Points where the slope is not finite are left out; 0 if none is
// left.
double steepest_slope(const Kernel& kernel);

} // namespace activation_lab
