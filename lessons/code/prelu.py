def prelu(x, alpha=0.25):
    # Training starts at 0.25; alpha is then learned like a weight.
    return x if x > 0 else alpha * x


def prelu_slope(x, alpha=0.25):
    return 1.0 if x > 0 else alpha
