import math


def celu(x, alpha=1.0):
    # expm1(x) is exp(x) - 1 without the rounding error near 0.
    return x if x > 0 else alpha * math.expm1(x / alpha)


def celu_slope(x, alpha=1.0):
    return 1.0 if x > 0 else math.exp(x / alpha)
