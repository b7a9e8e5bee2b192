#!/usr/bin/env bash
# Installs PySpark and pyarrow from PyPI into a folder of their own. What cannot be had is told, and `run.py` is skipped:
# this script always ends well.
#   Tests/Spark/install.sh FOLDER
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
folder="$1"
cmp -s "$here/requirements.txt" "$folder/installed.txt" && exit 0
rm -rf "$folder"
mkdir -p "$folder"
if python3 -m venv "$folder/venv" >"$folder/pip.log" 2>&1 &&
  "$folder/venv/bin/pip" install -q --disable-pip-version-check --retries 1 --timeout 30 -r "$here/requirements.txt" \
    >>"$folder/pip.log" 2>&1; then
  cp "$here/requirements.txt" "$folder/installed.txt"
else
  echo "spark: cannot install PySpark ($(tail -n 1 "$folder/pip.log")); its test is skipped"
fi
exit 0
