import math


def sigmoid(x):
    # Neither branch ever takes the exponential of a large number.
    if x >= 0:
        return 1.0 / (1.0 + math.exp(-x))
    e = math.exp(x)
    return e / (1.0 + e)


def sigmoid_slope(x):
    # 1 - sigmoid(x) would round away on the right; this does not.
    return sigmoid(x) * sigmoid(-x)
