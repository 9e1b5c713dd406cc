"""Reference for training, from NumPy in double: independent of the C++.

A few small networks, with weights and examples that a formula gives, take 20 steps each. Writes one row a number:
  case       which network
  kind       loss (before each step, without penalty), parameter (after the last step; layer after layer: weights row by
             row, bias, gain, shift, slopes), mean or variance (running statistics of batch normalisation, likewise)
  index      counted from 0 within its kind
  value
The last digits of a sum depend on its order, so --check compares to a relative 1e-11.

    /usr/bin/python3 tests/reference/training.py            writes the table, training.csv
    /usr/bin/python3 tests/reference/training.py --check    fails when the table is not what would be written
"""

import math
import sys
from pathlib import Path

import numpy as np

TABLE = Path(__file__).with_name("training.csv")
STEPS, EXAMPLES, BATCH = 20, 12, 4
EPSILON, NEWEST = 1e-5, 0.1  # of batch normalisation

erf = np.vectorize(math.erf)


def spread(count, phase, scale=1.0):
    """Multiples of the golden ratio without their whole parts, over [-scale, scale)."""
    turned = phase + np.arange(1, count + 1) * 0.6180339887498949
    return scale * (2.0 * (turned - np.floor(turned)) - 1.0)


def normal_cumulative(x):
    return (1 + erf(x / np.sqrt(2))) / 2


FUNCTIONS = {
    "tanh": (np.tanh, lambda x: 1 - np.tanh(x) ** 2),
    "relu": (lambda x: np.maximum(x, 0), lambda x: (x > 0) * 1.0),
    "leaky_relu": (lambda x: np.where(x > 0, x, 0.01 * x), lambda x: np.where(x > 0, 1, 0.01)),
    "gelu": (
        lambda x: x * normal_cumulative(x),
        lambda x: normal_cumulative(x) + x * np.exp(-x * x / 2) / np.sqrt(2 * np.pi),
    ),
}


class Layer:
    """Examples are rows here, as NumPy's users have them."""

    def __init__(self, place, inputs, units, function=None, normalised=False, residual=False):
        self.function, self.normalised, self.residual = function, normalised, residual
        self.learned = function in ("slope", "slopes")
        self.p = {"weights": spread(units * inputs, 0.1 * place, 1.5 / np.sqrt(inputs)).reshape(units, inputs)}
        if not normalised:  # the mean that is taken away would take a bias along
            self.p["bias"] = spread(units, 0.1 * place + 0.21, 0.3)
        else:
            self.p |= {"gain": np.ones(units), "shift": np.zeros(units)}
            self.mean, self.variance = np.zeros(units), np.ones(units)
        if self.learned:
            self.p["slopes"] = np.full(1 if function == "slope" else units, 0.25)

    def forward(self, x):
        self.x = x
        self.n = self.z = x @ self.p["weights"].T + self.p.get("bias", 0)
        if self.normalised:
            mean, variance = self.z.mean(axis=0), self.z.var(axis=0)
            self.deviation = np.sqrt(variance + EPSILON)
            self.standard = (self.z - mean) / self.deviation
            self.n = self.p["gain"] * self.standard + self.p["shift"]
            self.mean = (1 - NEWEST) * self.mean + NEWEST * mean
            self.variance = (1 - NEWEST) * self.variance + NEWEST * self.z.var(axis=0, ddof=1)
        if self.learned:
            a = np.where(self.n > 0, self.n, self.p["slopes"] * self.n)
        else:
            a = FUNCTIONS[self.function][0](self.n) if self.function else self.n
        return a + x if self.residual else a

    def backward(self, to_y):
        to_n, self.g = to_y, {}
        if self.learned:
            to_slopes = np.where(self.n > 0, 0, to_y * self.n)
            self.g["slopes"] = to_slopes.sum(axis=0) if self.function == "slopes" else np.array([to_slopes.sum()])
            to_n = to_y * np.where(self.n > 0, 1, self.p["slopes"])
        elif self.function:
            to_n = to_y * FUNCTIONS[self.function][1](self.n)
        to_z = to_n
        if self.normalised:
            self.g |= {"gain": (to_n * self.standard).sum(axis=0), "shift": to_n.sum(axis=0)}
            to_standard = to_n * self.p["gain"]
            centred = to_standard - to_standard.mean(axis=0)
            to_z = (centred - self.standard * (to_standard * self.standard).mean(axis=0)) / self.deviation
        self.g |= {"weights": to_z.T @ self.x, "bias": to_z.sum(axis=0)}
        to_x = to_z @ self.p["weights"]
        return to_x + to_y if self.residual else to_x


def squared_error(y, t):
    return ((y - t) ** 2).mean(), 2 * (y - t) / y.size


def binary_cross_entropy(y, t):
    s = 1 / (1 + np.exp(-y))
    return -(t * np.log(s) + (1 - t) * np.log(1 - s)).mean(), (s - t) / y.size


def softmax_cross_entropy(y, t):
    powers = np.exp(y)
    s = powers / powers.sum(axis=1, keepdims=True)
    return -(t * np.log(s)).sum(axis=1).mean(), (s - t) / len(y)


def descend(p, g, _memory, _step):
    p -= 0.3 * g


def momentum(p, g, memory, _step):
    memory["v"] = 0.9 * memory.get("v", 0) + g
    p -= 0.05 * memory["v"]


def adam(p, g, memory, step, rate=0.02):
    memory["m"] = 0.9 * memory.get("m", 0) + 0.1 * g
    memory["v"] = 0.999 * memory.get("v", 0) + 0.001 * g * g
    m, v = memory["m"] / (1 - 0.9**step), memory["v"] / (1 - 0.999**step)
    p -= rate * m / (np.sqrt(v) + 1e-8)


def adamw(p, g, memory, step):
    if p.ndim == 2:  # weights alone
        p *= 1 - 0.02 * 0.1
    adam(p, g, memory, step)


def classes(values):
    """Each example's row of targets: 1 for the class whose turn it is."""
    return np.eye(3)[np.floor((values[:EXAMPLES] + 1) / 2 * 3).astype(int)]


CASES = {
    "tanh": dict(layers=[(2, 4, "tanh"), (4, 1)], loss=binary_cross_entropy, optimiser=descend),
    "relu": dict(
        layers=[(2, 8, "relu"), (8, 8, "relu"), (8, 1)], loss=binary_cross_entropy, optimiser=adam, l2=0.03
    ),
    "normalised": dict(
        layers=[(3, 5, "gelu", True), (5, 4, "gelu", True), (4, 3)], loss=softmax_cross_entropy, optimiser=adamw
    ),
    "residual": dict(
        layers=[(2, 6, "leaky_relu"), (6, 6, "leaky_relu", False, True), (6, 1)],
        loss=squared_error,
        optimiser=momentum,
    ),
    "slopes": dict(
        layers=[(2, 5, "slopes"), (5, 5, "slope"), (5, 1)], loss=squared_error, optimiser=descend, l1=0.01
    ),
}


def train(layers, loss, optimiser, l1=0.0, l2=0.0):
    network = [Layer(place, *layer) for place, layer in enumerate(layers)]
    inputs = spread(layers[0][0] * EXAMPLES, 0.3, 1.5).reshape(-1, EXAMPLES).T
    targets = spread(EXAMPLES, 0.77)
    if loss is softmax_cross_entropy:
        targets = classes(targets)
    elif loss is binary_cross_entropy:
        targets = (targets > 0).reshape(-1, 1) * 1.0
    else:
        targets = targets.reshape(-1, 1)
    memories = [{name: {} for name in layer.p} for layer in network]
    losses = []
    for step in range(1, STEPS + 1):
        chosen = (np.arange(BATCH) + BATCH * (step - 1)) % EXAMPLES
        y = inputs[chosen]
        for layer in network:
            y = layer.forward(y)
        value, gradient = loss(y, targets[chosen])
        losses.append(value)
        for layer in reversed(network):
            gradient = layer.backward(gradient)
        for layer, memory in zip(network, memories):
            layer.g["weights"] = layer.g["weights"] + l1 * np.sign(layer.p["weights"]) + l2 * layer.p["weights"]
            for name, numbers in layer.p.items():
                optimiser(numbers, layer.g[name], memory[name], step)
    order = ("weights", "bias", "gain", "shift", "slopes")
    parameters = [layer.p[name].ravel() for layer in network for name in order if name in layer.p]
    normalised = [layer for layer in network if layer.normalised]
    return {
        "loss": losses,
        "parameter": np.concatenate(parameters),
        "mean": [number for layer in normalised for number in layer.mean],
        "variance": [number for layer in normalised for number in layer.variance],
    }


def rows():
    for case, what in CASES.items():
        for kind, numbers in train(**what).items():
            for index, number in enumerate(numbers):
                yield f"{case},{kind},{index}", float(number)


def same(written):
    lines = written.splitlines()[1:]
    expected = list(rows())
    if len(lines) != len(expected):
        return False
    for line, (name, number) in zip(lines, expected):
        read_name, _, read = line.rpartition(",")
        if read_name != name or not math.isclose(float(read), number, rel_tol=1e-11, abs_tol=1e-13):
            return False
    return True


def main():
    if "--check" in sys.argv[1:]:
        if not same(TABLE.read_text()):
            sys.exit(f"{TABLE.name} is not what training.py writes: run it without --check.")
        return
    TABLE.write_text("case,kind,index,value\n" + "".join(f"{name},{number:.17g}\n" for name, number in rows()))


if __name__ == "__main__":
    main()
