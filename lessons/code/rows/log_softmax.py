import math


def log_softmax(x, temperature=1.0):
    # The largest is taken away first, and its own share, 1, is
    # left to log1p: nothing overflows and nothing rounds away.
    top = max(x)
    first = x.index(top)
    others = x[:first] + x[first + 1 :]
    rest = sum(math.exp((one - top) / temperature) for one in others)
    return [(one - top) / temperature - math.log1p(rest) for one in x]


def log_softmax_change(x, direction, temperature=1.0):
    # How it changes when x moves along a direction.
    y = log_softmax(x, temperature)
    mean = sum(math.exp(one) * d for one, d in zip(y, direction))
    return [(d - mean) / temperature for d in direction]
