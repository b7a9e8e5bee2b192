"""DuckDB with its spatial extension, which is a file in a wheel: it is loaded from there, nothing is fetched."""

from pathlib import Path

import duckdb
import duckdb_extension_spatial


def connection():
    base = duckdb.connect(config={"allow_unsigned_extensions": "true"})
    folder = Path(duckdb_extension_spatial.__file__).parent
    base.execute(f"load '{next(folder.rglob('*.duckdb_extension'))}'")
    base.execute("set timezone = 'UTC'")
    return base
