def hard_sigmoid(x):
    return min(max((x + 3.0) / 6.0, 0.0), 1.0)


def hard_sigmoid_slope(x):
    # At both corners the slope is 0 by convention.
    return 1.0 / 6.0 if -3.0 < x < 3.0 else 0.0
