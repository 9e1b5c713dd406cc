def relu(x):
    return max(x, 0.0)


def slope(x):
    return 1.0 if x > 0 else 0.0


def reglu(x):
    # The first half of x, each times the gate of its partner in
    # the second half.
    half = len(x) // 2
    return [a * relu(b) for a, b in zip(x[:half], x[half:])]


def reglu_change(x, direction):
    # How it changes when x moves along a direction.
    half = len(x) // 2
    return [
        da * relu(b) + a * slope(b) * db
        for a, b, da, db in zip(x[:half], x[half:], direction[:half], direction[half:])
    ]
