// More elementary functions in double, in the manner of activations/elementary.hpp: only +, -, *, /, square roots and
// bit operations, so that every machine gives the same bits. NaN stays NaN. Errors are in ULP of the correctly rounded
// result, or relative, as the tests hold them.
#pragma once

namespace activation_lab::elementary {

// 2 ULP, for any finite x; NaN for infinities.
double sin(double x);
double cos(double x);
double tan(double x); // 4 ULP

double atan(double x); // 2 ULP
double sinh(double x); // 3 ULP
double cosh(double x); // 3 ULP

// x^y. Whole y: by multiplication, within |y| + 1 ULP; y = 1/2 is the square root; else e^(y ln x), relative
// 2^-52 (2 + |y ln x|), and NaN below 0. x^0 is 1, 0^0 too; 0 to a negative power is infinity.
double pow(double x, double y);

} // namespace activation_lab::elementary
