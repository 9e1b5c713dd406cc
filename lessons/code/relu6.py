def relu6(x):
    return min(max(x, 0.0), 6.0)


def relu6_slope(x):
    # At both corners the slope is 0 by convention.
    return 1.0 if 0.0 < x < 6.0 else 0.0
