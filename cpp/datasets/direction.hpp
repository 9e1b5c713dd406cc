// Sine and cosine, as every platform computes them alike.
#pragma once

namespace activation_lab {

struct Direction {
  double cosine;
  double sine;
};

// Of an angle in whole turns, up to 4 either way: within 1e-12 of the truth. The series of a thousandth of the angle,
// and then its direction squared, as a complex number, until the angle is whole.
Direction direction_of(double turns);

} // namespace activation_lab
