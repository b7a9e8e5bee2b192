"""The service by its own description: schemathesis asks for what `/api` says there is, and for what it says there is not.

Requests at the edges of every parameter, and others made at random, half of them against the description: none may make the
service fail, answer with a status or a type that is not described, or take what it should refuse.
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import report
from support.server import serving

FOLDER, BINARY = Path(sys.argv[1]) / "seeds", sys.argv[2]
SECONDS = 60
CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "unsupported_method",
]
# Not among them: that all data which fit the description are accepted. `filter` and `datetime` are texts in languages that
# OpenAPI cannot describe, and what is wrong in them is refused.


def is_allowed(failure):
    """A `limit` above the most that is served is taken as the most: the standard says so (17-069r4, 7.15.2)."""
    last = failure["message"].splitlines()[-1]
    return failure["type"] == "AcceptedNegativeData" and "`limit`" in last and "greater than" in last


def verdicts(path):
    """Each check of each request: its name, and what failed or None."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            scenario = json.loads(line).get("ScenarioFinished")
            # One that was broken off when the time was up has none.
            for checks in (((scenario or {}).get("recorder") or {}).get("checks") or {}).values():
                for check in checks:
                    failure = check["failure_info"]["failure"] if check["status"] == "failure" else None
                    yield check["name"], None if failure and is_allowed(failure) else failure


def main():
    report.version(f"schemathesis {version('schemathesis')}")
    program = Path(sys.executable).parent / "schemathesis"
    with serving(BINARY, FOLDER) as site, tempfile.TemporaryDirectory() as folder:
        events = Path(folder) / "events.ndjson"
        words = [program, "run", f"{site}/api?f=json", "--phases", "coverage,fuzzing", "--max-time", str(SECONDS)]
        words += ["--checks", ",".join(CHECKS), "--continue-on-failure", "--seed", "9", "--no-color", "--no-shrink"]
        done = subprocess.run(
            [*map(str, words), "--report-ndjson-path", str(events)], cwd=folder, capture_output=True, text=True
        )
        if not events.exists():
            report.failed("schemathesis runs", done.stdout[-300:] + done.stderr[-300:])
            return
        counts, failures = Counter(), {}
        for name, failure in verdicts(events):
            counts[name] += 1
            if failure:
                failures.setdefault(name, []).append(f"{failure['operation']}: {failure['message']}")
        for name in CHECKS:
            if counts[name]:
                report.expect_none(f"{name}, {counts[name]} times", failures.get(name, []))
        report.expect("every check was made", sorted(set(CHECKS) - set(counts)), [])


main()
