"""Reads the codifier of Ukraine's settlements (KATOTTG): which raion of 2020 each lies in."""

import re
import xml.etree.ElementTree as ElementTree
import zipfile

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SETTLEMENTS = "MTXC"  # city, town, settlement, village
NAME_COLUMN, KIND_COLUMN, RAION_COLUMN = "G", "F", "B"


def read(path):
    """(name, raion code such as `7402`) of every settlement, from the ministry's workbook."""
    with zipfile.ZipFile(path) as book:
        strings = ["".join(part.text or "" for part in item.iter(f"{SHEET}t"))
                   for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    result = []
    for row in sheet.iter(f"{SHEET}row"):
        cells = {}
        for cell in row:
            value = cell.find(f"{SHEET}v")
            if value is not None:
                text = strings[int(value.text)] if cell.get("t") == "s" else value.text
                cells[re.match("[A-Z]+", cell.get("r"))[0]] = text
        code = cells.get(RAION_COLUMN, "")
        if cells.get(KIND_COLUMN) in tuple(SETTLEMENTS) and code.startswith("UA"):
            result.append((cells[NAME_COLUMN], code[2:6]))
    if not result:
        raise SystemExit(f"{path}: no settlement found. It should be the codifier's workbook, with "
                         "the raion in column B, the kind in F and the name in G.")
    return result
