"""Writes vectors.csv: the functions of a whole row, and how they change along a direction, in 50 digits.

    /usr/bin/python3 tests/reference/vectors.py            writes the table
    /usr/bin/python3 tests/reference/vectors.py --check    fails when the table is not what would be written

Needs mpmath. Every change is compared with a numerical one of the value before it is written, except where a maximum or
a kink is met.

Columns: function, settings, then rows of numbers with a space between: input and direction (float32), value, change, and
size: the change with each of its terms taken in size, which is what rounding errors are measured by.
"""

import random
import struct
import sys
from pathlib import Path

from mpmath import erfc, exp, fabs, log1p, mp, mpf, nstr, pi, sqrt

mp.dps = 50
TABLE = Path(__file__).with_name("vectors.csv")


def float32(number):
    return mpf(struct.unpack("f", struct.pack("f", float(number)))[0])


def softmax(x, temperature):
    powers = [exp(number / temperature) for number in x]
    return [power / sum(powers) for power in powers]


def softmax_change(x, v, temperature):
    shares = softmax(x, temperature)
    mean = sum(p * d for p, d in zip(shares, v))
    size = sum(p * fabs(d) for p, d in zip(shares, v))
    return (
        [p * (d - mean) / temperature for p, d in zip(shares, v)],
        [p * (fabs(d) + size) / temperature for p, d in zip(shares, v)],
    )


def log_softmax(x, temperature):
    # with the largest apart, so that 50 digits are enough where the result comes close to 0
    largest = max(x)
    others = list(x)
    others.remove(largest)
    rest = sum(exp((number - largest) / temperature) for number in others)
    return [(number - largest) / temperature - log1p(rest) for number in x]


def log_softmax_change(x, v, temperature):
    shares = softmax(x, temperature)
    mean = sum(p * d for p, d in zip(shares, v))
    size = sum(p * fabs(d) for p, d in zip(shares, v))
    return [(d - mean) / temperature for d in v], [(fabs(d) + size) / temperature for d in v]


def maxout(x, pieces):
    return [max(x[i : i + pieces]) for i in range(0, len(x), pieces)]


def maxout_change(x, v, pieces):
    winners = [i + x[i : i + pieces].index(max(x[i : i + pieces])) for i in range(0, len(x), pieces)]
    return [v[i] for i in winners], [fabs(v[i]) for i in winners]


def sigmoid(x):
    return 1 / (1 + exp(-x))


def swish(beta):
    return (
        lambda b: b * sigmoid(beta * b),
        lambda b: sigmoid(beta * b) + beta * b * sigmoid(beta * b) * sigmoid(-beta * b),
    )


GATES = {
    "glu": (sigmoid, lambda b: sigmoid(b) * sigmoid(-b)),
    "reglu": (lambda b: max(b, mpf(0)), lambda b: mpf(1) if b > 0 else mpf(0)),
    "geglu": (
        lambda b: b * erfc(-b / sqrt(mpf(2))) / 2,
        lambda b: erfc(-b / sqrt(mpf(2))) / 2 + b * exp(-b * b / 2) / sqrt(2 * pi),
    ),
}


def gated(gate):
    def value(x):
        half = len(x) // 2
        return [a * gate[0](b) for a, b in zip(x[:half], x[half:])]

    def change(x, v):
        half = len(x) // 2
        terms = [
            (da * gate[0](b), a * gate[1](b) * db, fabs(a * db))
            for a, b, da, db in zip(x[:half], x[half:], v[:half], v[half:])
        ]
        return [first + second for first, second, _ in terms], [fabs(first) + size for first, _, size in terms]

    return value, change


def drawn(seed, width, spread):
    source = random.Random(seed)
    return [float32(source.uniform(-spread, spread)) for _ in range(width)]


def numbers(text):
    return [float32(mpf(part)) for part in text.split()]


ROWS = [
    numbers("0 0"),
    numbers("2 1 0.1 -1"),
    numbers("1000 1000.5 999 -1000"),
    numbers("-50 30 0 -57.3"),
    numbers("1e-30 -1e-30 0 3e-41"),
    numbers("88 0 -87 -88 -100 -104"),
    numbers("3e38 -3e38 1e38 0"),
    numbers("40 20 0 -20"),
    *[drawn(seed, width, spread) for seed, (width, spread) in enumerate([(6, 1), (6, 10), (34, 3), (34, 40), (120, 5)])],
]


def cases():
    for row in ROWS:
        for temperature in ("1", "0.01", "0.3", "7", "100"):
            t = mpf(temperature)
            settings = f"temperature={temperature}"
            yield "softmax", settings, row, lambda x, t=t: softmax(x, t), lambda x, v, t=t: softmax_change(x, v, t)
            yield "log_softmax", settings, row, lambda x, t=t: log_softmax(x, t), lambda x, v, t=t: log_softmax_change(x, v, t)
    one = drawn(50, 1, 3)
    yield "softmax", "temperature=1", one, lambda x: softmax(x, 1), lambda x, v: softmax_change(x, v, 1)
    yield "log_softmax", "temperature=1", one, lambda x: log_softmax(x, 1), lambda x, v: log_softmax_change(x, v, 1)
    for pieces, width in ((2, 8), (3, 12), (5, 20), (16, 32)):
        row = drawn(60 + pieces, width, 4)
        yield "maxout", f"pieces={pieces}", row, lambda x, k=pieces: maxout(x, k), lambda x, v, k=pieces: maxout_change(x, v, k)
    tied = numbers("1 1 -2 -3")
    yield "maxout", "pieces=2", tied, lambda x: maxout(x, 2), lambda x, v: maxout_change(x, v, 2)
    gates = [(name, "", gate) for name, gate in GATES.items()]
    gates += [("swiglu", f"beta={beta}", swish(mpf(beta))) for beta in ("1", "1.7", "0")]
    for name, settings, gate in gates:
        for row in [row for row in ROWS if len(row) % 2 == 0 and max(fabs(x) for x in row) < 2000]:
            yield name, settings, row, *gated(gate)


def digits(row, count):
    return " ".join("0" if fabs(number) < mpf(10) ** -400 else nstr(number, count) for number in row)


def confirm(name, settings, value, x, v, change, size):
    """A step along the direction, both ways; not beyond float32's middle, where steps would have to be huge."""
    if name in ("maxout", "reglu") or max(fabs(number) for number in x) > 10**6:
        return
    step = mpf(10) ** -18
    ahead = value([a + step * b for a, b in zip(x, v)])
    behind = value([a - step * b for a, b in zip(x, v)])
    for one, other, exact, scale in zip(ahead, behind, change, size):
        if fabs((one - other) / (2 * step) - exact) > mpf(10) ** -20 + mpf(10) ** -20 * scale:
            sys.exit(f"{name} {settings}: the change is not what a small step gives.")


def table():
    rows = ["function,settings,input,direction,value,change,size"]
    for index, (name, settings, x, value, change) in enumerate(cases()):
        v = drawn(1000 + index, len(x), 2)
        moved, size = change(x, v)
        confirm(name, settings, value, x, v, moved, size)
        cells = [digits(x, 10), digits(v, 10), digits(value(x), 20), digits(moved, 20), digits(size, 6)]
        rows.append(",".join([name, settings, *cells]))
    return "\n".join(rows) + "\n"


def main():
    written = table()
    if "--check" in sys.argv[1:]:
        if TABLE.read_text() != written:
            sys.exit(f"{TABLE.name} is not what vectors.py writes: run it without --check.")
        return
    TABLE.write_text(written)


if __name__ == "__main__":
    main()
