"""Writes expressions.csv: 10,000 expressions by chance, each at one place, from mpmath at 50 digits, independent of
the C++.

Each expression is made twice at once, as the text that a learner would type and as a function of Python's own; the text
is never parsed here. Columns, separated by semicolons: expression, x (a float32), value, derivative (a central
difference at 50 digits with a step of 1e-20; empty within 1e-6 of a kink), and how far off float32 may be: each step by
2^-22 of its result, or of 1 where that is less, and what earlier errors come to.

    /usr/bin/python3 tests/reference/expressions.py            writes the table
    /usr/bin/python3 tests/reference/expressions.py --check    fails when the table is not what would be written
"""

import random
import sys
from itertools import product
from pathlib import Path

from mpmath import atan, cos, erf, exp, log, mp, mpf, nstr, pi, sin, sqrt, tanh

mp.dps = 50
TABLE = Path(__file__).with_name("expressions.csv")
COUNT = 10000
STEP = mpf(2) ** -22


def sigmoid(u):
    return 1 / (1 + exp(-u))


def normcdf(u):
    return (1 + erf(u / sqrt(mpf(2)))) / 2


def softplus(u):
    return log(1 + exp(u))


LEAVES = [
    ("x", lambda x: x),
    ("2x", lambda x: 2 * x),
    ("-x", lambda x: -x),
    ("x²", lambda x: x * x),
    ("0.1", lambda x: mpf("0.1")),
    ("3", lambda x: mpf(3)),
    ("1/2", lambda x: mpf(1) / 2),
    ("π", lambda x: pi + 0),
    ("e", lambda x: exp(mpf(1))),
]

FUNCTIONS = [
    ("sigmoid({})", sigmoid),
    ("tanh({})", tanh),
    ("sin({})", sin),
    ("cos({})", cos),
    ("arctan({})", atan),
    ("erf({})", erf),
    ("Phi({})", normcdf),
    ("softplus({})", softplus),
    ("SiLU({})", lambda u: u * sigmoid(u)),
    ("gelu({})", lambda u: u * normcdf(u)),
    ("mish({})", lambda u: u * tanh(softplus(u))),
    ("relu({})", lambda u: max(u, mpf(0))),
    ("leaky_relu({}, alpha=0.2)", lambda u: u if u > 0 else mpf("0.2") * u),
    ("elu({}, alpha=0.5)", lambda u: u if u > 0 else (exp(u) - 1) / 2),
    ("softsign({})", lambda u: u / (1 + abs(u))),
    ("|{}|", abs),
    ("clamp({}, -1, 1)", lambda u: min(max(u, mpf(-1)), mpf(1))),
    ("sqrt(1 + ({})^2)", lambda u: sqrt(1 + u * u)),
    ("ln(1 + ({})**2)", lambda u: log(1 + u * u)),
    ("exp(-({})²)", lambda u: exp(-u * u)),
    ("2^(-|{}|)", lambda u: mpf(2) ** (-abs(u))),
    ("-({})", lambda u: -u),
    ("({})^3", lambda u: u**3),
]

OPERATIONS = [
    ("({}) + ({})", lambda u, v: u + v),
    ("({}) − ({})", lambda u, v: u - v),
    ("({})({})", lambda u, v: u * v),
    ("({})·({})", lambda u, v: u * v),
    ("({})/(2 + |{}|)", lambda u, v: u / (2 + abs(v))),
    ("max({}, {})", max),
    ("min({}, {})", min),
    ("where({0} > {1}, {0}, 0.5({1}))", lambda u, v: u if u > v else v / 2),
    ("({} >= 0)*({})", lambda u, v: v if u >= 0 else mpf(0)),
]


def bounded(outer):
    """outer over pairs of a value and how far off it may be."""

    def of(*parts):
        value = outer(*(part for part, _ in parts))
        corners = product(*((part - error, part + error) for part, error in parts))
        moved = max(abs(outer(*corner) - value) for corner in corners)
        return value, moved + STEP * max(1, abs(value))

    return of


def leaf(draw):
    text, function = draw.choice(LEAVES)
    return text, function, lambda x: (function(x), STEP * abs(function(x)))


def grown(draw, depth):
    """A text, the function it stands for, and the same with its error."""
    if depth == 0 or draw.random() < 0.1:
        return leaf(draw)
    if draw.random() < 0.5:
        pattern, outer = draw.choice(FUNCTIONS)
        text, inner, pair = grown(draw, depth - 1)
        return pattern.format(text), lambda x: outer(inner(x)), lambda x: bounded(outer)(pair(x))
    pattern, outer = draw.choice(OPERATIONS)
    (a, left, first), (b, right, second) = grown(draw, depth - 1), grown(draw, depth - 1)
    return (
        pattern.format(a, b),
        lambda x: outer(left(x), right(x)),
        lambda x: bounded(outer)(first(x), second(x)),
    )


def slope(function, x):
    """The derivative, or none where it is not the same on both sides."""
    step, near = mpf(10) ** -20, mpf(10) ** -6

    def at(place):
        return (function(place + step) - function(place - step)) / (2 * step)

    here = at(x)
    if max(abs(at(x + near) - here), abs(at(x - near) - here)) > mpf("1e-3") * (1 + abs(here)):
        return ""
    return nstr(here, 17)


def table():
    draw = random.Random(4)
    rows, seen = ["expression;x;value;derivative;float32"], set()
    while len(rows) <= COUNT:
        text, function, pair = grown(draw, 3)
        if text in seen or "x" not in text:
            continue
        seen.add(text)
        # odd multiples of 1/64, where kinks hardly ever are
        x = mpf(2 * draw.randrange(-128, 128) + 1) / 64
        value, error = pair(x)
        # What hangs by a hair, such as sin(π) >= 0, tells nothing.
        if abs(value) < mpf(10) ** 6 and error < (1 + abs(value)) / 1000:
            rows.append(f"{text};{nstr(x, 8)};{nstr(value, 17)};{slope(function, x)};{nstr(error, 2)}")
    return "\n".join(rows) + "\n"


def main():
    written = table()
    if "--check" in sys.argv[1:]:
        if TABLE.read_text() != written:
            sys.exit(f"{TABLE.name} is not what expressions.py writes: run it without --check.")
        return
    TABLE.write_text(written)


if __name__ == "__main__":
    main()
