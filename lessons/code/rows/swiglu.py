import math


def sigmoid(x):
    if x >= 0:
        return 1.0 / (1.0 + math.exp(-x))
    e = math.exp(x)
    return e / (1.0 + e)


def swish(x, beta):
    return x * sigmoid(beta * x)


def slope(x, beta):
    gate = sigmoid(beta * x)
    return gate * (1.0 + beta * x * sigmoid(-beta * x))


def swiglu(x, beta=1.0):
    # The first half of x, each times the gate of its partner in
    # the second half.
    half = len(x) // 2
    return [a * swish(b, beta) for a, b in zip(x[:half], x[half:])]


def swiglu_change(x, direction, beta=1.0):
    # How it changes when x moves along a direction.
    half = len(x) // 2
    return [
        da * swish(b, beta) + a * slope(b, beta) * db
        for a, b, da, db in zip(x[:half], x[half:], direction[:half], direction[half:])
    ]
