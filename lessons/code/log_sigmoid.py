import math


def log_sigmoid(x):
    # log(sigmoid(x)) would be the logarithm of 0 far on the left.
    return min(x, 0.0) - math.log1p(math.exp(-abs(x)))


def log_sigmoid_slope(x):
    e = math.exp(-abs(x))
    return e / (1.0 + e) if x >= 0 else 1.0 / (1.0 + e)
