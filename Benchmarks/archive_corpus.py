#!/usr/bin/env python3
"""Write a made-up archive of any size: real documents again and again, each time with other dates and places.

usage: archive_corpus.py SIZE [-o FILE] [--corpora DIR] [--first N]

SIZE is in bytes of the JSON lines written ("2G", "500M", "40k"; decimal). The documents are those of the development corpora
(DIR, by default ../shared/benchmarks beside the repository; where they are missing, the reports of seeds/). Round 0 has them
as they are. In every later round each document moves by whole weeks, so that its weekdays stay right, and to a country drawn
for it, whose towns, provinces and name take the places of its own. One document in ten is a reprint: the same as in the
round before, published a day later by another source, so that events far apart in the archive are the same.
The same arguments give the same bytes on every machine, whatever its Python. Nothing is held but one round's templates.
--first N starts at round N, for parts of an archive that are made side by side.
"""
import argparse
import csv
import datetime
import glob
import json
import os
import re
import sys
import zlib

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
DATA = os.path.join(ROOT, "Gazetteer", "Data")
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]
SHORT = {month[:3].upper(): number for number, month in enumerate(MONTHS, 1)}
MONTH = "|".join(MONTHS)
CUT = "|".join(month[:3] for month in MONTHS)
DATE = re.compile(
    r"\b(?P<iso>(?:19[4-9]|20[0-2])\d-[01]\d-[0-3]\d)\b"
    rf"|\b(?P<month>{MONTH}|(?:Sept|{CUT})\.) (?P<day>[0-3]?\d)(?:, (?P<year>(?:19|20)\d\d))?\b"
    rf"|\b(?P<day2>[0-3]?\d) (?P<month2>{MONTH})(?: (?P<year2>(?:19|20)\d\d|\d\d))?\b"
    rf"|\b(?P<day3>[0-3]?\d) (?P<month3>{CUT}) (?P<year3>\d\d)\b"
    r"|\b(?P<bare>(?:19[4-9]|20[0-2])\d)\b", re.IGNORECASE)
# Days of publication stay between 1990 and 2025: 1,878 weeks.
EPOCH = datetime.date(1990, 1, 1).toordinal()
SPAN = 7 * 1878
UNDATED = datetime.date(2009, 6, 1)


def pick(*words):
    """A number that depends on the words alone."""
    return zlib.crc32("\t".join(map(str, words)).encode())


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t",
                                  quoting=csv.QUOTE_NONE)


class Atlas:
    """Countries with the names of their provinces and towns, in English letters."""

    def __init__(self):
        self.names = {row["iso2"]: row["name"] for row in rows(os.path.join(DATA, "countries.tsv")) if row["iso2"]}
        self.provinces = {}
        for row in rows(os.path.join(DATA, "admin1.tsv")):
            self.provinces.setdefault(row["country"], []).append(row["name"])
        self.towns = {}
        for path in sorted(glob.glob(os.path.join(DATA, "populated", "*.tsv"))):
            towns = [row["asciiname"] or row["name"] for row in rows(path) if int(row["population"] or 0) >= 10_000]
            if len(towns) >= 30:
                self.towns[os.path.basename(path)[:-4]] = towns
        self.drawn = sorted(code for code in self.towns if code in self.names and code in self.provinces)
        self.are_countries = {name.upper() for name in self.names.values()}
        self.are_provinces = {name.upper() for names in self.provinces.values() for name in names}

    def mapping(self, names, key):
        """What each name of a document becomes."""
        code = self.drawn[pick("country", key) % len(self.drawn)]
        found, country = [], None
        for name in names:
            if name.upper() in self.are_countries:
                # The first country named is the document's own; the others stay, as in reports about a war abroad.
                country = country or name.upper()
                new = self.names[code] if name.upper() == country else name
            else:
                pool = self.provinces[code] if name.upper() in self.are_provinces else self.towns[code]
                new = pool[pick(name, key) % len(pool)]
            found.append(new.upper() if name.isupper() and len(name) > 3 else new)
        return found


def documents(corpora):
    """The documents as they are, and the names of places that some of them are marked with."""
    paths = [os.path.join(corpora, name) for name in ("geoparsing/lgl.jsonl", "geoparsing/geovirus.jsonl",
             "geoparsing/tud-loc.jsonl", "dates/timeml-dev.jsonl", "events/muc4-dev.jsonl")]
    found, names = [], set()
    for path in filter(os.path.exists, paths):
        for line in open(path, encoding="utf-8"):
            record = json.loads(line)
            fields = ("id", "title", "published", "source", "url", "text")
            found.append({field: record[field] for field in fields if record.get(field)})
            names.update(mark["text"] for mark in record.get("places", []) if mark.get("lat") is not None)
            chains = [chain for incident in record.get("incidents", []) for chain in incident["places"]]
            names.update(name for chain in chains for name in chain)
    if not found:
        print("development corpora not found: the archive is made of seeds/", file=sys.stderr)
        for path in sorted(glob.glob(os.path.join(ROOT, "seeds", "[0-9]*.txt"))):
            text = open(path, encoding="utf-8").read()
            found.append({"id": os.path.basename(path)[:-4], "published": "2018-06-01", "text": text})
        facts = open(os.path.join(ROOT, "seeds", "expected-facts.tsv"), encoding="utf-8")
        names.update(line.split("\t")[1] for line in facts if "\t" in line)
        names |= {"Iraq", "Syria", "Egypt", "Libya", "France", "Jordan"}
    return found, names


class Template:
    """A document cut at its names and dates."""

    def __init__(self, record, finder):
        self.record = record
        self.published = datetime.date.fromisoformat(record["published"][:10]) if record.get("published") else UNDATED
        self.places = []
        self.parts = {field: self.cut(record[field], finder) for field in ("title", "text") if field in record}

    def cut(self, text, finder):
        slots = [(match.start(), match.end(), "name", match) for match in finder.finditer(text)]
        slots += [(match.start(), match.end(), "date", match) for match in DATE.finditer(text)]
        parts, end = [], 0
        for first, last, kind, match in sorted(slots, key=lambda slot: slot[:2]):
            slot = self.name(match[0]) if kind == "name" else self.date(match)
            if first < end or slot is None:
                continue
            parts += [text[end:first], slot]
            end = last
        return [*parts, text[end:]]

    def name(self, text):
        if text not in self.places:
            self.places.append(text)
        return self.places.index(text)

    def date(self, match):
        """The date with the way it is written, or a bare year."""
        if match["bare"]:
            return int(match["bare"])
        if match["iso"]:
            try:
                return datetime.date.fromisoformat(match["iso"]), "", match["iso"], False
            except ValueError:
                return None
        month, day, year = next((match[f"month{n}"], match[f"day{n}"], match[f"year{n}"]) for n in ("", "2", "3")
                                if match[f"month{n}"])
        number = SHORT[month[:3].upper()]
        try:
            known = int(year) + (1900 if len(year) == 2 else 0) if year else self.published.year
            return datetime.date(known, number, int(day)), month, year, match["day"] is not None
        except ValueError:  # No such day, as in "May 40".
            return None

    def filled(self, places, days, years, field):
        """The field with other names and dates in its slots, which stand at odd places. Small numbers are names."""
        return "".join(part if index % 2 == 0 else places[part] if isinstance(part, int) and part < 1900
                       else written(part, days, years) for index, part in enumerate(self.parts[field]))


def written(slot, days, years):
    if isinstance(slot, int):
        return str(slot + years)
    date, month, year, month_first = slot
    date += datetime.timedelta(days=days)
    if not month:
        return date.isoformat()
    word = MONTHS[date.month - 1]
    if month.endswith("."):
        word = word[:3] + "." if len(word) > 4 else word
    elif len(month) == 3 and month.upper() != "MAY":
        word = word[:3]
    word = word.upper() if month.isupper() else word
    told = f"{date.year % 100:02}" if year and len(year) == 2 else str(date.year)
    if month_first:
        return f"{word} {date.day}" + (f", {told}" if year else "")
    return f"{date.day} {word}" + (f" {told}" if year else "")


def telling(template, number, atlas):
    """The document as it stands in this round."""
    record = template.record
    identity = f"{number:05}-{record['id']}"
    reprint = number > 1 and pick("reprint", record["id"], number) % 10 == 0
    made = number - 1 if reprint else number
    days = 0
    if made:
        before = template.published.toordinal() - EPOCH
        days = (before + 7 * (pick("weeks", record["id"], made) % 1878)) % SPAN - before
    published = template.published + datetime.timedelta(days=days + reprint)
    years = (template.published + datetime.timedelta(days=days)).year - template.published.year
    places = atlas.mapping(template.places, f"{made}\t{record['id']}") if made else template.places
    line = {"id": identity}
    for field in ("title", "text"):
        if field in template.parts:
            line[field] = template.filled(places, days, years, field) if made else record[field]
    line["published"] = published.isoformat()
    line["source"] = record.get("source", "archive.example")
    if reprint:
        line["source"] = f"agency-{pick('source', identity) % 40}.example"
    line["url"] = f"https://archive.example/{identity}"
    return line


def bytes_of(text):
    match = re.fullmatch(r"(\d+(?:\.\d+)?)([kMG]?)B?", text)
    if not match:
        raise argparse.ArgumentTypeError(f"'{text}' is no size; write 2G, 500M or 40k")
    return int(float(match[1]) * {"": 1, "k": 1e3, "M": 1e6, "G": 1e9}[match[2]])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("size", type=bytes_of)
    parser.add_argument("-o", "--output", default="-")
    parser.add_argument("--corpora", default=os.path.join(ROOT, "..", "shared", "benchmarks"))
    parser.add_argument("--first", type=int, default=0, metavar="N")
    options = parser.parse_args()
    found, names = documents(options.corpora)
    atlas = Atlas()
    words = sorted({name for name in names if len(name) > 3 and name[0].isupper()}, key=lambda name: (-len(name), name))
    finder = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)")
    templates = [Template(record, finder) for record in found]
    size, number = 0, options.first
    with sys.stdout.buffer if options.output == "-" else open(options.output, "wb") as file:
        while True:
            for template in templates:
                line = json.dumps(telling(template, number, atlas), ensure_ascii=False).encode() + b"\n"
                if size + len(line) > options.size:
                    return
                file.write(line)
                size += len(line)
            number += 1


if __name__ == "__main__":
    main()
