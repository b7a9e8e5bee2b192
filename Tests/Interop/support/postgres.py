"""A PostgreSQL of our own: in a temporary folder, on a socket in it, gone at the end. Nothing listens on a port."""

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path


def programs():
    """The folder of initdb and pg_ctl, newest first; Debian keeps them off the PATH. None where there are none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)
    return found[0].parent if found else None


@contextmanager
def server():
    """Yields the environment that psql and ogr2ogr need to reach it. The server refuses to run as root."""
    owner = "nobody" if os.getuid() == 0 else None
    folder = tempfile.mkdtemp(prefix="interop-postgres-")
    if owner:
        shutil.chown(folder, owner)
    run = lambda *words: subprocess.run(
        words, user=owner, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    control, data = programs() / "pg_ctl", f"{folder}/data"
    user = "interop"
    run(programs() / "initdb", "-D", data, "-A", "trust", "-U", user, "-E", "UTF8", "--no-locale", "--no-sync")
    run(
        control,
        "-D",
        data,
        "-w",
        "-l",
        f"{folder}/log",
        "-o",
        f"-c listen_addresses='' -k {folder} -F -c timezone=UTC",
        "start",
    )
    try:
        yield dict(os.environ, PGHOST=folder, PGUSER=user, PGDATABASE="postgres", PGTZ="UTC")
    finally:
        run(control, "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder)
