import math

# They keep mean 0 and variance 1 from layer to layer.
ALPHA = 1.6732632423543772
SCALE = 1.0507009873554805


def selu(x):
    return SCALE * (x if x > 0 else ALPHA * math.expm1(x))


def selu_slope(x):
    return SCALE * (1.0 if x > 0 else ALPHA * math.exp(x))
