#!/usr/bin/env python3
"""Draw output/events.geojson as the map of the main README.

usage: events_map.py EVENTS.geojson WORLD_MAP.gpkg OUT.png

WORLD_MAP.gpkg holds Natural Earth outlines in tables `countries` and `states_provinces`; Debian's package qgis-common
has one (resources/data/world_map.gpkg). Needs matplotlib, which brings numpy and Pillow. One mark is one event; the marks of a place
stand side by side around its point.
"""
import json
import math
import sqlite3
import struct
import sys
from collections import defaultdict

import matplotlib
import matplotlib.patheffects
import numpy as np
from PIL import Image

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
from matplotlib.collections import PolyCollection  # noqa: E402
from matplotlib.lines import Line2D  # noqa: E402

# Colours of Okabe and Ito, told apart by most colour-blind readers; shapes say the same again.
TYPES = {
    "ASSAULT": ("#D55E00", "o", "assault: attacks, bombings, fighting"),
    "TERRITORY": ("#0072B2", "s", "territory: captured, retaken, besieged"),
    "COERCE": ("#009E73", "^", "coerce: raids, arrests, seizures"),
    None: ("#CC79A7", "D", "other: withdrawals, threats, visits"),
}
SEA, LAND, FOCUS, BORDER, DIVISION = "#dfe9ef", "#f3f0e8", "#fbfaf5", "#8d8a82", "#d6d2c6"
MAIN = (34.6, 29.6, 48.6, 37.9)
WORLD = (-130, -38, 155, 72)
# Where the label of a place stands, in points from its own point.
LABELS = {
    "Mosul": (16, 7), "Raqqa": (-8, 15), "Palmyra": (15, 3), "Baghdad": (17, -3), "Fallujah": (-48, 12),
    "Tikrit": (14, 0), "Manbij": (16, -3), "Kobani": (12, 4), "Aleppo": (8, -4), "Sinjar": (-8, -15), "Rutbah": (8, -3),
    "Hajin": (-46, -4), "Abu Kamal": (-4, -18), "Beirut": (-14, 17), "Amman": (8, -3), "Tal Afar": (-20, 9),
    "Irbid": (14, -3), "Suwayda": (8, -3), "al-Hol": (-18, 9), "Jarabulus": (-20, 9), "Tabqa": (-40, -8), "Deir ez-Zor": (9, 2),
    "Mayadin": (8, 2),
}
# Towns drawn for orientation where no event is.
TOWNS = {"Damascus": (36.29, 33.51), "Deir ez-Zor": (40.14, 35.336), "Kirkuk": (44.392, 35.468), "Homs": (36.72, 34.73)}


def rings(blob):
    """The rings of a GeoPackage polygon or multipolygon."""
    envelope = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[blob[3] >> 1 & 7]
    at = 8 + envelope

    def read(at):
        order = "<" if blob[at] else ">"
        kind, = struct.unpack_from(order + "I", blob, at + 1)
        count, = struct.unpack_from(order + "I", blob, at + 5)
        at += 9
        found = []
        for _ in range(count):
            if kind % 1000 == 6:
                inner, at = read(at)
                found += inner
            else:
                size, = struct.unpack_from(order + "I", blob, at)
                flat = struct.unpack_from(f"{order}{2 * size}d", blob, at + 4)
                found.append(list(zip(flat[::2], flat[1::2])))
                at += 4 + 16 * size
        return found, at

    return read(at)[0]


def outlines(path, table, where="1"):
    with sqlite3.connect(path) as base:
        return [(code, ring) for blob, code in base.execute(f"select geom, iso_a2 from {table} where {where}")
                for ring in rings(blob)]


def inside(ring, box):
    return (min(p[0] for p in ring) < box[2] and max(p[0] for p in ring) > box[0]
            and min(p[1] for p in ring) < box[3] and max(p[1] for p in ring) > box[1])


def spread(count):
    """Offsets of `count` marks around a point, in mark widths: rows of a honeycomb, nearest first."""
    cells = [(x + (y % 2) / 2, y * math.sqrt(3) / 2) for x in range(-4, 5) for y in range(-4, 5)]
    return sorted(cells, key=lambda c: (round(math.hypot(*c), 3), c))[:count]


def draw_land(axes, world, box, divisions):
    polygons = [(code, ring) for code, ring in outlines(world, "countries") if inside(ring, box)]
    axes.add_collection(PolyCollection(
        [ring for _, ring in polygons], facecolors=[FOCUS if code in ("IQ", "SY") else LAND for code, _ in polygons],
        edgecolors="none", zorder=1))
    if divisions:
        lines = [ring for _, ring in outlines(world, "states_provinces", "iso_a2 in ('IQ', 'SY')")]
        axes.add_collection(PolyCollection(lines, facecolors="none", edgecolors=DIVISION, linewidths=0.5, zorder=2))
    axes.add_collection(PolyCollection(
        [ring for _, ring in polygons], facecolors="none", edgecolors=BORDER,
        linewidths=0.9 if divisions else 0.25, zorder=3))
    axes.set_facecolor(SEA)
    axes.set_xlim(box[0], box[2])
    axes.set_ylim(box[1], box[3])
    axes.set_aspect("auto")  # The frames have the right shape.
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set_color("#6f6f6f")
        spine.set_linewidth(0.8)


def main(events, world, output):
    places = defaultdict(list)
    names = {}
    total = 0
    for feature in json.load(open(events, encoding="utf-8"))["features"]:
        total += 1
        if feature["geometry"] is None:
            continue
        point = tuple(feature["geometry"]["coordinates"])
        field = feature["properties"]
        names[field["place"]] = point
        kind = field["event_type"] if field["event_type"] in TYPES else None
        places[point].append((kind, field["geo_precision"] in ("country", "region")))
    plt.rcParams["font.family"] = "DejaVu Sans"
    figure = plt.figure(figsize=(10, 7.9), dpi=120, facecolor="white")
    axes = figure.add_axes([0.012, 0.068, 0.976, 0.881])
    draw_land(axes, world, MAIN, divisions=True)
    width = 0.15
    order = list(TYPES)
    for (x, y), marks in places.items():
        for (kind, vague), (dx, dy) in zip(sorted(marks, key=lambda m: order.index(m[0])), spread(len(marks))):
            colour, shape, _ = TYPES[kind]
            axes.plot(x + dx * width, y + dy * width * 0.84, shape, markersize=7.4 if shape != "^" else 8, zorder=6,
                      markerfacecolor="white" if vague else colour, markeredgecolor=colour if vague else "white",
                      markeredgewidth=1.6 if vague else 0.7)
    for name, (dx, dy) in LABELS.items():
        if name in names:
            axes.annotate(name, names[name], (dx, dy), textcoords="offset points", fontsize=9.5, color="#1c1c1c",
                          zorder=8, path_effects=[matplotlib.patheffects.withStroke(linewidth=2.6, foreground="white")])
    for name, point in TOWNS.items():
        if name not in names:
            axes.plot(*point, "o", markersize=3, color="#77746b", zorder=5)
            axes.annotate(name, point, (5, -3), textcoords="offset points", fontsize=8.6, color="#6b685f", zorder=5)
    for text, x, y in [("SYRIA", 38.25, 33.95), ("IRAQ", 43.1, 31.6), ("TURKEY", 39.0, 37.55), ("IRAN", 47.4, 35.2),
                       ("JORDAN", 36.9, 31.1), ("SAUDI ARABIA", 41.4, 30.15)]:
        axes.text(x, y, text, fontsize=11, color="#a09c90", ha="center", va="center", zorder=4)
    inset = figure.add_axes([0.012, 0.068, 0.365, 0.196])
    draw_land(inset, world, WORLD, divisions=False)
    for (x, y), marks in places.items():
        for kind, vague in marks:
            inset.plot(x, y, TYPES[kind][1], markersize=3.6, markerfacecolor="white" if vague else TYPES[kind][0],
                       markeredgecolor=TYPES[kind][0] if vague else "white", markeredgewidth=0.8 if vague else 0.3, zorder=6)
    inset.add_patch(plt.Rectangle(MAIN[:2], MAIN[2] - MAIN[0], MAIN[3] - MAIN[1], fill=False, edgecolor="#333333",
                                  linewidth=0.9, zorder=7))
    handles = [Line2D([], [], marker=shape, color="none", markerfacecolor=colour, markeredgecolor="white",
                      markersize=8.5, label=label) for colour, shape, label in TYPES.values()]
    handles.append(Line2D([], [], marker="o", color="none", markerfacecolor="white", markeredgecolor="#555555",
                          markeredgewidth=1.5, markersize=7.5, label="hollow: only the country is known"))
    axes.legend(handles=handles, loc="lower right", fontsize=9, framealpha=0.96, edgecolor="#b5b5b5",
                handletextpad=0.3, borderpad=0.6).set_zorder(9)
    placed = sum(len(marks) for marks in places.values())
    figure.text(0.014, 0.962, "Events of the reports in seeds/", fontsize=14.5, weight="bold", color="#1c1c1c")
    figure.text(0.986, 0.963, f"{placed} of {total} dated events have a place; one mark is one event", fontsize=9.5,
                color="#444444", ha="right")
    figure.text(0.014, 0.024, "Places: contains data from GeoNames.org, CC BY 4.0.  Outlines: Natural Earth, public domain."
                "  Layer: output/events.geojson, made by dateline.", fontsize=8.8, color="#444444")
    figure.canvas.draw()
    image = Image.fromarray(np.asarray(figure.canvas.buffer_rgba())).convert("RGB")
    # A palette is enough for flat colours and makes the file three times smaller.
    image.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(output, optimize=True)


main(*sys.argv[1:4])
