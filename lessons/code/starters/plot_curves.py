# Draws activation functions into curves.svg, which any browser
# opens. Run it with: python3 plot_curves.py
import math


def sigmoid(x):
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    e = math.exp(x)
    return e / (1 + e)


# Add yours here: a name, a function, a colour.
CURVES = [
    ("sigmoid", sigmoid, "#0b775e"),
    ("tanh", math.tanh, "#d3702a"),
    ("ReLU", lambda x: max(x, 0.0), "#093586"),
    ("leaky ReLU", lambda x: x if x > 0 else 0.01 * x, "#2c92d4"),
    ("ELU", lambda x: x if x > 0 else math.expm1(x), "#b35395"),
    ("swish", lambda x: x * sigmoid(x), "#604bab"),
]
FROM, TO, LOW, HIGH, STEPS = -4.0, 4.0, -1.5, 4.0, 400


def line(curve):
    name, f, colour = curve
    xs = [FROM + (TO - FROM) * i / STEPS for i in range(STEPS + 1)]
    points = " ".join(f"{x:.4f},{f(x):.4f}" for x in xs)
    return (
        f'<polyline points="{points}" stroke="{colour}">'
        f"<title>{name}</title></polyline>\n"
    )


def key(number, curve):
    name, _, colour = curve
    return f'<text x="20" y="{30 + 20 * number}" fill="{colour}">{name}</text>\n'


with open("curves.svg", "w", encoding="utf-8") as file:
    file.write(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 550">\n'
        '<rect width="800" height="550" fill="white"/>\n'
        # From here on in units of x and y, with y upwards.
        f'<g transform="scale(100 -100) translate({-FROM} {-HIGH})" '
        'fill="none" stroke-width="0.02">\n'
        f'<path d="M{FROM} 0H{TO}M0 {LOW}V{HIGH}" stroke="gray"/>\n'
        + "".join(line(curve) for curve in CURVES)
        + "</g>\n"
        + "".join(key(i, curve) for i, curve in enumerate(CURVES))
        + "</svg>\n"
    )
