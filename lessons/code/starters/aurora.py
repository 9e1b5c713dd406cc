# Paints an aurora into aurora.ppm: smooth noise, pushed through
# tanh. Run it with: python3 aurora.py [SEED]
# Change SHAPE, and see what another function makes of the sky.
import math
import sys

SHAPE = math.tanh
WIDTH, HEIGHT, SCALE, OCTAVES = 480, 240, 60, 6
SEED = int(sys.argv[1]) if len(sys.argv) > 1 else 7
MASK = 0xFFFFFFFF


def lattice(column, row, seed):
    """A number in [0, 1) for each point of a grid; no two runs
    differ. The mixing is Wellons's lowbias32."""
    h = (column * 0x9E3779B1) ^ (row * 0x85EBCA77 + seed * 0xC2B2AE3D)
    h &= MASK
    h ^= h >> 16
    h = h * 0x7FEB352D & MASK
    h ^= h >> 15
    h = h * 0x846CA68B & MASK
    h ^= h >> 16
    return h / 4294967296


def fade(t):
    return t * t * t * (t * (t * 6 - 15) + 10)


def mix(a, b, t):
    return a + (b - a) * t


def noise(x, y, seed):
    column, row = math.floor(x), math.floor(y)
    across, down = fade(x - column), fade(y - row)
    top = mix(lattice(column, row, seed), lattice(column + 1, row, seed), across)
    bottom = mix(
        lattice(column, row + 1, seed),
        lattice(column + 1, row + 1, seed),
        across,
    )
    return mix(top, bottom, down)


def fractal(x, y):
    """Octaves of noise, each twice as fine and half as strong, and
    turned so that their grids do not line up."""
    total, strength, whole = 0.0, 1.0, 0.0
    for octave in range(OCTAVES):
        total += strength * noise(x, y, SEED + octave)
        whole += strength
        strength /= 2
        x, y = 2 * (0.8 * x - 0.6 * y), 2 * (0.6 * x + 0.8 * y)
    return total / whole


def byte(v):
    return math.floor(255 * min(1, max(0, v)) + 0.5)


pixels = bytearray()
for row in range(HEIGHT):
    for column in range(WIDTH):
        # Stretched downwards into curtains, with night below.
        field = 4 * (fractal(column / SCALE, row / (5 * SCALE)) - 0.5)
        s = SHAPE(2 * field - 2 * row / HEIGHT)
        red, green, blue = 0.2 + 0.3 * s, 0.4 + 0.8 * s, 0.6 + 0.3 * s
        pixels += bytes((byte(red), byte(green), byte(blue)))
with open("aurora.ppm", "wb") as file:
    file.write(b"P6 %d %d 255\n" % (WIDTH, HEIGHT) + pixels)
