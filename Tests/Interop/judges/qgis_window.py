"""The real window of QGIS, under a screen that is not there: does each day show its events, with no click, in every zone?

The question and its truth are in `qgis_frames.py`, which `make test-frames` asks alone; here each zone is a check.
"""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from support import report

BINARY = sys.argv[2]

# A window wants a screen.
environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
script = HERE.parent / "qgis_frames.py"
done = subprocess.run([sys.executable, "-B", script, BINARY], env=environment, capture_output=True, text=True)
zones = {}
for line in done.stdout.splitlines():
    # `UTC: QGIS 3.22.16, 20 s`, then its lines further in, those that matter beginning with WRONG.
    if ": QGIS " in line and not line.startswith(" "):
        zone, said = line.split(": ", 1)
        zones[zone] = []
        report.version(said.split(",")[0] + ", its window")
    elif zones and line.strip().startswith("WRONG"):
        zones[zone].append(line.strip().removeprefix("WRONG "))
for zone, wrong in zones.items():
    report.expect_none(f"each day shows its events, time zone {zone}", wrong)
report.expect("time zones that were asked", len(zones), 3)
report.expect("verdict of qgis_frames.py", (done.returncode, done.stderr[-300:] if done.returncode else ""), (0, ""))
