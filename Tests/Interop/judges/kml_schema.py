"""KML: the XML schema of the standard, which fastkml brings along; and time spans as exact as the table, no more."""

import calendar
import datetime
import re
import sys
import zipfile
from importlib.metadata import version
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import fastkml.validator

from support import report, truth

FOLDER = sys.argv[1]
KML = "{http://www.opengis.net/kml/2.2}"
# How exactly a kind of event says its date, as the length of `2017`, `2017-07`, `2017-07-10T00:00:00Z`.
LENGTHS = {"year": 4, "month": 7, "day": 20}


def judge(path, expected, check, text):
    report.expect(f"{check}: valid by the schema", valid(text), True)
    placemarks = list(ElementTree.fromstring(text).iter(f"{KML}Placemark"))
    report.expect(f"{check}: number of placemarks", len(placemarks), len(expected.events))
    found = {data_of(placemark)["case"]: placemark for placemark in placemarks}
    report.expect_none(
        f"{check}: time spans",
        [w for case, p in found.items() if case in expected.events for w in wrong_span(expected.events[case], p)],
    )
    report.expect_none(
        f"{check}: texts",
        [w for case, p in found.items() if case in expected.events for w in wrong_texts(expected.events[case], p)],
    )
    styles = {
        element.get("id") for name in ("Style", "StyleMap") for element in ElementTree.fromstring(text).iter(KML + name)
    }
    used = {element.text.removeprefix("#") for p in placemarks for element in p.iter(f"{KML}styleUrl")}
    report.expect(f"{check}: styles that are used and missing", used - styles, set())


def valid(text):
    """The schema wants a file; it prints what is wrong."""
    path = Path(FOLDER, "checked.kml")
    path.write_bytes(text)
    try:
        return fastkml.validator.validate(file_to_validate=path)
    finally:
        path.unlink()


def data_of(placemark):
    return {data.get("name"): data.text or "" for data in placemark.iter(f"{KML}SimpleData")}


def wrong_texts(event, placemark):
    """An XML reader makes a line feed of each line end that is not written as a character reference: ours are."""
    data = data_of(placemark)
    for name in ("kind", "title", "note"):
        wanted = truth.xml_text(event.cells[name])
        if data.get(name, "") != wanted:
            yield f"{event.case} {name} {data.get(name)!r:.80}, expected {wanted!r:.80}"


def wrong_span(event, placemark):
    span = placemark.find(f"{KML}TimeSpan")
    if event.start is None or span is None:
        if span is not None or event.start is not None:
            yield f"{event.case}: a time span where there is no date, or none where there is one"
        return
    begin, end = span.findtext(f"{KML}begin"), span.findtext(f"{KML}end")
    if (first_second(begin), last_second(end)) != (event.start, event.end):
        yield f"{event.case} {begin} to {end}, expected {event.start} to {event.end}"
    length = LENGTHS.get(precision(event))
    if length and {len(begin), len(end)} != {length}:
        yield f"{event.case} {begin} to {end}: says more or less than the table does"


def precision(event):
    """Of cells such as 2017, 2017-07 and 2017-07-10 that stand alone."""
    when = event.cells["when"] if not event.cells["until"] else ""
    return {4: "year", 7: "month", 10: "day"}.get(len(when)) if re.fullmatch(r"[\d-]+", when) else None


def first_second(text):
    """Of 2017, 2017-07 or a whole time."""
    text += {4: "-01-01", 7: "-01"}.get(len(text), "")
    return datetime.datetime.fromisoformat(text).replace(tzinfo=datetime.timezone.utc)


def last_second(text):
    if len(text) == 4:
        text += "-12"
    if len(text) == 7:
        text += f"-{calendar.monthrange(int(text[:4]), int(text[5:]))[1]:02}"
    if len(text) == 10:
        text += "T23:59:59"
    return datetime.datetime.fromisoformat(text).replace(tzinfo=datetime.timezone.utc)


def text_of(path):
    if path.suffix == ".kml":
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        if (broken := archive.testzip()) or archive.namelist()[0] != "doc.kml":
            raise ValueError(f"an archive of {archive.namelist()}, broken: {broken}")
        return archive.read("doc.kml")


report.version(f"fastkml {version('fastkml')}")
for extension in ("kml", "kmz"):
    for path, expected in truth.layers(FOLDER, extension):
        with report.guarded(path.name):
            judge(path, expected, path.name, text_of(path))
