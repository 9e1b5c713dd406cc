def relu(x):
    return max(x, 0.0)


def relu_slope(x):
    # At the corner, x = 0, the slope is 0 by convention.
    return 1.0 if x > 0 else 0.0
