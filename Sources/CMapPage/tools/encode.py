"""Writes lines as digits of the base64 alphabet. README.md describes the format."""

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def number(value):
    """A number from 0 up: five bits a digit, the lowest first; 32 is added to every digit but the last."""
    text = ""
    while value >= 32:
        text += DIGITS[32 + value % 32]
        value //= 32
    return text + DIGITS[value]


def signed(value):
    """Zig-zag: 0, -1, 1, -2, 2 ... become 0, 1, 2, 3, 4 ..."""
    return number(value * 2 if value >= 0 else -value * 2 - 1)


def block(box, units, groups):
    """One block: `box` (west, south, east, north in degrees), `groups` {kind: lines of (x, y) in units of 1/units degree}."""
    text = number(units) + "".join(signed(side) for side in box)
    groups = {kind: lines for kind, lines in sorted(groups.items()) if lines}
    text += number(len(groups))
    x, y = box[0] * units, box[1] * units
    for kind, lines in groups.items():
        text += number(kind) + number(len(lines))
        for line in ordered(lines, (x, y)):
            text += number(len(line))
            for point in line:
                text += signed(point[0] - x) + signed(point[1] - y)
                x, y = point
    return text


def ordered(lines, start):
    """The lines in a short walk: always the one that starts nearest to the end of the last."""
    lines = sorted(lines)
    x, y = start
    while lines:
        index = min(range(len(lines)), key=lambda i: (abs(lines[i][0][0] - x) + abs(lines[i][0][1] - y), i))
        line = lines.pop(index)
        yield line
        x, y = line[-1]
