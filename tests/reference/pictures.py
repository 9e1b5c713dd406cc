"""Reference for pictures, from mpmath at 60 digits: independent of the C++ and of the page.

Writes one row for each function, mapping and normalisation: the 256 bytes that the bytes 0 to 255 become, as 512
hexadecimal digits. Byte p stands for x = low + (high - low) p / 255, y = f(x), and y becomes
floor(255 clamp(v, 0, 1) + 1/2) with v = (y - low) / (high - low) when fixed, (y - min y) / (max y - min y) when
stretched, y when clipped.

    /usr/bin/python3 tests/reference/pictures.py            writes the table, pictures.csv
    /usr/bin/python3 tests/reference/pictures.py --check    fails when the table is not what would be written
"""

import sys
from pathlib import Path

from mpmath import erf, exp, floor, mp, mpf, nstr, sqrt, tanh

mp.dps = 60
TABLE = Path(__file__).with_name("pictures.csv")

RANGES = [("-2", "2"), ("-6", "2")]

FUNCTIONS = {
    "identity": lambda x: x,
    "sigmoid": lambda x: 1 / (1 + exp(-x)),
    "tanh": tanh,
    "relu": lambda x: max(x, mpf(0)),
    "leaky_relu": lambda x: x if x > 0 else mpf("0.01") * x,
    "elu": lambda x: x if x > 0 else exp(x) - 1,
    "gelu": lambda x: x * (1 + erf(x / sqrt(2))) / 2,
    "swish": lambda x: x / (1 + exp(-x)),
}


def shares(outputs, low, high, mapping):
    """v for each output."""
    if mapping == "clipped":
        return outputs
    if mapping == "stretched":
        low, high = min(outputs), max(outputs)
    return [(y - low) / (high - low) for y in outputs]


def byte(v):
    scaled = 255 * min(max(v, mpf(0)), mpf(1)) + mpf(1) / 2
    nearest = floor(scaled + mpf(1) / 2)
    # A table in double can only be expected to agree where no entry lies on the edge between two bytes, save where
    # double meets the edge exactly too: ReLU's zero in the middle of a ruler.
    assert scaled == nearest or abs(scaled - nearest) > mpf("1e-9"), nstr(v, 30)
    return int(floor(scaled))


def table():
    rows = ["function,mapping,low,high,table"]
    for name, function in FUNCTIONS.items():
        for low_text, high_text in RANGES:
            low, high = mpf(low_text), mpf(high_text)
            outputs = [function(low + (high - low) * p / 255) for p in range(256)]
            for mapping in ("fixed", "stretched", "clipped"):
                entries = bytes(byte(v) for v in shares(outputs, low, high, mapping))
                rows.append(f"{name},{mapping},{low_text},{high_text},{entries.hex()}")
    return "\n".join(rows) + "\n"


def main():
    written = table()
    if "--check" in sys.argv[1:]:
        if TABLE.read_text() != written:
            sys.exit(f"{TABLE.name} is not what pictures.py writes: run it without --check.")
        return
    TABLE.write_text(written)


if __name__ == "__main__":
    main()
