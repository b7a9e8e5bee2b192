"""Adds the names of added/names-*.tsv, mostly of other languages, to finished rows."""

from .names import fold, split_abbreviations, split_list, union, unique

# How a row of each table may be told in the column `code`, in the order tried.
KEYS = {"countries": ("iso2", "name", "id"), "admin1": ("code",), "admin2": ("code",),
        "features": ("name", "id"), "theatre": ("name", "id"), "populated": ("id",)}
PEOPLE = ("demonyms", "adjectives")


def index(rows, columns):
    """{column: {value: rows that bear it}}."""
    found = {column: {} for column in columns}
    for row in rows:
        for column in columns:
            # Parts of a country bear its code as well; only the country itself has a long one.
            if row.get(column) and (column != "iso2" or row.get("iso3")):
                found[column].setdefault(row[column], []).append(row)
    return found


def add(row, names):
    """The number of names that no form of the row folds to; they are added to it."""
    known = {fold(n) for n in row["names"] + [row.get("asciiname", "")]}
    known |= set(row.get("abbreviations", ()))
    short, rest = split_abbreviations(names)
    short = [n for n in unique(short) if n not in known]
    before = len(row["names"])
    row["names"] = union(row["name"], row["names"], rest)
    if short:
        row["abbreviations"] = unique(row.get("abbreviations", []) + short)
    return len(row["names"]) - before + len(short)


def apply(added, tables, log):
    """Adds every row of `added` to the row of `tables` that its `code` tells.

    All rows that tell none, or several, are reported at once: a name must not be lost silently.
    """
    indexes = {name: index(tables[name], columns) for name, columns in KEYS.items()}
    theatre = {row.get("id"): row for row in tables["theatre"]}
    counts, faults = {}, []
    for row in added:
        table, code = row["table"], row["code"]
        if table not in KEYS:
            faults.append(f"{table}: no such table, expected one of {', '.join(KEYS)}")
            continue
        hits = next((hits for hits in (indexes[table][c].get(code) for c in KEYS[table]) if hits),
                    [])
        if len(hits) != 1:
            ids = ", ".join(r["id"] for r in hits)
            faults.append(f"{table} {code}: " + (f"several rows: {ids}" if hits else "no such row"))
            continue
        found = hits[0]
        count = add(found, split_list(row.get("names", "")))
        if table == "populated" and code in theatre:
            # A theatre row of the same id is read later and replaces the town, names and all.
            add(theatre[code], split_list(row.get("names", "")))
        for column in PEOPLE:
            words = split_list(row.get(column, ""))
            if not words:
                continue
            if column not in found:
                faults.append(f"{table} {code}: rows of this table have no {column}")
                continue
            old = len(found[column])
            found[column] = unique(found[column] + words)
            count += len(found[column]) - old
        counts[table] = counts.get(table, 0) + count
    if faults:
        raise SystemExit("added/names-*.tsv: give the code, id or exact name of one row:\n"
                         + "\n".join(faults))
    log.append(f"names: added {counts}")
