#!/usr/bin/env python3
"""Write Gazetteer/Sources/FoldTable.swift: what each letter outside ASCII is folded to.

The rule is Unicode NFKD, marks dropped, case folded (unicodedata of this Python), with additions for letters that do
not decompose (ø, ł, ß, ə ...) and, for Arabic and Hebrew script, the letter variants that writers mix.
"""
import sys
import zlib
import unicodedata

EXTRA = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
    "ŋ": "n", "ə": "e", "ɛ": "e", "ɔ": "o", "ƙ": "k", "ɓ": "b", "ɗ": "d", "ŧ": "t", "ĸ": "k", "ƴ": "y",
    "آ": "ا", "أ": "ا", "إ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ە": "ه", "ؤ": "و",
    "ئ": "ي", "ـ": "", "ё": "е", "ґ": "г",
}
# Letters that stand for an apostrophe; NameFolding drops them.
APOSTROPHES = "\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8"
RANGES = [(0x80, 0x250), (0x250, 0x2B0), (0x370, 0x530), (0x591, 0x5EB), (0x610, 0x700), (0x1E00, 0x2000)]


def fold(text):
    """Folds until nothing changes: the fold of a ligature may hold letters that fold again."""
    folded = "".join(fold_once(c) for c in text)
    return folded if folded == text else fold(folded)


def fold_once(character):
    lowered = character.lower()
    if lowered in EXTRA:
        return EXTRA[lowered]
    parts = unicodedata.normalize("NFKD", character.casefold())
    kept = "".join(p for p in parts if not unicodedata.combining(p))
    return "".join(EXTRA.get(p, p) for p in kept if p.isalnum() and p not in APOSTROPHES)


pairs = []
for low, high in RANGES:
    for code in range(low, high):
        character = chr(code)
        category = unicodedata.category(character)
        if category[0] not in "LM":
            continue
        folded = fold(character)
        if folded != character:
            pairs.append(f"{code:x} {folded}")
for code in range(0x300, 0x370):
    pairs.append(f"{code:x} ")
body = ";".join(sorted(set(pairs), key=lambda pair: int(pair.split()[0], 16)))
chunks, line = [], ""
for pair in body.split(";"):
    if len((line + pair).encode()) > 88:
        chunks.append(line)
        line = ""
    line += pair + ";"
chunks.append(line)
out = sys.argv[1] if len(sys.argv) > 1 else "Gazetteer/Sources/FoldTable.swift"
with open(out, "w", encoding="utf-8") as file:
    file.write("// Written by Gazetteer/Tools/make_fold_table.py; do not edit.\n\n")
    file.write("/// `code point (hex) replacement;` for every letter below U+2000 that folding changes.\n")
    file.write('enum FoldTable {\n  /// Stamped into indexes: an index folded by another table is refused.\n')
    file.write(f"  static let version: UInt32 = {zlib.crc32(body.encode()):_}\n\n")
    file.write('  static let pairs: StaticString = """\n')
    file.write("\\\n".join("    " + chunk for chunk in chunks) + "\n")
    file.write('    """\n}\n')
