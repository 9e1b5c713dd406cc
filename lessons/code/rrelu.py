def rrelu(x, lower=1 / 8, upper=1 / 3):
    # In evaluation. In training, each element draws its own share
    # evenly between lower and upper.
    return x if x > 0 else (lower + upper) / 2 * x


def rrelu_slope(x, lower=1 / 8, upper=1 / 3):
    return 1.0 if x > 0 else (lower + upper) / 2
