"""Loads the tables that `dateline export --schema` wrote with pandas, as a user of the data sets would.

    python3 Tests/Scripts/check_schemas.py FOLDER

Prints one line a table. Exit code: 0 all load as meant, 1 one does not, 77 there is no pandas.
"""

import sys

try:
    import pandas
except ImportError:
    print("there is no pandas: pip install pandas")
    sys.exit(77)

COLUMNS = {"acled": 31, "ucdp": 49, "gdelt": 61, "plover": 40}
# What must be read as text, or its leading zeros are lost.
TEXT = {"gdelt": {"EventCode": str, "EventBaseCode": str, "EventRootCode": str}}
POINTS = {
    "acled": ("longitude", "latitude"),
    "ucdp": ("longitude", "latitude"),
    "gdelt": ("ActionGeo_Long", "ActionGeo_Lat"),
    "plover": ("Longitude", "Latitude"),
}
# Columns that hold numbers in every row, and in those rows that hold something at all.
NUMBERS = {
    "acled": ["year", "time_precision", "geo_precision", "iso"],
    "ucdp": ["id", "year", "where_prec", "date_prec", "best", "low", "high", "priogrid_gid", "country_id"],
    "gdelt": ["GLOBALEVENTID", "QuadClass", "GoldsteinScale", "NumArticles"],
    "plover": [],
}
OPTIONAL_NUMBERS = {
    "acled": ["inter1", "inter2", "interaction", "fatalities", "timestamp"],
    "ucdp": ["type_of_violence", "gwnoa", "gwnob", "deaths_civilians", "deaths_unknown"],
    "gdelt": ["SQLDATE", "MonthYear", "Year", "NumSources", "ActionGeo_Type", "DATEADDED"],
    "plover": ["GeoNames ID"],
}
DATES = {
    "acled": [("event_date", "%Y-%m-%d")],
    "ucdp": [("date_start", "%Y-%m-%d %H:%M:%S.%f"), ("date_end", "%Y-%m-%d %H:%M:%S.%f")],
    "gdelt": [("SQLDATE", "%Y%m%d")],
    "plover": [("Event Date", "%Y-%m-%d"), ("Publication Date", "%Y-%m-%d")],
}


def check(folder, schema):
    table = pandas.read_csv(f"{folder}/events_{schema}.csv", dtype=TEXT.get(schema))
    assert table.shape[1] == COLUMNS[schema], f"{table.shape[1]} columns"
    assert len(table) > 0, "no rows"
    for column in NUMBERS[schema]:
        assert pandas.api.types.is_numeric_dtype(table[column]), f"{column} is {table[column].dtype}"
        assert table[column].notna().all(), f"{column} is empty in a row"
    for column in OPTIONAL_NUMBERS[schema]:
        assert pandas.api.types.is_numeric_dtype(table[column]), f"{column} is {table[column].dtype}"
    for column, form in DATES[schema]:
        cells = table[column].dropna()
        if column == "SQLDATE":
            cells = cells.astype(int).astype(str)
        pandas.to_datetime(cells, format=form)
    longitude, latitude = POINTS[schema]
    assert table[longitude].dropna().between(-180, 180).all(), longitude
    assert table[latitude].dropna().between(-90, 90).all(), latitude
    assert (table[longitude].isna() == table[latitude].isna()).all(), "half a point"
    if schema == "gdelt":
        assert (table["EventCode"].str[:2] == table["EventRootCode"]).all(), "a leading zero is lost"
    print(f"{schema}: {len(table)} rows, {table.shape[1]} columns")


failures = 0
for schema in COLUMNS:
    try:
        check(sys.argv[1], schema)
    except (AssertionError, ValueError, KeyError, OSError) as error:
        failures += 1
        print(f"{schema}: {type(error).__name__} {error}")
sys.exit(1 if failures else 0)
