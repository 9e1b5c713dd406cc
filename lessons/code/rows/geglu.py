import math


def normal(x):
    return math.erfc(-x / math.sqrt(2)) / 2


def gelu(x):
    return x * normal(x)


def slope(x):
    density = math.exp(-x * x / 2) / math.sqrt(2 * math.pi)
    return normal(x) + x * density


def geglu(x):
    # The first half of x, each times the gate of its partner in
    # the second half.
    half = len(x) // 2
    return [a * gelu(b) for a, b in zip(x[:half], x[half:])]


def geglu_change(x, direction):
    # How it changes when x moves along a direction.
    half = len(x) // 2
    return [
        da * gelu(b) + a * slope(b) * db
        for a, b, da, db in zip(x[:half], x[half:], direction[:half], direction[half:])
    ]
