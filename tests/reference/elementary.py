"""Writes elementary.csv: the elementary functions of cpp/activations/elementary.hpp in 50 digits.

    /usr/bin/python3 tests/reference/elementary.py            writes the table
    /usr/bin/python3 tests/reference/elementary.py --check    fails when the table is not what would be written

Needs mpmath. Columns: function, x, value. x is a double, written in full; values have 25 digits.
"""

import random
import sys
from pathlib import Path

from mpmath import erf, erfc, exp, expm1, log, log1p, mp, mpf, nstr, pi, sqrt, tanh

mp.dps = 50
TABLE = Path(__file__).with_name("elementary.csv")
POINTS_AN_INTERVAL = 40

# function, definition, intervals in which points are drawn
FUNCTIONS = [
    ("exp", exp, [(-745, -700), (-700, 700), (-1, 1), (-1e-3, 1e-3), (700, 709.7)]),
    ("expm1", expm1, [(-60, 700), (-2, 2), (-0.4, 0.4), (-1e-3, 1e-3), (-1e-12, 1e-12)]),
    ("log1p", log1p, [(-1, -0.5), (-0.5, 1), (-1e-3, 1e-3), (-1e-12, 1e-12), (1, 100), (1e10, 1e300)]),
    ("tanh", tanh, [(-25, 25), (-2, 2), (-1e-3, 1e-3), (-1e-12, 1e-12)]),
    ("erf", erf, [(-7, 7), (-1, 1), (-1e-3, 1e-3), (-1e-12, 1e-12)]),
    ("erfc", erfc, [(-7, 7), (-1, 1), (-1e-3, 1e-3), (5, 26)]),
    ("normal_density", lambda x: exp(-x * x / 2) / sqrt(2 * pi), [(-37, 37), (-2, 2)]),
    ("normal_cumulative", lambda x: erfc(-x / sqrt(mpf(2))) / 2, [(-37, 9), (-2, 2), (-37, -20)]),
    ("log", log, [(0.5, 2), (0, 0.5), (0.999, 1.001), (1e-300, 1e-290), (2, 1e3), (1e10, 1e300)]),
]


def table():
    draw = random.Random(1)
    rows = ["function,x,value"]
    for name, function, intervals in FUNCTIONS:
        for low, high in intervals:
            for x in sorted(draw.uniform(low, high) for _ in range(POINTS_AN_INTERVAL)):
                rows.append(f"{name},{x!r},{nstr(function(mpf(x)), 25)}")
    return "\n".join(rows) + "\n"


def main():
    written = table()
    if "--check" in sys.argv[1:]:
        if TABLE.read_text() != written:
            sys.exit(f"{TABLE.name} is not what elementary.py writes: run it without --check.")
        return
    TABLE.write_text(written)


if __name__ == "__main__":
    main()
