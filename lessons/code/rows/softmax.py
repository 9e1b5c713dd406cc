import math


def softmax(x, temperature=1.0):
    # The largest is taken away first, so that no exponential
    # overflows. The shares stay the same.
    top = max(x)
    powers = [math.exp((one - top) / temperature) for one in x]
    total = sum(powers)
    return [one / total for one in powers]


def softmax_change(x, direction, temperature=1.0):
    # How the shares change when x moves along a direction.
    shares = softmax(x, temperature)
    mean = sum(s * d for s, d in zip(shares, direction))
    return [s * (d - mean) / temperature for s, d in zip(shares, direction)]
