def hard_tanh(x, low=-1.0, high=1.0):
    return min(max(x, low), high)


def hard_tanh_slope(x, low=-1.0, high=1.0):
    # At both corners the slope is 0 by convention.
    return 1.0 if low < x < high else 0.0
