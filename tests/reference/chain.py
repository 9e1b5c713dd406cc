"""Reference for the chain of the telephone game, from mpmath at 60 digits: independent of the C++.

Writes one row for each function, start value, depth and way of taking the slope:
  output          x after `depth` layers
  product         product of the slopes over all layers
  subnormal_layer where the product in float32, carried back from the last layer, first turns subnormal (-1: never)
  zero_layer      where it first is exactly 0 although the true product is not (-1: never)
Layers count from 1.

    /usr/bin/python3 tests/reference/chain.py            writes the table, chain.csv
    /usr/bin/python3 tests/reference/chain.py --check    fails when the table is not what would be written
"""

import sys
from fractions import Fraction
from pathlib import Path

from mpmath import erf, exp, frexp, mp, mpf, nstr, pi, sqrt, tanh

mp.dps = 60
TABLE = Path(__file__).with_name("chain.csv")

STARTS = ["-5", "-1", "0", "0.5", "1", "2", "5"]
DEPTHS = [1, 3, 5, 6, 10, 20, 50, 100]


def sigmoid(x):
    return 1 / (1 + exp(-x))


def gelu_slope(x):
    return (1 + erf(x / sqrt(2))) / 2 + x * exp(-x * x / 2) / sqrt(2 * pi)


FUNCTIONS = {
    "identity": (lambda x: x, lambda x: mpf(1)),
    "sigmoid": (sigmoid, lambda x: sigmoid(x) * sigmoid(-x)),
    "tanh": (tanh, lambda x: 1 - tanh(x) ** 2),
    "relu": (lambda x: max(x, mpf(0)), lambda x: mpf(1) if x > 0 else mpf(0)),
    "leaky_relu": (
        lambda x: x if x > 0 else mpf("0.01") * x,
        lambda x: mpf(1) if x > 0 else mpf("0.01"),
    ),
    "elu": (lambda x: x if x > 0 else exp(x) - 1, lambda x: mpf(1) if x > 0 else exp(x)),
    "gelu": (lambda x: x * (1 + erf(x / sqrt(2))) / 2, gelu_slope),
    "swish": (
        lambda x: x * sigmoid(x),
        lambda x: sigmoid(x) * (1 + x * sigmoid(-x)),
    ),
}


def exact(x):
    """The mpf as a fraction, without any rounding."""
    sign, mantissa, exponent, _ = x._mpf_
    value = Fraction(mantissa) * Fraction(2) ** exponent
    return -value if sign else value


def float32(x):
    """x, a fraction, rounded to the nearest float32, ties to even, subnormals included."""
    if x == 0:
        return x
    _, exponent = frexp(mpf(x.numerator) / x.denominator)
    unit = Fraction(2) ** max(exponent - 24, -149)
    return round(x / unit) * unit  # Python rounds fractions half to even


def underflow(slopes):
    message, subnormal_layer, zero_layer = Fraction(1), -1, -1
    for layer in range(len(slopes), 0, -1):
        share = slopes[layer - 1]
        if share == 0:  # a closed gate stops the message in any precision
            break
        message = float32(message * float32(exact(share)))
        if message == 0:
            zero_layer = layer
            break
        if abs(message) < Fraction(2) ** -126 and subnormal_layer == -1:
            subnormal_layer = layer
    return subnormal_layer, zero_layer


def table():
    rows = ["function,start,depth,slip,output,product,subnormal_layer,zero_layer"]
    for name, (value, slope) in FUNCTIONS.items():
        for start in STARTS:
            for slip in (0, 1):
                for depth in DEPTHS:
                    x, slopes, product = mpf(start), [], mpf(1)
                    for _ in range(depth):
                        y = value(x)
                        slopes.append(slope(y if slip else x))
                        product *= slopes[-1]
                        x = y
                    layers = ",".join(str(layer) for layer in underflow(slopes))
                    rows.append(f"{name},{start},{depth},{slip},{nstr(x, 20)},{nstr(product, 20)},{layers}")
    return "\n".join(rows) + "\n"


def main():
    written = table()
    if "--check" in sys.argv[1:]:
        if TABLE.read_text() != written:
            sys.exit(f"{TABLE.name} is not what chain.py writes: run it without --check.")
        return
    TABLE.write_text(written)


if __name__ == "__main__":
    main()
