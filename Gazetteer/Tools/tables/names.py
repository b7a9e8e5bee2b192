"""Folding, splitting and cleaning of names: what two spellings have in common."""

import re
import unicodedata

APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʻʾʿ`´ʹ′"), None)
HYPHENS = dict.fromkeys(map(ord, "-‐‑‒–—־_"), " ")

# Words that say what kind of division a name is; a name without them is the "bare" name.
TYPE_WORDS = """governorate province state district region department county parish prefecture
oblast krai kray republic municipality municipio metropolitan autonomous division canton
voivodeship borough territory commune city gouvernorat provincia provincie provinz estado
departamento departement muhafazat muhafazah wilayat wilaya shabiyat oblast' respublika kraj
judet judetul il ili ostan e changwat tinh thanh pho qada muhafaza mintaqat emirate imarat
regierungsbezirk arrondissement arondisment comunidad okrug kabupaten kota concelho cantone
lan fylke megye apskritis maakond novads rayon raion raionul obcina opcina opstina opshtina
daira chiefdom council area census the of de del la le du des da do di d al el an as ar ad at
az ash ez""".split()
ARTICLES = {"al", "el", "an", "as", "ar", "ad", "at", "az", "ash", "ez", "the"}

# A bare name made only of these says nothing without its type word.
GENERIC = """north south east west northern southern eastern western central centre center upper
lower northeast northwest southeast southwest northeastern northwestern southeastern southwestern
middle capital coast coastal lakes plateau plateaux highlands highland islands island sud nord est
ouest este oeste norte sur centro inner outer new old great greater federal special hill hills
mountain mountains valley river bay lake city town rural urban metropolitan interior littoral
""".split()


def fold(name):
    """The comparison key: no case, marks or apostrophes; hyphens are spaces."""
    text = unicodedata.normalize("NFKD", name.translate(APOSTROPHES).translate(HYPHENS).casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = text.translate(APOSTROPHES).translate(HYPHENS)
    return " ".join(text.replace("ı", "i").replace("ł", "l").replace("ø", "o").split())


def bare_key(name):
    """fold(name) without type words, articles and spaces; falls back to the fold."""
    words = fold(name).replace(".", " ").replace(",", " ").split()
    kept = [w for w in words if w not in TYPE_WORDS]
    return "".join(kept or words)


def skeleton(name):
    """Consonants of the bare name: Romanised Arabic differs mostly in vowels."""
    key = bare_key(name)
    return "".join(c for c in key if c not in "aeiouyhw'") or key


def is_generic(name):
    """True if a bare name is only directions and common nouns ("North West")."""
    words = fold(name).split()
    return all(w in GENERIC or w in {"and", "of", "the"} for w in words)


def slug(name):
    """Lower-case ASCII words joined by hyphens, for identifiers."""
    text = "".join(c if c.isascii() and c.isalnum() else " " for c in fold(name))
    return "-".join(text.split())


def split_list(cell):
    """The non-empty entries of a `|` list."""
    return [part.strip() for part in cell.split("|") if part.strip()]


def clean(text):
    """A field value: one line, no tabs, no list separator, single spaces, composed."""
    return unicodedata.normalize("NFC", " ".join(text.replace("|", " ").split()))


def union(name, *lists):
    """Names in order, each fold once, without `name` itself; never empty entries."""
    seen = {name}
    folds = {fold(name)}
    result = []
    for names in lists:
        for candidate in names:
            candidate = clean(candidate)
            key = fold(candidate)
            if not key or candidate in seen or key in folds:
                continue
            if not any(c.isalnum() for c in candidate):
                continue
            seen.add(candidate)
            folds.add(key)
            result.append(candidate)
    return result


def unique(items):
    """Exact duplicates removed, order kept (for case-sensitive lists)."""
    return list(dict.fromkeys(clean(i) for i in items if clean(i)))


def is_abbreviation(text):
    """True for short forms that only count in this exact case: US, U.S., Calif., W.Va., J&K."""
    if " " in text and not re.fullmatch(r"[A-Z][\w.]*\.( [A-Z&][\w.]*\.?)*\.", text):
        return bool(re.fullmatch(r"[A-Z]\.? ?& ?[A-Z]\.?", text))
    if any(c in text for c in "'’"):
        return False
    letters = [c for c in text if c.isalpha()]
    if not letters or len(letters) > 8 or not all(c.isascii() for c in letters):
        return False
    if "." in text:
        return text.endswith(".") or all(len(p) <= 3 for p in text.split("."))
    return len(letters) >= 2 and all(c.isupper() for c in letters)


def split_abbreviations(forms):
    """(abbreviations, names) of a mixed list; "Nfld" counts when "Nfld." is there too."""
    dotted = {f[:-1] for f in forms if f.endswith(".")}
    short = [f for f in forms if is_abbreviation(f) or f in dotted]
    return short, [f for f in forms if f not in short]
