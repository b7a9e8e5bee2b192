"""First-level codes of towns that no list has: `00`, none, or newer than admin1CodesASCII."""

from .places import Grid

# Provinces that Angola made in 2025, as GeoNames codes them -> the ones they were split from.
REFORMS = {"AO.CBG": "04", "AO.CUB": "04", "AO.ICB": "20"}
NEIGHBOURS = 3
NEAR_KM = 40.0
NEARER = 2.5


def repair(sources, log):
    """Gives such towns the code of their neighbours, where those leave no doubt."""
    known = {code for code, *_ in sources.admin1_codes}
    countries = {code[:2] for code in known}
    unknown = [t for t in sources.towns if f"{t.country}.{t.admin1}" not in known]
    grids = {}
    for town in sources.towns:
        if f"{town.country}.{town.admin1}" in known:
            grids.setdefault(town.country, []).append((town.lat, town.lon, town.admin1))
    grids = {c: Grid(grids.get(c, ())) for c in {t.country for t in unknown}}
    mended = left = undivided = 0
    for town in unknown:
        code = REFORMS.get(f"{town.country}.{town.admin1}")
        code = code or code_around(grids[town.country].near(town.lat, town.lon))
        if code:
            town.admin1 = code
            mended += 1
        elif town.country in countries:
            left += 1
        else:
            undivided += 1
    log.append(f"towns: {mended} unknown first-level codes mended, {left} left; {undivided} towns "
               "lie in countries without first-level divisions")


def code_around(near):
    """The code that the three nearest of (distance, code) pairs share, or that of the nearest if
    every other code is much farther away; None in doubt."""
    near = [(km, code) for km, code in near if km <= NEAR_KM]
    if not near:
        return None
    first, code = near[0]
    if len(near) >= NEIGHBOURS and all(c == code for _, c in near[:NEIGHBOURS]):
        return code
    other = min((km for km, c in near if c != code), default=NEAR_KM)
    return code if first * NEARER <= other else None
