#!/usr/bin/env bash
# Installs the clients that judge our layers: Debian's (packages.txt) and PyPI's (requirements.txt, into a folder of
# their own). What cannot be installed is told, and `run.py` skips its judges: this script always ends well.
#   Tests/Interop/install.sh FOLDER
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
folder="$1"
mkdir -p "$folder"

# --- Debian -----------------------------------------------------------------------------------------------------
missing=()
if command -v apt-get >/dev/null; then
  while read -r package; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q "ok installed" || missing+=("$package")
  done < <(grep -v '^#' "$here/packages.txt")
else
  echo "interop: there is no apt-get here; GDAL, QGIS and PostGIS judge only where they are installed already"
fi
if [ ${#missing[@]} -gt 0 ]; then
  sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo -n"
  export DEBIAN_FRONTEND=noninteractive
  if $sudo apt-get update -qq >"$folder/apt.log" 2>&1 &&
    $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >>"$folder/apt.log" 2>&1; then
    echo "interop: installed ${missing[*]}"
  else
    echo "interop: cannot install ${missing[*]} ($(tail -n 1 "$folder/apt.log")); what needs them is skipped"
  fi
fi

# --- PyPI -------------------------------------------------------------------------------------------------------
# Debian's own Python, if this is Debian: another one that stands first on the PATH may be too old or too new.
python=python3
command -v apt-get >/dev/null && [ -x /usr/bin/python3 ] && python=/usr/bin/python3
if ! cmp -s "$here/requirements.txt" "$folder/installed.txt"; then
  rm -rf "$folder/venv"
  if "$python" -m venv "$folder/venv" >"$folder/pip.log" 2>&1; then
    install=("$folder/venv/bin/pip" install -q --disable-pip-version-check --retries 1 --timeout 30)
    if "${install[@]}" -r "$here/requirements.txt" >>"$folder/pip.log" 2>&1; then
      cp "$here/requirements.txt" "$folder/installed.txt"
    else
      # One that does not suit this machine must not take the others with it.
      while read -r package; do
        "${install[@]}" "$package" >>"$folder/pip.log" 2>&1 ||
          echo "interop: cannot install $package; what needs it is skipped"
      done < <(grep -v '^#' "$here/requirements.txt")
    fi
  else
    echo "interop: cannot make a folder for Python packages ($(tail -n 1 "$folder/pip.log")); they are skipped"
  fi
fi
exit 0
