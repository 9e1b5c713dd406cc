def softsign(x):
    return x / (1.0 + abs(x))


def softsign_slope(x):
    d = 1.0 + abs(x)
    return 1.0 / (d * d)
