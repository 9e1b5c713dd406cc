// What is left of an angle when whole quarters of a turn are taken off it.
#pragma once

namespace activation_lab::elementary {

// x = quarter pi/2 + high + low up to whole turns, quarter 0 to 3, |high| <= pi/4 and a little. high + low is good to a
// relative 2^-70 or so, also where x is as close to a multiple of pi/2 as a double can be.
struct Angle {
  int quarter;
  double high;
  double low;
};

// For any finite x.
Angle reduce(double x);

} // namespace activation_lab::elementary
