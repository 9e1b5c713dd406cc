"""Reference for naive and stable formulas in float32, from mpmath at 1200 digits: independent of the C++.

Every step is done exactly and then rounded to float32, nearest and ties to even, with overflow to infinity and gradual
underflow. One row for each form and x: value and slope as the naive way, the stable way and the truth have them.

    /usr/bin/python3 tests/reference/stability.py            writes the table, stability.csv
    /usr/bin/python3 tests/reference/stability.py --check    fails when the table is not what would be written
"""

import sys
from pathlib import Path

from mpmath import exp, frexp, inf, isinf, isnan, ldexp, log, log1p, mp, mpf, nan, nint, nstr

mp.dps = 1200
TABLE = Path(__file__).with_name("stability.csv")
LARGEST = (2 - mpf(2) ** -23) * mpf(2) ** 127
XS = [-1000, -150, -104, -103, -100, -90, -89, -88, -60, -50, -45, -44, -40, -20, -17, -16, -10, -5, -1, -0.5, 0]
XS += [0.5, 1, 3, 5, 10, 16, 17, 20, 40, 44, 45, 50, 60, 88, 89, 90, 100, 103, 104, 150, 1000]


def f32(x):
    if isnan(x) or isinf(x) or x == 0:
        return x
    _, exponent = frexp(x)
    unit = max(exponent - 24, -149)
    rounded = ldexp(nint(ldexp(x, -unit)), unit)  # nint rounds half to even
    return rounded if abs(rounded) <= LARGEST else inf * (1 if x > 0 else -1)


def over(a, b):
    return nan if isinf(a) and isinf(b) else f32(a / b)


def power(x):
    return f32(exp(mpf(x)))


def naive(form, x):
    if form == "sigmoid":
        u = power(-x)
        total = f32(1 + u)
        return over(mpf(1), total), over(u, f32(total * total))
    if form == "softplus":
        u = power(x)
        total = f32(1 + u)
        return (inf if isinf(total) else f32(log(total))), over(u, total)
    first, last = power(x), power(-x)
    p = over(first, f32(f32(first + 1) + last))
    return p, f32(p * f32(1 - p))


def stable(form, x):
    if form == "softmax":
        m = abs(x)
        first, middle, last = power(x - m), power(-m), power(-x - m)
        total = f32(f32(first + middle) + last)
        p = over(first, total)
        return p, f32(p * f32(over(middle, total) + over(last, total)))
    w = power(-abs(x))
    total = f32(1 + w)
    sigmoid = over(w if x < 0 else mpf(1), total)
    if form == "sigmoid":
        return sigmoid, over(w, f32(total * total))
    return f32(max(mpf(x), mpf(0)) + f32(log1p(w))), sigmoid


def truth(form, x):
    x = mpf(x)
    if form == "softmax":
        total = exp(x) + 1 + exp(-x)
        p = exp(x) / total
        return p, p * (1 + exp(-x)) / total
    w = exp(-x)
    if form == "sigmoid":
        return 1 / (1 + w), w / (1 + w) ** 2
    return log(1 + exp(x)), 1 / (1 + w)


def written(x, digits):
    if isnan(x):
        return "nan"
    return "inf" if isinf(x) else nstr(mpf(x), digits, min_fixed=0, max_fixed=0)


def table():
    rows = ["form,x,naive,naive_slope,stable,stable_slope,truth,truth_slope"]
    for form in ("sigmoid", "softplus", "softmax"):
        for x in XS:
            both = [*naive(form, x), *stable(form, x)]
            cells = [written(number, 9) for number in both] + [written(number, 20) for number in truth(form, x)]
            rows.append(f"{form},{x},{','.join(cells)}")
    return "\n".join(rows) + "\n"


def main():
    text = table()
    if "--check" in sys.argv[1:]:
        if TABLE.read_text() != text:
            sys.exit(f"{TABLE.name} is not what stability.py writes: run it without --check.")
        return
    TABLE.write_text(text)


if __name__ == "__main__":
    main()
