def leaky_relu(x, alpha=0.01):
    return x if x > 0 else alpha * x


def leaky_relu_slope(x, alpha=0.01):
    return 1.0 if x > 0 else alpha
