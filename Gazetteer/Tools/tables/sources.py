"""Reads the folder of source tables: GeoNames files, Natural Earth figures, curated facts."""

import os

from .label_points import LabelPoints
from .places import read_table


class Town:
    """One row of cities500.txt."""

    __slots__ = ("id", "name", "ascii", "alternates", "lat", "lon", "code", "country", "admin1",
                 "population")

    def __init__(self, cells):
        self.id = int(cells[0])
        self.name, self.ascii = cells[1], cells[2]
        self.alternates = [a for a in cells[3].split(",") if a]
        self.lat, self.lon = float(cells[4]), float(cells[5])
        self.code = f"{cells[6]}.{cells[7]}"
        self.country, self.admin1 = cells[8], cells[10]
        self.population = int(cells[14] or 0)


class Area:
    """A Natural Earth country or first-level division: points, box and area."""

    def __init__(self, row, iso, names):
        self.iso, self.names = iso, [n for n in names if n]
        self.fips = row.get("fips", "")
        self.centroid = float(row["centroid_lat"]), float(row["centroid_lon"])
        self.inside = float(row["inside_lat"]), float(row["inside_lon"])
        self.box = tuple(float(row[k]) for k in ("west", "south", "east", "north"))
        self.area = float(row["area_km2"])


class Sources:
    """Everything that make_tables.py reads, in memory."""

    def __init__(self, folder):
        def path(*parts):
            return os.path.join(folder, *parts)

        with open(path("cities500.txt"), encoding="utf-8") as file:
            self.towns = [Town(line.rstrip("\n").split("\t")) for line in file]
        self.country_info = self.read_country_info(path("geonames", "countryInfo.txt"))
        self.admin1_codes = self.read_codes(path("geonames", "admin1CodesASCII.txt"))
        self.admin2_codes = self.read_codes(path("geonames", "admin2Codes.txt"))
        self.admin1_means = {r["code"]: r for r in read_table(path("admin1.tsv"))}
        self.admin2_means = read_table(path("admin2.tsv"))
        self.admin1_areas = [
            Area(r, r["iso_a2"], (r["name"], r["gn_name"]))
            for r in read_table(path("natural-earth", "admin1.tsv"))]
        self.country_areas = {}
        for r in read_table(path("natural-earth", "countries.tsv")):
            self.country_areas.setdefault(r["iso_a2"], []).append(
                Area(r, r["iso_a2"], (r["name"],)))
        self.countries = read_table(path("curated", "countries.tsv"))
        self.abbreviations = read_table(path("curated", "admin1_abbreviations.tsv"))
        self.features = read_table(path("curated", "features.tsv"))
        self.theatre = read_table(path("curated", "theatre.tsv"))
        here = os.path.join(os.path.dirname(__file__), "..", "added")
        self.added_features = self.read_added(here, "features")
        self.added_theatre = self.read_added(here, "theatre")
        self.added_names = self.read_added(here, "names")
        self.mends = read_table(os.path.join(here, "mends.tsv"))
        self.label_points = LabelPoints(read_table(os.path.join(here, "label-points.tsv")))

    @staticmethod
    def read_added(folder, table):
        """Rows of NAME.tsv, then of every NAME-*.tsv by name, so that old identifiers stay."""
        names = sorted(n[:-4] for n in os.listdir(folder)
                       if n == f"{table}.tsv" or n.startswith(f"{table}-") and n.endswith(".tsv"))
        return [row for n in names for row in read_table(os.path.join(folder, f"{n}.tsv"))]

    @staticmethod
    def read_country_info(file_path):
        """Rows of countryInfo.txt by ISO code; its header line may start with `#`."""
        rows, header = {}, None
        with open(file_path, encoding="utf-8") as file:
            for line in file:
                cells = line.rstrip("\n").split("\t")
                if cells[0].lstrip("#") == "ISO":
                    header = [c.lstrip("#") for c in cells]
                elif header and not line.startswith("#") and cells[0]:
                    row = dict(zip(header, cells + [""] * len(header)))
                    rows[row["ISO"]] = row
        return rows

    @staticmethod
    def read_codes(file_path):
        """(code, name, asciiname, geonames id) rows of admin1CodesASCII or admin2Codes."""
        with open(file_path, encoding="utf-8") as file:
            return [tuple(line.rstrip("\n").split("\t")) for line in file if line.strip()]
