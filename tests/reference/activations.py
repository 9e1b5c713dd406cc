"""Writes activations.csv: every function and its derivative in 50 digits, straight from their definitions.

    /usr/bin/python3 tests/reference/activations.py            writes the table
    /usr/bin/python3 tests/reference/activations.py --check    fails when the table is not what would be written

Needs mpmath. Nothing here is taken from the engine: the table is what the engine is held against. Every derivative is
compared with a numerical one of the value before it is written.

Columns: function, settings (as name=value, several with a space between), x, value, derivative. x is a float32; numbers have 25 digits; what is
smaller than 1e-400 is written as 0.
"""

import struct
import sys
from pathlib import Path

from mpmath import diff, erfc, exp, expm1, fabs, log1p, mp, mpf, nstr, pi, sech, sqrt, tanh

mp.dps = 50
TABLE = Path(__file__).with_name("activations.csv")


def sigmoid(x):
    return 1 / (1 + exp(-x))


def sigmoid_slope(x):
    return 1 / (2 + exp(x) + exp(-x))


def gate(z, slope_of_z):
    """x sigmoid(z(x)) and its derivative."""
    return (
        lambda x: x * sigmoid(z(x)),
        lambda x: sigmoid(z(x)) + x * slope_of_z(x) * sigmoid_slope(z(x)),
    )


def gelu(variant):
    if variant == "erf":
        cumulative = lambda x: erfc(-x / sqrt(mpf(2))) / 2
        density = lambda x: exp(-x * x / 2) / sqrt(2 * pi)
        return lambda x: x * cumulative(x), lambda x: cumulative(x) + x * density(x)
    if variant == "tanh":
        rate, bend = sqrt(2 / pi), mpf("0.044715")
        # x (1 + tanh u)/2 is x sigmoid(2 u), which has no cancellation
        return gate(lambda x: 2 * rate * (x + bend * x**3), lambda x: 2 * rate * (1 + 3 * bend * x**2))
    return gate(lambda x: mpf("1.702") * x, lambda x: mpf("1.702"))


def leaky_relu(alpha):
    return lambda x: x if x > 0 else alpha * x, lambda x: mpf(1) if x > 0 else alpha


def elu(alpha):
    return lambda x: x if x > 0 else alpha * expm1(x), lambda x: mpf(1) if x > 0 else alpha * exp(x)


def celu(alpha):
    return lambda x: x if x > 0 else alpha * expm1(x / alpha), lambda x: mpf(1) if x > 0 else exp(x / alpha)


def selu():
    scale, alpha = mpf("1.0507009873554805"), mpf("1.6732632423543772")
    value, derivative = elu(alpha)
    return lambda x: scale * value(x), lambda x: scale * derivative(x)


def swish(beta):
    return gate(lambda x: beta * x, lambda x: beta)


def softplus(beta):
    # max(0, x) apart, so that 50 digits are enough in both tails
    return lambda x: max(x, mpf(0)) + log1p(exp(-beta * fabs(x))) / beta, lambda x: sigmoid(beta * x)


def mish():
    soft, sigma = softplus(mpf(1))
    return lambda x: x * tanh(soft(x)), lambda x: tanh(soft(x)) + x * sigma(x) * sech(soft(x)) ** 2


def clamped(low, high, slope=mpf(1), offset=mpf(0)):
    """slope x + offset, kept between low and high; its derivative is 0 where it is kept."""
    line = lambda x: slope * x + offset
    return lambda x: min(max(line(x), low), high), lambda x: slope if low < line(x) < high else mpf(0)


def hard_swish():
    return (
        lambda x: x * min(max(x + 3, mpf(0)), mpf(6)) / 6,
        lambda x: mpf(0) if x <= -3 else mpf(1) if x >= 3 else (2 * x + 3) / 6,
    )


# function, settings, (value, derivative), kinks. One line a function, more for its parameters.
CASES = [
    ("identity", "", (lambda x: x, lambda x: mpf(1)), ()),
    ("sigmoid", "", (sigmoid, sigmoid_slope), ()),
    ("tanh", "", (tanh, lambda x: sech(x) ** 2), ()),
    ("relu", "", (lambda x: max(x, mpf(0)), lambda x: mpf(1) if x > 0 else mpf(0)), (0,)),
    *[("leaky_relu", f"alpha={a}", leaky_relu(mpf(a)), (0,)) for a in ("0.01", "0", "0.3", "1")],
    *[("elu", f"alpha={a}", elu(mpf(a)), (0,)) for a in ("1", "0", "0.3", "10")],
    *[("gelu", f"variant={v}", gelu(v), ()) for v in ("erf", "tanh", "sigmoid")],
    *[("swish", f"beta={b}", swish(mpf(b)), ()) for b in ("1", "0", "0.1", "1.7", "10", "100")],
    ("step", "", (lambda x: mpf(1) if x >= 0 else mpf(0), lambda x: mpf(0)), (0,)),
    *[("prelu", f"alpha={a}", leaky_relu(mpf(a)), (0,)) for a in ("0.25", "0", "-1", "1")],
    ("rrelu", "", leaky_relu((mpf(1) / 8 + mpf(1) / 3) / 2), (0,)),
    *[
        ("rrelu", f"lower={a} upper={b}", leaky_relu((mpf(a) + mpf(b)) / 2), (0,))
        for a, b in (("0", "0"), ("0.25", "0.25"), ("0", "1"), ("1", "1"))
    ],
    *[("celu", f"alpha={a}", celu(mpf(a)), ()) for a in ("1", "0.1", "0.7", "10")],
    ("selu", "", selu(), (0,)),
    ("mish", "", mish(), ()),
    *[("softplus", f"beta={b}", softplus(mpf(b)), ()) for b in ("1", "0.1", "1.7", "10", "100")],
    ("softsign", "", (lambda x: x / (1 + fabs(x)), lambda x: 1 / (1 + fabs(x)) ** 2), ()),
    *[
        ("hard_tanh", f"min={a} max={b}", clamped(mpf(a), mpf(b)), (mpf(a), mpf(b)))
        for a, b in (("-1", "1"), ("-0.3", "2.7"), ("0", "6"), ("-10", "10"), ("0", "0"))
    ],
    ("hard_sigmoid", "", clamped(mpf(0), mpf(1), mpf(1) / 6, mpf(1) / 2), (-3, 3)),
    ("hard_swish", "", hard_swish(), (-3, 3)),
    ("relu6", "", clamped(mpf(0), mpf(6)), (0, 6)),
    ("log_sigmoid", "", (lambda x: -softplus(mpf(1))[0](-x), lambda x: sigmoid(-x)), ()),
]

SIZES = """1e-45 1.1754944e-38 1e-30 1e-20 1e-15 1e-10 1e-8 1e-6 1e-4 0.001 0.004 0.01 0.03 0.1 0.2 0.25 0.34 0.36 0.4
0.5 0.6 0.7 0.7518 0.76 0.8 0.9 1 1.1 1.2 1.2785 1.3 1.4 1.5 1.7 2 2.2 2.5 2.7 3 3.3 3.5 3.7 4 4.5 5 5.5 6 6.5 7 7.5
8 9 9.5 10 10.5 11 12 12.5 13 13.1 13.3 14 15 16 18 20 25 30 40 43.5 44 45 50 60 70 80 86 87 87.3 87.4 88 88.7 90 91
91.8 92 95 100 103 104 110 150 177 200 1000 1e5 1e10 1e20 1e30 1e38 3.4028235e38""".split()


def points():
    sizes = [mpf(struct.unpack("f", struct.pack("f", float(size)))[0]) for size in SIZES]
    return [-x for x in reversed(sizes)] + [mpf(0)] + sizes


def digits(number):
    return "0" if fabs(number) < mpf(10) ** -400 else nstr(number, 25)


def confirm(name, value, derivative, x, kinks):
    """The derivative, numerically, where that can be had: not at kinks, and where x has room to move."""
    if x in kinks or fabs(x) > 20 or 0 < fabs(x) < mpf(10) ** -5:
        return
    numerical = diff(value, x, h=mpf(10) ** -15)
    if fabs(numerical - derivative(x)) > mpf(10) ** -12:
        sys.exit(f"{name}: the derivative at {nstr(x)} is {nstr(numerical)} numerically.")


def table():
    rows = ["function,settings,x,value,derivative"]
    for name, settings, (value, derivative), kinks in CASES:
        for x in points():
            confirm(name, value, derivative, x, kinks)
            rows.append(",".join([name, settings, digits(x), digits(value(x)), digits(derivative(x))]))
    return "\n".join(rows) + "\n"


def main():
    written = table()
    if "--check" in sys.argv[1:]:
        if TABLE.read_text() != written:
            sys.exit(f"{TABLE.name} is not what activations.py writes: run it without --check.")
        return
    TABLE.write_text(written)


if __name__ == "__main__":
    main()
