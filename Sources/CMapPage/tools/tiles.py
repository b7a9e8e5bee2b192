"""Cuts rings and lines into tiles. All coordinates are whole units, so that neighbouring tiles agree on every cut."""
import collections


def crossing(a, b, axis, at):
    """The point of segment a-b where its coordinate `axis` is `at`; the same whichever end comes first."""
    if b < a:
        a, b = b, a
    other = 1 - axis
    share = (at - a[axis]) / (b[axis] - a[axis])
    value = a[other] + round((b[other] - a[other]) * share)
    return (at, value) if axis == 0 else (value, at)


def half_ring(ring, axis, at, keep_above):
    """The part of a ring on one side of a straight cut, closed along the cut (Sutherland and Hodgman 1974)."""
    inside = (lambda p: p[axis] >= at) if keep_above else (lambda p: p[axis] <= at)
    result = []
    for a, b in zip(ring[-1:] + ring[:-1], ring):
        if inside(a) != inside(b) and a[axis] != at and b[axis] != at:
            result.append(crossing(a, b, axis, at))
        if inside(b):
            result.append(b)
    return without_repeats(result)


def without_repeats(points):
    result = []
    for point in points:
        if not result or result[-1] != point:
            result.append(point)
    while len(result) > 1 and result[0] == result[-1]:
        result.pop()
    return result


def without_spikes(ring):
    """Leaves out points in the middle of a straight piece along the grid, there and back too: cutting leaves such threads."""
    result = []
    for point in ring:
        result.append(point)
        while len(result) >= 3 and is_thread(*result[-3:]):
            del result[-2]
            if result[-1] == result[-2]:
                result.pop()
    return without_repeats(result)


def is_thread(a, b, c):
    return a[0] == b[0] == c[0] or a[1] == b[1] == c[1]


def ring_tiles(ring, size):
    """{(column, row): ring}: a ring cut into squares of `size` units, columns and rows counted from coordinate 0."""
    result = {}
    for column, strip in strips(ring, 0, size):
        for row, part in strips(strip, 1, size):
            part = without_spikes(part)
            if len(part) >= 3:
                result[column, row] = part
    return result


def strips(ring, axis, size):
    low = min(point[axis] for point in ring) // size
    high = -(-max(point[axis] for point in ring) // size) - 1
    rest = ring
    for index in range(low, high + 1):
        if not rest:
            return
        yield index, half_ring(rest, axis, (index + 1) * size, False)
        rest = half_ring(rest, axis, (index + 1) * size, True)


def line_tiles(line, size):
    """{(column, row): lines}: a line cut where it passes from one square into another."""
    cut = [line[0]]
    for a, b in zip(line, line[1:]):
        points = {b}
        for axis in (0, 1):
            low, high = sorted((a[axis], b[axis]))
            for at in range(-(-low // size) * size, high + 1, size):
                if low < at < high:
                    points.add(crossing(a, b, axis, at))
        along = lambda p: (p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])
        cut += sorted(points - {a}, key=along)
    result = collections.defaultdict(list)
    tile = None
    for a, b in zip(cut, cut[1:]):
        # The middle tells the square; a piece along a cut belongs to the square above or to the right of it.
        here = ((a[0] + b[0]) // 2 // size, (a[1] + b[1]) // 2 // size)
        if here != tile:
            result[here].append([a])
            tile = here
        result[here][-1].append(b)
    return result


def without_repeats_of_line(points):
    """A line without points that repeat the one before; unlike a ring, it may end where it began."""
    return [point for index, point in enumerate(points) if index == 0 or point != points[index - 1]]
