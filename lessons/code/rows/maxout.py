def winners(x, pieces):
    groups = range(0, len(x), pieces)
    return [max(range(at, at + pieces), key=x.__getitem__) for at in groups]


def maxout(x, pieces=2):
    # The largest of every group of neighbours.
    return [x[at] for at in winners(x, pieces)]


def maxout_change(x, direction, pieces=2):
    # The change of the one that won; of equals the first.
    return [direction[at] for at in winners(x, pieces)]
