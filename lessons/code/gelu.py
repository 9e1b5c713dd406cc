import math


def gate(x, variant):
    """How likely a standard normal number is to lie below x, exactly
    ("erf") or by one of two logistic curves; and its slope."""
    if variant == "erf":
        density = math.exp(-x * x / 2) / math.sqrt(2 * math.pi)
        return math.erfc(-x / math.sqrt(2)) / 2, density
    z, change = 1.702 * x, 1.702
    if variant == "tanh":
        c = math.sqrt(8 / math.pi)
        z = c * (x + 0.044715 * x * x * x)
        change = c * (1 + 3 * 0.044715 * x * x)
    e = math.exp(-abs(z))
    value = (1.0 if z >= 0 else e) / (1 + e)
    return value, e / (1 + e) / (1 + e) * change


def gelu(x, variant="erf"):
    return x * gate(x, variant)[0]


def gelu_slope(x, variant="erf"):
    value, slope = gate(x, variant)
    return value + x * slope
