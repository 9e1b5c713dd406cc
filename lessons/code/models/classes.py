"""One of ten: 784 inputs, a hidden layer of 128 ReLUs, ten logits. Nothing but the standard library."""

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


def softmax(z):
    """Shares that add up to 1; taking the largest logit off first keeps exp within what it can hold."""
    top = max(z)
    parts = [math.exp(v - top) for v in z]
    total = sum(parts)
    return [part / total for part in parts]


def loss(output, target):
    """Categorical cross-entropy, from the logits."""
    top = max(output)
    return math.log(sum(math.exp(v - top) for v in output)) + top - output[target]


def slope(output, target):
    """Softmax and cross-entropy together: the shares less the truth."""
    return [share - (1.0 if k == target else 0.0) for k, share in enumerate(softmax(output))]


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
    """A stand-in for a drawn digit: each class lights its own tenth of the pixels, and noise lies over all of it."""
    target = rng.randrange(10)
    lit = range(78 * target, 78 * target + 78)
    return [(0.8 if i in lit else 0.1) + rng.gauss(0, 0.1) for i in range(784)], target


def main():
    rng = random.Random(1)
    network = [he(rng, 784, 128), he(rng, 128, 10)]
    examples = [example(rng) for _ in range(20)]
    print(f"loss before: {mean_loss(network, examples):.4f}")
    for _ in range(3):
        for x, target in examples:
            step(network, x, target, rate=0.01)
    print(f"loss after: {mean_loss(network, examples):.4f}")


if __name__ == "__main__":
    main()
