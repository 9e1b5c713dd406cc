import math


def sigmoid(x):
    if x >= 0:
        return 1.0 / (1.0 + math.exp(-x))
    e = math.exp(x)
    return e / (1.0 + e)


def swish(x, beta=1.0):
    return x * sigmoid(beta * x)


def swish_slope(x, beta=1.0):
    gate = sigmoid(beta * x)
    return gate * (1.0 + beta * x * sigmoid(-beta * x))
