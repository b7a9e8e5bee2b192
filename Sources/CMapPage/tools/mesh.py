"""Turns divisions into edges, each once, with its kind; and edges into arcs between nodes, which can be simplified apart."""
import collections
import math

from source import on_frame

COAST, COUNTRY, DISPUTED, DIVISION = 0, 1, 2, 3
# How far (degrees) a mesh edge may lie from a claim line that it stands for: the mesh was simplified, the claims were not.
CLAIM_DISTANCE = 0.035


def edge_kinds(divisions, is_disputed):
    """(from, to) -> kind. Coast edges keep the direction with land on the left, all others appear in one direction only."""
    owner = {}
    for division in divisions:
        for ring in division.rings:
            for a, b in zip(ring, ring[1:] + ring[:1]):
                if a != b:
                    owner[a, b] = division
    kinds = {}
    for (a, b), left in owner.items():
        right = owner.get((b, a))
        if right is None:
            kinds[a, b] = COAST
        elif a < b:
            if is_disputed(left, right):
                kinds[a, b] = DISPUTED
            else:
                kinds[a, b] = COUNTRY if left.country != right.country else DIVISION
    return kinds, owner


class SegmentGrid:
    """Segments in cells of a tenth of a degree, to ask whether one of them is near a point."""

    cell = 0.1

    def __init__(self, distance):
        self.distance = distance
        self.cells = collections.defaultdict(list)

    def add(self, line):
        for a, b in zip(line, line[1:]):
            west, east = sorted((a[0], b[0]))
            south, north = sorted((a[1], b[1]))
            for x in range(self.index(west - self.distance), self.index(east + self.distance) + 1):
                for y in range(self.index(south - self.distance), self.index(north + self.distance) + 1):
                    self.cells[x, y].append((a, b))

    def index(self, value):
        return math.floor(value / self.cell)

    def is_near(self, point):
        cell = self.cells.get((self.index(point[0]), self.index(point[1])), ())
        return any(distance_to_segment(point, a, b) < self.distance for a, b in cell)


def distance_to_segment(point, a, b):
    shrink = math.cos(math.radians(point[1]))
    px, py = (point[0] - a[0]) * shrink, point[1] - a[1]
    bx, by = (b[0] - a[0]) * shrink, b[1] - a[1]
    length = bx * bx + by * by
    along = max(0, min(1, (px * bx + py * by) / length)) if length else 0
    return math.hypot(px - along * bx, py - along * by)


def spread(a, b, step):
    """Points from a to b, not further apart than `step` degrees."""
    count = max(1, math.ceil(max(abs(a[0] - b[0]), abs(a[1] - b[1])) / step))
    return [(a[0] + (b[0] - a[0]) * i / count, a[1] + (b[1] - a[1]) * i / count) for i in range(count + 1)]


def apply_claims(kinds, claims):
    """Marks the inner arcs that follow a claim line as disputed; returns the parts of the claims that no arc follows."""
    claims = joined([[tuple(point) for point in claim] for claim in claims])
    grid = SegmentGrid(CLAIM_DISTANCE)
    for line in claims:
        grid.add(line)
    for kind, chain in arcs(kinds, {COAST, COUNTRY, DIVISION}):
        edges = list(zip(chain, chain[1:]))
        near = [edge for edge in edges if all(grid.is_near(point) for point in spread(*edge, 0.02))]
        # The whole arc or nothing: a line that changes its dash from edge to edge is worse than two lines.
        if kind != COAST and length(near) > 0.6 * length(edges):
            for edge in edges:
                kinds[edge if edge in kinds else edge[::-1]] = DISPUTED
    drawn = SegmentGrid(CLAIM_DISTANCE * 1.5)
    for edge, kind in kinds.items():
        if kind == DISPUTED:
            drawn.add(edge)
    rest = []
    for line in claims:
        points = [line[0]] + [point for a, b in zip(line, line[1:]) for point in spread(a, b, 0.02)[1:]]
        for run in far_runs(points, drawn):
            if length(zip(run, run[1:])) > 0.15:
                rest.append(run)
                drawn.add(run)  # Some claims are listed twice.
    return rest


def length(edges):
    return sum(math.dist(a, b) for a, b in edges)


def far_runs(points, drawn):
    """The runs of points that are not near what is drawn, each with its neighbours, so that it touches what it leaves."""
    far = [not drawn.is_near(point) for point in points]
    start = None
    for index, is_far in enumerate(far + [False]):
        if is_far and start is None:
            start = index
        elif not is_far and start is not None:
            yield points[max(0, start - 1):index + 1]
            start = None


def arcs(kinds, wanted):
    """Chains the wanted edges between nodes: (kind, points). A closed chain without a node repeats its first point at its end."""
    ends = collections.defaultdict(list)
    for (a, b), kind in kinds.items():
        if kind in wanted:
            ends[a].append((b, kind))
            ends[b].append((a, kind))

    def is_node(point):
        around = ends[point]
        return len(around) != 2 or around[0][1] != around[1][1] or on_frame(point)

    used = set()

    def follow(a, b, kind):
        chain = [a, b]
        used.update([(a, b), (b, a)])
        while not is_node(chain[-1]) and chain[-1] != chain[0]:
            following = next(to for to, _ in ends[chain[-1]] if to != chain[-2])
            used.update([(chain[-1], following), (following, chain[-1])])
            chain.append(following)
        # The coast keeps its direction: land is on the left.
        return kind, chain if kind != COAST or (a, b) in kinds else chain[::-1]

    chains = []
    edges = [(a, b, kind) for (a, b), kind in kinds.items() if kind in wanted]
    for a, b, kind in edges:
        for start, to in ((a, b), (b, a)):
            if is_node(start) and (start, to) not in used:
                chains.append(follow(start, to, kind))
    for a, b, kind in edges:
        if (a, b) not in used:
            chains.append(follow(a, b, kind))
    return chains


def joined(chains):
    """Joins chains of one kind end to end where exactly that is possible, so that fewer and longer lines are left."""
    at = collections.defaultdict(list)
    for index, chain in enumerate(chains):
        if chain[0] != chain[-1]:
            at[chain[0]].append(index)
            at[chain[-1]].append(index)
    used = [False] * len(chains)

    def grow(line):
        while True:
            candidates = [index for index in at[line[-1]] if not used[index]]
            if not candidates or line[0] == line[-1]:
                return line
            used[candidates[0]] = True
            chain = chains[candidates[0]]
            line = line + (chain if chain[0] == line[-1] else chain[::-1])[1:]

    lines = []
    for index, chain in enumerate(chains):
        if not used[index]:
            used[index] = True
            lines.append(grow(grow(list(chain))[::-1])[::-1] if chain[0] != chain[-1] else list(chain))
    return lines


def coast_rings(chains):
    """Joins coast chains, each with land on its left, to closed rings. The last point is not repeated."""
    leaving = collections.defaultdict(list)
    for chain in chains:
        leaving[chain[0]].append(chain)
    rings = []
    for chain in chains:
        if not any(chain is other for other in leaving[chain[0]]):
            continue
        leaving[chain[0]] = [other for other in leaving[chain[0]] if other is not chain]
        ring = list(chain)
        while ring[-1] != ring[0]:
            ring += leaving[ring[-1]].pop()[1:]
        rings.append(ring[:-1])
    return rings
