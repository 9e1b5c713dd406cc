# Pushes every pixel of a picture through an activation function.
# Run it with: python3 filter_image.py photo.ppm tanh filtered.ppm
# Picture programs save and open PPM ("portable pixmap", raw).
import math
import sys

FUNCTIONS = {
    "relu": lambda x: max(x, 0.0),
    "leaky_relu": lambda x: x if x > 0 else 0.01 * x,
    "tanh": math.tanh,
    "sigmoid": lambda x: 1 / (1 + math.exp(-x)),
    "elu": lambda x: x if x > 0 else math.expm1(x),
    "swish": lambda x: x / (1 + math.exp(-x)),
}
# Black stands for LOW and white for HIGH, before and after.
LOW, HIGH = -2.0, 2.0


def through(f, byte):
    x = LOW + (HIGH - LOW) * byte / 255
    v = (f(x) - LOW) / (HIGH - LOW)
    return math.floor(255 * min(1, max(0, v)) + 0.5)


def next_word(data, at):
    """The next word of the header from there on, and its end."""
    while True:
        while data[at : at + 1].isspace():
            at += 1
        if data[at : at + 1] != b"#":
            break
        at = data.index(b"\n", at)
    end = at
    while end < len(data) and not data[end : end + 1].isspace():
        end += 1
    return data[at:end], end


if len(sys.argv) != 4 or sys.argv[2] not in FUNCTIONS:
    names = ", ".join(FUNCTIONS)
    sys.exit(f"filter_image.py IN.ppm FUNCTION OUT.ppm\nFunctions: {names}")
with open(sys.argv[1], "rb") as file:
    data = file.read()
header, end = [], 0
for _ in range(4):
    word, end = next_word(data, end)
    header.append(word)
if header[0] != b"P6" or header[3] != b"255":
    sys.exit("This is not a raw PPM picture with bytes up to 255.")

# A byte can be one of 256: each is computed once, in a table.
f = FUNCTIONS[sys.argv[2]]
table = bytes(through(f, byte) for byte in range(256))
pixels = data[end + 1 :]
with open(sys.argv[3], "wb") as file:
    file.write(b" ".join(header) + b"\n" + pixels.translate(table))
