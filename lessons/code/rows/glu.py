import math


def sigmoid(x):
    if x >= 0:
        return 1.0 / (1.0 + math.exp(-x))
    e = math.exp(x)
    return e / (1.0 + e)


def slope(x):
    return sigmoid(x) * sigmoid(-x)


def glu(x):
    # The first half of x, each times the gate of its partner in
    # the second half.
    half = len(x) // 2
    return [a * sigmoid(b) for a, b in zip(x[:half], x[half:])]


def glu_change(x, direction):
    # How it changes when x moves along a direction.
    half = len(x) // 2
    return [
        da * sigmoid(b) + a * slope(b) * db
        for a, b, da, db in zip(x[:half], x[half:], direction[:half], direction[half:])
    ]
