def hard_swish(x):
    return x * (min(max(x + 3.0, 0.0), 6.0) / 6.0)


def hard_swish_slope(x):
    # At the corners, -3 and 3, it has the outer slopes.
    if x <= -3.0:
        return 0.0
    if x >= 3.0:
        return 1.0
    return (2.0 * x + 3.0) / 6.0
