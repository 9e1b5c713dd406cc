def step(x):
    return 1.0 if x >= 0 else 0.0


def step_slope(x):
    # Flat on both sides: nothing to learn from.
    return 0.0
