"""What first-level divisions are called in English, by country (general knowledge)."""

_WORDS = {
    "Governorate|Province": "IQ SY YE",
    "Governorate": "JO LB EG OM KW BH TN PS",
    "Province": """AF IR TR SA DZ CN VN LA KH TH ID PG KP LK NP CD AO MZ ZM ZA ZW RW BI CA AR CU DO
        EC PA CR PK BE NL BG MN AM ES IT CL PE KR CF GA ST SB VU""",
    "District": "LY AZ PT RS SR BZ",
    "Region": """MA KZ ER ET UG TZ CM ML NE BF TD SN GH MG CZ SK GR NZ DK FI FR KG TJ TM UZ CL PE SO
        GN TG IT PH BY NA MT""",
    "Oblast|Region": "RU UA",
    "Oblast": "BY KG",
    "Prefecture": "JP",
    "State": "MM IN SD SS NG VE MX BR AT DE AU MY",
    "Division": "BD",
    "County": "KE IE SE NO HU RO HR EE LT AL LR TW",
    "Department": "BO CO PY UY GT HN SV NI HT BJ CG",
    "Canton": "CH",
    "Voivodeship|Province": "PL",
    "Parish": "JM BB DM GD LC VC AG KN AD",
}

DIVISION_WORDS = {}
for _forms, _countries in _WORDS.items():
    for _iso in _countries.split():
        DIVISION_WORDS.setdefault(_iso, []).extend(_forms.split("|"))
