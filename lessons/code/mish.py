import math


def softplus(x):
    return max(x, 0.0) + math.log1p(math.exp(-abs(x)))


def mish(x):
    return x * math.tanh(softplus(x))


def mish_slope(x):
    gate = math.tanh(softplus(x))
    e = math.exp(-abs(x))
    sigmoid = (1.0 if x >= 0 else e) / (1.0 + e)
    return gate + x * sigmoid * (1.0 - gate * gate)
