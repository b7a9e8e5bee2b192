"""pandas: the tables, as an analyst reads them, with no geometry."""

import sys
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pandas

from support import report, truth

FOLDER = sys.argv[1]
warnings.simplefilter("always")
heard = []
warnings.showwarning = lambda message, *_: heard.append(str(message))


def rows(frame):
    for row in frame.to_dict("records"):
        place = row["longitude"], row["latitude"]
        yield {
            "case": row["case"],
            "point": None if pandas.isna(place[0]) else place,
            "start": row["date_start"].to_pydatetime() if "date_start" in row else None,
            "end": row["date_end"].to_pydatetime() if "date_end" in row else None,
            **{name: row[name] for name in ("kind", "title", "note")},
        }


def read(path, dated):
    """Words such as NULL and NA are words (keep_default_na), texts such as 007 are texts (dtype)."""
    texts = {name: str for name in ("case", "kind", "title", "note", "lat", "lon", "when", "until")}
    dates = ["date_start", "date_end"] if dated else []
    names = pandas.read_csv(path, nrows=0).columns
    na = {name: [] if name in texts else [""] for name in names}
    return pandas.read_csv(path, dtype=texts, parse_dates=dates, keep_default_na=False, na_values=na)


report.version(f"pandas {pandas.__version__}")
for path, expected in truth.layers(FOLDER, "csv"):
    with report.guarded(path.name):
        heard.clear()
        dated = expected.name == truth.DATED
        frame = read(path, dated)
        expected.compare(path.name, list(rows(frame)))
        if dated:
            zones = [str(frame[name].dt.tz) for name in ("date_start", "date_end")]
            report.expect(f"{path.name}: zone", zones, ["UTC", "UTC"])
        report.expect_none(f"{path.name}: no warning", heard)
