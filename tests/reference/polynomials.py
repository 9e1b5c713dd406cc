"""Writes cpp/activations/polynomials.hpp: the polynomials that the functions are computed with.

    /usr/bin/python3 tests/reference/polynomials.py            writes the header
    /usr/bin/python3 tests/reference/polynomials.py --check    fails when the header is not what would be written

Needs mpmath. Everything is worked out in 60 digits; a coefficient is rounded last of all.
"""

import re
import struct
import sys
from pathlib import Path

from mpmath import cos, erf, erfc, exp, findroot, log, lu_solve, matrix, mp, mpf, pi, polyval, sqrt, tanh

mp.dps = 60
HEADER = Path(__file__).parents[2] / "cpp" / "activations" / "polynomials.hpp"


def to_float(x):
    return mpf(struct.unpack("f", struct.pack("f", float(x)))[0])


def to_double(x):
    return mpf(float(x))


def exp_rest(r):
    """(e^r - 1 - r) / r^2, by its series where the formula would cancel."""
    if abs(r) > mpf(10) ** -6:
        return (exp(r) - 1 - r) / r**2
    return mpf(1) / 2 + r / 6 + r**2 / 24 + r**3 / 120


def mills(t):
    """Mills' ratio (1 - Phi(t)) / phi(t) of the standard normal distribution."""
    if t > 80:
        return 1 / t * (1 - 1 / t**2 + 3 / t**4 - 15 / t**6 + 105 / t**8 - 945 / t**10 + 10395 / t**12)
    return sqrt(pi / 2) * exp(t * t / 2) * erfc(t / sqrt(mpf(2)))


# Mills' ratio and its kin are nearly straight in s = (t - k)/(t + k), which folds t >= 0 into [-1, 1). The float32
# polynomials are in q = s - centre. k just below 4 keeps the rounding of t + k small where t is; which k and centre
# suit the rounding of the coefficients best was found by trying.
class Fold:
    def __init__(self, k, centre=0):
        self.k, self.centre = mpf(k), mpf(centre)

    def t(self, q):
        s = q + self.centre
        return self.k * (1 + s) / (1 - s)

    def interval(self, furthest):
        return -1 - self.centre, (furthest - self.k) / (furthest + self.k) - self.centre


MILLS_DOUBLE = Fold(4)
MILLS_FLOAT = Fold("3.5", "-0.25")
SLOPE_FLOAT = Fold("3.625", "-0.25")

# float32 needs t only as far as gelu and gelu' are normal numbers.
FURTHEST = mpf("13.5")


def mills_folded(q):
    return (MILLS_DOUBLE.t(q) + MILLS_DOUBLE.k) * mills(MILLS_DOUBLE.t(q)) if q < 1 else mpf(1)


def tail_folded(q):
    t = MILLS_FLOAT.t(q)
    return (t + MILLS_FLOAT.k) * mills(t) / sqrt(2 * pi)


# gelu'(-t) = phi(t) (mills(t) - t), which is 0 at this t.
GELU_ROOT = findroot(lambda t: mills(t) - t, 0.75)


def gelu_slope_folded(q):
    """(mills(t) - t) / (root - t) / sqrt(2 pi): what is left of gelu' without its root and without e^(-t*t/2)."""
    t = SLOPE_FLOAT.t(q)
    if abs(t - GELU_ROOT) < mpf(10) ** -12:
        t += mpf(10) ** -10
    return (mills(t) - t) / (GELU_ROOT - t) / sqrt(2 * pi)


def mish_slope(x):
    """The derivative of x tanh(softplus(x)) by its definition."""
    t = tanh(log(1 + exp(x)))
    return t + x / (1 + exp(-x)) * (1 - t * t)


# Adding it to an x between -0.9 and -0.5 is exact.
MISH_BEND = mpf("0.6875")

HALF_LN2 = log(2) / 2 * mpf("1.001")


def exp_weight(r):
    return r * r / exp(r)


def log_rest(z):
    """(ln((1 + s)/(1 - s)) - 2 s)/s^3 for z = s^2: its series is sum 2 z^i/(2 i + 3)."""
    return sum(2 * z**i / (2 * i + 3) for i in range(60))


def log_weight(z):
    """What an error of log_rest does to the logarithm itself."""
    return z / (2 + z * log_rest(z))


def erf_folded(z):
    """erf(x)/x for z = x^2"""
    return erf(sqrt(z)) / sqrt(z)


def relative(function):
    return lambda x: 1 / function(x)


def least_squares(points, weights, values, powers):
    """Weighted least squares. On Chebyshev's points it comes within a factor of about 2 of the minimax fit, and
    unlike the Remez algorithm it also works when some coefficients are no longer free."""
    rows = matrix([[w * x**p for p in powers] for x, w in zip(points, weights)])
    right = matrix([w * v for w, v in zip(weights, values)])
    return list(lu_solve(rows.T * rows, rows.T * right))


def fit(function, weight, low, high, degree, rounded):
    """Coefficients, each a machine number, and the largest |weight * error|. From the constant term upwards each
    coefficient is rounded and the ones above it are fitted again, so that they make up for what rounding lost."""
    low, high = mpf(low), mpf(high)
    count = 10 * (degree + 1) + 1
    points = [(low + high) / 2 - (high - low) / 2 * cos(pi * (j + mpf(1) / 2) / count) for j in range(count)]
    values = [function(x) for x in points]
    weights = [weight(x) for x in points]
    fixed = []
    for first in range(degree + 1):
        left = [v - polyval(fixed[::-1], x) if fixed else v for x, v in zip(points, values)]
        fixed.append(rounded(least_squares(points, weights, left, range(first, degree + 1))[0]))
    return fixed, max(abs(w * (v - polyval(fixed[::-1], x))) for x, w, v in zip(points, weights, values))


def shortest_hex(number):
    return re.sub(r"\.?0*p", "p", float(number).hex())


def table(name, number, about, coefficients_and_error):
    coefficients, error = coefficients_and_error
    suffix = "F" if number == "float" else ""
    values = "".join(f"    {shortest_hex(c)}{suffix},\n" for c in coefficients)
    return (
        f"// {about}\n// Largest relative error 2^{float(log(error, 2)):.1f}.\n"
        f"inline constexpr std::array<{number}, {len(coefficients)}> {name} = {{\n{values}}};\n"
    )


def split(name, about, value):
    high = to_float(value)
    return (
        f"// {about}, as a float and what it lacks.\n"
        f"inline constexpr float {name}_high = {shortest_hex(high)}F;\n"
        f"inline constexpr float {name}_low = {shortest_hex(to_float(value - high))}F;\n"
    )


def header():
    parts = [
        "// Written by tests/reference/polynomials.py, which says how each was found. Coefficients from the constant up.\n"
        "// One coefficient a line:\n// clang-format off\n"
        "#pragma once\n\n#include <array>\n\nnamespace activation_lab::polynomials {\n",
        table("exp_double", "double", "p in e^r = 1 + r + r*r*p(r), |r| <= ln(2)/2; the error is that of e^r.",
              fit(exp_rest, exp_weight, -HALF_LN2, HALF_LN2, 10, to_double)),
        table("exp_float", "float", "The same for float32.",
              fit(exp_rest, exp_weight, -HALF_LN2, HALF_LN2, 4, to_float)),
        table("log_double", "double",
              "p in ln((1 + s)/(1 - s)) = 2 s + s*s*s*p(s*s), |s| <= 0.1716; the error is that of p.",
              fit(log_rest, relative(log_rest), mpf(0), mpf("0.02945"), 7, to_double)),
        table("log_float", "float", "The same for float32, 0 <= s <= 1/3; the error is that of the logarithm.",
              fit(log_rest, log_weight, mpf(0), mpf(1) / 9, 3, to_float)),
        table("erf_double", "double", "p in erf(x) = x*p(x*x), |x| <= 0.75.",
              fit(erf_folded, relative(erf_folded), mpf(0), mpf("0.5626"), 11, to_double)),
        table("mills_double", "double",
              "p in (1 - Phi(t))/phi(t) = p(s)/(t + 4), s = (t - 4)/(t + 4), for all t >= 0.",
              fit(mills_folded, relative(mills_folded), -1, 1, 25, to_double)),
        table("mills_float", "float",
              "p in (1 - Phi(t))/phi(t) = sqrt(2 pi) p(q)/(t + 3.5), q = 2 t/(t + 3.5) - 0.75, for 0 <= t <= 13.5.",
              fit(tail_folded, relative(tail_folded), *MILLS_FLOAT.interval(FURTHEST), 9, to_float)),
        table("gelu_slope_float", "float",
              "p in gelu'(-t) = e^(-t*t/2) (gelu_root - t) p(q), q = 2 t/(t + 3.625) - 0.75, for 0 <= t <= 13.5.",
              fit(gelu_slope_folded, relative(gelu_slope_folded), *SLOPE_FLOAT.interval(FURTHEST), 8, to_float)),
        table("mish_slope_float", "float", "p in mish'(x) = p(x), -0.5 <= x <= 0.",
              fit(mish_slope, relative(mish_slope), mpf("-0.5"), mpf(0), 6, to_float)),
        table("mish_bend_float", "float", "p in mish'(x) = p(x + 0.6875), -0.9 <= x <= -0.5.",
              fit(lambda t: mish_slope(t - MISH_BEND), lambda t: 1 / mish_slope(t - MISH_BEND),
                  MISH_BEND - mpf("0.9"), MISH_BEND - mpf("0.5"), 6, to_float)),
        split("gelu_root", "gelu' is 0 at minus this", GELU_ROOT),
        "} // namespace activation_lab::polynomials\n",
    ]
    return "\n".join(parts)


def main():
    written = header()
    if "--check" in sys.argv[1:]:
        if HEADER.read_text() != written:
            sys.exit(f"{HEADER.name} is not what polynomials.py writes: run it without --check.")
        return
    HEADER.write_text(written)


if __name__ == "__main__":
    main()
