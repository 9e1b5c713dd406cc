"""Writes portrait.csv: how far each function goes, how steep it gets, where it saturates and what it makes of a standard
normal input, in 30 digits.

    /usr/bin/python3 tests/reference/portrait.py            writes the table
    /usr/bin/python3 tests/reference/portrait.py --check    fails when the table is not what would be written

Needs mpmath. The functions are those of activations.py. Extremes are roots of derivatives, found by bracketing and
compared with what the functions tend to at their ends and kinks; averages are integrals over pieces.

Columns: function, settings, limit_below, limit_above; least, greatest and steepest as value and place, where the place
is a number, `many` or `approached`; mean and deviation of f(z), the probability that f(z) is 0; and where |f'| < 0.01
below and above, or `never`.
"""

import sys
from pathlib import Path

from activations import CASES
from mpmath import diff, erfc, exp, fabs, findroot, inf, isinf, mp, mpf, nstr, pi, quad, sign, sqrt

TABLE = Path(__file__).with_name("portrait.csv")
FLAT = mpf(1) / 100
FAR = mpf(10) ** 40  # stands for infinity: a limit that is not met there to 30 digits grows without end
NEAR = mpf(10) ** -40
EXCEPT = {("swish", "beta=0")}  # x/2 there: no root of the second derivative to be found


def limit(f, x):
    value = f(x)
    if fabs(value) > 10**20:
        return sign(value) * inf
    return mpf(nstr(value, 30)) if fabs(value) > mpf(10) ** -20 else mpf(0)


def grid():
    sizes = [mpf(2) ** (mpf(k) / 8) for k in range(-64, 81)]
    return [-x for x in reversed(sizes)] + [mpf(0)] + sizes


def roots(f, kinks):
    """Where f changes its sign between the points of the grid, away from kinks."""
    points = sorted(set(grid()) | {mpf(k) + side for k in kinks for side in (-NEAR, NEAR)})
    for low, high in zip(points, points[1:]):
        if f(low) * f(high) < 0 and not any(low <= k <= high for k in kinks):
            yield findroot(f, (low, high), solver="anderson", tol=mpf(10) ** -60, verify=False)


def extreme(f, slope, kinks, largest):
    """The value and where it is: a number, "many" or "approached"."""
    reached = {}
    for x in [*roots(slope, kinks), mpf(0), *(mpf(k) for k in kinks)]:
        reached[x] = f(x)
    between = [mpf(k) + side for k in kinks for side in (-NEAR, NEAR)]
    ends = [limit(f, -FAR), limit(f, FAR)]
    best = largest([*reached.values(), *(f(x) for x in between), *ends])
    if isinf(best):
        return best, "approached"
    same = lambda a: fabs(a - best) < mpf(10) ** -25
    edges = [mpf(-2000), *(mpf(k) for k in kinks), mpf(2000)]
    for low, high in zip(edges, edges[1:]):
        # the same value at three places of a piece makes it flat; tails that merely come close are told by their slopes
        inner = [low + (high - low) * part for part in (mpf("0.45"), mpf("0.499"), mpf("0.53"))]
        if low == -2000 and kinks:
            inner = [high - mpf(step) for step in ("0.1", "0.5", "1")]
        elif high == 2000 and kinks:
            inner = [low + mpf(step) for step in ("0.1", "0.5", "1")]
        elif not kinks:
            inner = [mpf("0.1"), mpf("0.5"), mpf(-1)]
        if all(same(f(x)) for x in inner):
            return best, "many"
    for x, value in reached.items():
        if same(value):
            return best, x
    for x in between:
        if fabs(f(x) - best) < mpf(10) ** -25:
            return best, mpf(nstr(x, 20))
    return best, "approached"


def steepest(derivative, kinks):
    curve = lambda x: diff(derivative, x, h=mpf(10) ** -25) if min([fabs(x - k) for k in kinks] or [1]) > mpf(10) ** -24 else mpf(1)
    return extreme(lambda x: fabs(derivative(x)), lambda x: curve(x) * sign(derivative(x)), kinks, max)


def saturation(value, derivative, kinks, side):
    """Walks in from one end to the first steep point."""
    steep = lambda x: fabs(derivative(x)) >= FLAT
    points = {*grid(), *(mpf(k) + s for k in kinks for s in (-NEAR, 0, NEAR))}
    previous = None
    for x in sorted(points, reverse=side > 0):
        jump = x in kinks and fabs(value(x + NEAR) - value(x - NEAR)) > mpf("0.001")
        if jump:
            return x
        if steep(x):
            if previous is None:
                return "never"
            if fabs(previous - x) <= NEAR:
                return mpf(nstr(x, 20))
            return findroot(lambda t: fabs(derivative(t)) - FLAT, (x, previous), solver="anderson", tol=mpf(10) ** -60, verify=False)
        previous = x
    return side * -inf


def averages(value, kinks):
    density = lambda x: exp(-x * x / 2) / sqrt(2 * pi)
    # More cuts near 0, where steep gates have their bends.
    cuts = sorted({*(mpf(k) for k in kinks if fabs(k) < 14), *(s * mpf(c) for s in (-1, 1) for c in ("0", "0.02", "0.05", "0.1", "0.2", "0.4", "0.8", "1.6", "3", "5", "8", "14"))})
    mean = quad(lambda x: value(x) * density(x), cuts)
    deviation = sqrt(quad(lambda x: (value(x) - mean) ** 2 * density(x), cuts))
    return mean, deviation


def zeros(value, kinks):
    edges = [-inf, *(mpf(k) for k in kinks), inf]
    below = lambda x: erfc(-x / sqrt(mpf(2))) / 2
    share = mpf(0)
    for low, high in zip(edges, edges[1:]):
        start = low if not isinf(low) else (high - 1 if not isinf(high) else mpf(0))
        end = high if not isinf(high) else start + 1
        if all(value(start + (end - start) * part / 7) == 0 for part in range(1, 7)):
            share += below(high) - below(low)
    return share


def digits(number):
    if isinstance(number, str):
        return number
    if isinf(number):
        return "inf" if number > 0 else "-inf"
    return "0" if fabs(number) < mpf(10) ** -30 else nstr(number, 25)


def row(name, settings, value, derivative, kinks):
    mp.dps = 100
    kinks = () if name == "hard_tanh" and kinks[0] == kinks[1] else kinks
    steep = (mpf("0.5"), "many") if (name, settings) in EXCEPT else steepest(derivative, kinks)
    cells = [
        limit(value, -FAR),
        limit(value, FAR),
        *extreme(value, derivative, kinks, min),
        *extreme(value, derivative, kinks, max),
        *steep,
        saturation(value, derivative, kinks, -1),
        saturation(value, derivative, kinks, 1),
    ]
    mp.dps = 40
    cells[8:8] = [*averages(value, kinks), zeros(value, kinks)]
    return ",".join([name, settings, *(digits(cell) for cell in cells)])


def table():
    header = "function,settings,limit_below,limit_above,least,least_x,greatest,greatest_x,steepest,steepest_x"
    rows = [header + ",mean,deviation,zeros,saturated_below,saturated_above"]
    rows += [row(name, settings, *functions, kinks) for name, settings, functions, kinks in CASES]
    return "\n".join(rows) + "\n"


def main():
    written = table()
    if "--check" in sys.argv[1:]:
        if TABLE.read_text() != written:
            sys.exit(f"{TABLE.name} is not what portrait.py writes: run it without --check.")
        return
    TABLE.write_text(written)


if __name__ == "__main__":
    main()
