"""Simplifies an arc without moving its ends (Visvalingam and Whyatt 1993: the point that spans the least triangle goes first)."""
import heapq
import math


def simplified(points, tolerance):
    """Points of the arc whose triangle is at least `tolerance` x `tolerance` degrees large.

    Degrees are not corrected for latitude: a web map magnifies the far north, so it may have more points there.
    A closed arc (first point = last point) keeps at least a triangle.
    """
    closed = points[0] == points[-1]
    least = 4 if closed else 2
    if closed:
        # Any start would do; the easternmost point is a good one because it never goes.
        start = max(range(len(points) - 1), key=lambda index: points[index])
        points = points[start:-1] + points[:start] + [points[start]]
    if len(points) <= least:
        return points
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))
    areas = [math.inf] * len(points)

    def triangle(index):
        (ax, ay), (bx, by), (cx, cy) = points[before[index]], points[index], points[after[index]]
        return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2

    heap = []
    for index in range(1, len(points) - 1):
        areas[index] = triangle(index)
        heap.append((areas[index], index))
    heapq.heapify(heap)
    left = len(points)
    gone = [False] * len(points)
    while heap and left > least:
        area, index = heapq.heappop(heap)
        if gone[index] or area != areas[index]:
            continue
        if area >= tolerance * tolerance:
            break
        gone[index] = True
        left -= 1
        a, c = before[index], after[index]
        after[a], before[c] = c, a
        for neighbour in (a, c):
            if 0 < neighbour < len(points) - 1:
                # Never less than the triangle just removed, so that one pass orders all points by weight.
                areas[neighbour] = max(area, triangle(neighbour))
                heapq.heappush(heap, (areas[neighbour], neighbour))
    return [point for index, point in enumerate(points) if not gone[index]]
