"""Yes or no: 10 inputs, hidden layers of 64 and 32 ReLUs, one logit. Nothing but the standard library."""

import math
import random


def he(rng, inputs, units):
    """Weights for ReLU: mean 0, variance 2 / inputs (He et al. 2015); biases 0."""
    deviation = math.sqrt(2 / inputs)
    weights = [[rng.gauss(0, deviation) for _ in range(inputs)] for _ in range(units)]
    return weights, [0.0] * units


def affine(layer, x):
    weights, bias = layer
    return [sum(w * v for w, v in zip(row, x)) + b for row, b in zip(weights, bias)]


def forward(network, x):
    """What each layer takes in, and what the last one gives: it has no function of its own."""
    taken = [x]
    for layer in network[:-1]:
        taken.append([max(0.0, z) for z in affine(layer, taken[-1])])
    return taken, affine(network[-1], taken[-1])


def sigmoid(z):
    """The share that a logit stands for; exp is never asked for more than it can hold."""
    e = math.exp(-abs(z))
    return 1 / (1 + e) if z >= 0 else e / (1 + e)


def loss(output, target):
    """Binary cross-entropy, from the logit: the logarithm of 0 is never taken."""
    (z,) = output
    return max(z, 0.0) - z * target + math.log1p(math.exp(-abs(z)))


def slope(output, target):
    """Sigmoid and cross-entropy together: the share less the truth."""
    (z,) = output
    return [sigmoid(z) - target]


def step(network, x, target, rate):
    """One step of stochastic gradient descent; gives the loss before it."""
    taken, output = forward(network, x)
    gradient = slope(output, target)
    for (weights, bias), inputs in zip(reversed(network), reversed(taken)):
        # ReLU hands the message on where it was open.
        below = []
        if inputs is not x:
            below = [
                sum(g * row[i] for g, row in zip(gradient, weights)) if v > 0 else 0.0
                for i, v in enumerate(inputs)
            ]
        for unit, (row, g) in enumerate(zip(weights, gradient)):
            bias[unit] -= rate * g
            for i, v in enumerate(inputs):
                row[i] -= rate * g * v
        gradient = below
    return loss(output, target)


def mean_loss(network, examples):
    return sum(loss(forward(network, x)[1], target) for x, target in examples) / len(examples)


def example(rng):
    """The answer is yes when the first two inputs agree in sign: no single layer can tell."""
    x = [rng.gauss(0, 1) for _ in range(10)]
    return x, 1.0 if x[0] * x[1] > 0 else 0.0


def main():
    rng = random.Random(1)
    network = [he(rng, 10, 64), he(rng, 64, 32), he(rng, 32, 1)]
    examples = [example(rng) for _ in range(100)]
    print(f"loss before: {mean_loss(network, examples):.4f}")
    for _ in range(6):
        for x, target in examples:
            step(network, x, target, rate=0.02)
    print(f"loss after: {mean_loss(network, examples):.4f}")


if __name__ == "__main__":
    main()
