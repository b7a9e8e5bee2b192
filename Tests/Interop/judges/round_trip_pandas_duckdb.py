"""A hostile table through our layers and pandas, geopandas or DuckDB, and back."""

import csv
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import duckdb
import geopandas
import pandas

from support import duckdb_connection, report, round_trip, truth

BINARY = sys.argv[2]


def by_pandas(layer, table):
    """Tables as texts, with nothing taken for nothing; layers as geopandas reads them. All cells are quoted, because
    pandas does not quote a carriage return by itself, and then it ends the row."""
    if layer.suffix == ".csv":
        frame = pandas.read_csv(layer, dtype=str, keep_default_na=False)
    else:
        frame = geopandas.read_file(layer, layer=truth.table_in(layer)).drop(columns="geometry")
    frame.to_csv(table, index=False, quoting=csv.QUOTE_ALL)


def by_duckdb(layer, table):
    source = f"read_csv('{layer}', all_varchar = true)" if layer.suffix == ".csv" else f"ST_Read('{layer}')"
    names = [row[0] for row in base.execute(f"describe select * from {source}").fetchall() if row[0] != "geom"]
    columns = ", ".join('"' + name.replace('"', '""') + '"' for name in names)
    base.execute(f"copy (select {columns} from {source}) to '{table}' (header)")


report.version(f"pandas {pandas.__version__}, geopandas {geopandas.__version__}, DuckDB {duckdb.__version__}")
base = duckdb_connection.connection()
with tempfile.TemporaryDirectory() as folder:
    round_trip.layers(BINARY, folder)
    round_trip.judge("pandas", BINARY, by_pandas, folder)
    round_trip.judge("DuckDB", BINARY, by_duckdb, folder)
