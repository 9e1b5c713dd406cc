import math


def softplus(x, beta=1.0):
    # log(1 + exp(z)), with no exponential of a large number.
    tail = math.log1p(math.exp(-abs(beta * x)))
    return max(x, 0.0) + tail / beta


def softplus_slope(x, beta=1.0):
    e = math.exp(-abs(beta * x))
    return 1.0 / (1.0 + e) if x >= 0 else e / (1.0 + e)
