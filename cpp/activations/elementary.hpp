// Elementary functions in double, written here because every platform's own differ in their last bits, and the
// same input has to give the same bits in every browser. Only +, -, *, / and bit operations are used, and those
// IEEE 754 defines exactly. Errors are in ULP, counted from the correctly rounded double: the largest that
// tests/reference/elementary.csv shows.
//
// NaN stays NaN; infinities give the limits; subnormal results are rounded, not flushed.
#pragma once

namespace activation_lab::elementary {

double exp(double x);   // 1 ULP; infinity above 709.78, 0 below -745.13
double expm1(double x); // e^x - 1, 1 ULP also near 0
double log(double x);   // ln(x), 1 ULP; -infinity at 0, NaN below
double log1p(double x); // ln(1 + x), 1 ULP also near 0; -infinity at -1, NaN below
double tanh(double x);  // 2 ULP
double erf(double x);   // 2 ULP
double erfc(double x);  // 1 - erf(x), 4 ULP in the far tail too

double normal_density(double x);    // phi(x) = e^(-x*x/2)/sqrt(2 pi), 3 ULP
double normal_cumulative(double x); // Phi(x), 4 ULP in the far negative tail too

} // namespace activation_lab::elementary
