#!/usr/bin/env python3
"""Dates of the table languages against the specs of Microsoft Recognizers-Text (MIT).

usage: recognizers.py FOLDER [--binary dateline] [--language NAME] [--show]

FOLDER holds arabic.json, french.json, german.json, spanish.json, turkish.json: sentences as they are said to
an assistant, each with a reference date, spans and a TIMEX-like value. `dateline annotate` reads each sentence
with the reference date as its published date (none where the file gives none); it is told no language.

What is compared: results of type date and daterange. What is left out stands in `left_out`, each rule with its
reason; a rule looks at the spec alone, never at what dateline finds. How values are compared stands in `same`.
"""
import argparse, collections, datetime, json, os, re, subprocess, sys

# Sentences that a reader of the language takes for the future; without one a date without a year lies behind.
FUTURE = {
    "arabic": r"(^|\s)س[أيتن]",
    "french": r"\b\w+(rai|ra|rons|rez|ront)\b|\b(vais|va|allons|vont) \w+r\b|\bvais\b",
    "german": r"\b(werde|wird|werden)\b",
    "spanish": r"\b\w+(ré|rá|remos|rán)\b|\b(voy|va|vamos|van) a\b",
    "turkish": r"\b(?!gelecek)\w+(ecek|acak|eceğ\w*|acağ\w*)\b",
}
# Weeks, months and years: a count of these names no day.
COARSE = {
    "arabic": r"[أا]سبوع|[أا]سابيع|شهر|[أا]شهر|سن[ةو]|عام",
    "french": r"semaine|mois|an(s|née)?\b",
    "german": r"woche|monat|jahr",
    "spanish": r"semana|mes|año",
    "turkish": r"hafta|ay\b|yıl",
}
# The American Independence Day stands for a day that every country has at another date; fiscal and school years,
# working weeks and days are offices' calendars.
NATIONAL = r"ind[eé]pend|bağımsızlık|juneteenth|libertad|jubil|acción de gracias|thanksgiving"
OFFICE = r"fiscal|scolaire|escolar|exercice|calend|ouvr|laborable|hábil|arbeits|werktag|iş günü|unter der woche|semaine de travail"
# Today, tomorrow, yesterday; and numbers and units beside them.
DEICTIC = r"\b(hoy|mañana|ayer|aujourd|demain|hier|heute|morgen|gestern|bugün|yarın|dün)"
COUNT = r"\d|\b(deux|trois|cinq|dos|tres|zwei|drei|iki|üç|beş)\b"
# A unit with an article and no word that relates it to now ("the partner of the year").
BARE_UNIT = (
    r"((de|du|d'|l'|l’|la|le|dans|pour|por|en|el|del|lo|los|das|des|dem|der|im|fil|da|de la|dans la|en la)[ ]?)*"
    r"(année|mois|semaine|jour|journée|année|año|mes|semana|día|jahr(es)?|monat(s)?|woche|tag(es)?|yıl(ın|daki)?|hafta|ay)"
)
WEEKDAYS = {
    "french": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "german": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "spanish": "lunes martes miércoles jueves viernes sábado domingo",
    "turkish": "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "arabic": "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
}
STRICT = False
MONTH_NAME = r"[^\W\d_]{3,}\.?"


def load(path):
    with open(path, encoding="utf-8-sig") as file:
        return json.load(file)


def reference(case):
    context = case.get("Context")
    return context.get("ReferenceDateTime", "")[:10] if isinstance(context, dict) else ""


def values(result):
    found = result.get("Resolution") or result.get("Value") or {}
    return found.get("values", []) if isinstance(found, dict) else []


def real(day):
    try:
        datetime.date.fromisoformat(day.replace("XXXX", "2020"))
        return True
    except ValueError:
        return False


def left_out(case, result, language):
    """Why a result is not compared, or None."""
    kind = result.get("TypeName", "")
    if kind not in ("datetimeV2.date", "datetimeV2.daterange"):
        return "time of day, duration or set: no day, month or year"
    rows = values(result)
    if not rows or not rows[0].get("timex"):
        return "the spec gives no value"
    timex = rows[0]["timex"]
    text = result["Text"].lower()
    concrete = re.match(r"\(?\d", timex) is not None
    if concrete and not reference(case) and not re.search(r"\d{4}|\d\d[/.]\d\d$|\bdos mil|\bdeux mille", text):
        return "the spec gives a relative value and no reference date"
    if not reference(case) and concrete and re.search(r"\b(ce|cette|prochain|dernier)", text):
        return "the spec gives a relative value and no reference date"
    if not reference(case) and re.search(r"pâques", text):
        return "the spec gives a relative value and no reference date"
    if "," in timex and re.search(r"\b(fin|début|milieu|mi|finales|mediados|principios) ?-?", text):
        return "a stretch between two fuzzy ends: the spec makes instants of them"
    if other_month(text, timex, language):
        return "the spec's month is another than that of its words"
    if not reference(case) and re.search(DEICTIC + r"|\b(maintenant|ahora|jetzt|şimdi|ce jour|fecha)\b", text):
        return "the spec gives a relative value and no reference date"
    if language == "german" and re.search(r"(ter|ten|dritter|\d\.?)[ /]((\d{1,2}\.?)|\w+(ter|ten))( \d{4})?\.?$", text) and not re.search(
        r"\d\. ?\d|monat|woche|jahr", text
    ):
        return "months by ordinal words (am siebten vierten): said, not written"
    if re.search(r"BD|FY|SY", timex) or re.search(OFFICE, text):
        return "offices' calendars: fiscal and school years, working days"
    if re.search(r"-W\d\d?$", timex) and re.match(r"(XXXX|\d{4})-\d\d-W", timex) or "#" in timex:
        return "weeks and weekdays counted within a month: no such TIMEX3 value"
    if "-" in timex and not all(real(d) for d in re.findall(r"(?:XXXX|\d{4})-\d\d-\d\d", timex)):
        return "a day that does not exist"
    if re.search(NATIONAL, text) or re.search(r"juneteenth|jubileo", case["Input"].lower()):
        return "a national day of the United States"
    if re.search(r"XX\d\d-|^\(?XX\d\d", timex):
        return "no century: no such TIMEX3 value"
    if re.fullmatch(r"\d{1,2}/\d{1,2}\s?-\s?\d{1,2}/\d{1,2}(/\d{4})?", text.strip()):
        return "two slashed dates joined by a hyphen: not written in prose"
    if re.search(rf"\d[-/]{MONTH_NAME}[-/]?|{MONTH_NAME}[-/]\d", text) and not re.fullmatch(
        r"[\w\s.]*\d{1,2}[-/. ]?[^\W\d_]+\.?[-/. ]?\d{0,4}", text
    ):
        return "orders of machines (2020/Sep/23, Sep-23-2020)"
    if re.search(r"20\d\d[-/]\d\d?[-/][^\W\d_]|[^\W\d_][-/]20\d\d[-/]|\d\d?[-/]20\d\d[-/]|20\d\d[-/][^\W\d_]+[-/]", text):
        return "orders of machines (2020/Sep/23, Sep-23-2020)"
    if re.fullmatch(r"\s*[\d\s]+\s*", text) and " " in text.strip():
        return "day, month and year with spaces between: not written in prose"
    if re.search(r"-W\d\d$", timex) and re.search(
        r"\b(semana|semaine|woche|hafta)\w* (de )?(la )?(\d+|diez)|(\d+ª?|décima|10e)('inci|'üncü)? (semana|semaine|hafta)", text
    ):
        return "numbers of calendar weeks"
    if timex.endswith("-WE") and not re.search(r"là$|ese|last|letzt|pasad|dernier|o hafta", text):
        return "the weekend, alone: the coming one to an assistant, the last one in news"
    if "," in timex and re.search(COUNT + r"|\b(cuatro|diez|dix|quatre)\b", text) and re.search(
        COARSE[language] + r"|día|jour|tage|gün|décadas", text
    ) and not re.search(r"(19|20)\d\d.*(19|20)\d\d", text):
        return "a stretch counted from a day or a period's end (the next 3 days): a duration in TIMEX3"
    if far_weekday(case, text, rows, language):
        return "last or next weekday more than a week away: the spec counts calendar weeks, news the days"
    if "," in timex and reference(case):
        ends = re.findall(r"(?:XXXX|\d{4})-\d\d-\d\d", timex)
        first, last = ends[:2] if len(ends) >= 2 else ("", "")
        today = datetime.date.fromisoformat(reference(case))
        near = {str(today), str(today + datetime.timedelta(1))}
        if (first in near or last in near) and not re.search(r"\d{4}|hoy|ayer|mañana|aujourd|hier|demain|bugün|yarın", text):
            return "a stretch counted from the day of reading (the next 3 days): a duration in TIMEX3"
    elif "," in timex and not re.search(r"\d{4}", text) and concrete:
        return "a stretch counted from the day of reading (the next 3 days): a duration in TIMEX3"
    if re.search(r"w/c|(wochen?|semaine?|semana|hafta)\w* (de[lr]? |du |que |commenç|a partir|beginn)?.*\d", text) and re.fullmatch(
        r"(XXXX|\d{4})-(XX|\d\d)-\d\d", timex
    ):
        return "the spec gives the week of a day as that day"
    if re.search(DEICTIC, text) and re.search(COUNT, text) and "," not in timex:
        return "arithmetic on today, tomorrow and yesterday (two days after tomorrow)"
    if re.fullmatch(BARE_UNIT, text.strip()):
        return "a unit alone, taken for the current one (the partner of the year)"
    if contradicts(text, rows, language):
        return "the spec's day falls on another weekday than its words"
    if timex in ("PRESENT_REF",) or re.fullmatch(r"[<>= ]+\d+.*|\d+\.0", text):
        return "queries of a data base (>=2019, 2019.0)"
    if re.fullmatch(r"(le |el |en |sur )?\d{1,2}-\d{1,4}|(vendredi|viernes) \d-\d", text.strip()):
        return "two numbers with a hyphen (12-5, 12-2015): a score or a code in prose"
    if text.strip() == case["Input"].lower().strip() and re.fullmatch(r"\d+", text.strip()):
        return "queries of a data base (>=2019, 2019.0)"
    if re.search(r"\b(q|t|trimestre|trim)\s?\d\b|\b(cy|sy|fy|h)\s?\d", text):
        return "codes of tables (Q1, T2, CY 2008)"
    if result["Start"] == 0 and result["End"] + 1 >= len(case["Input"].strip(" .")) and len(text) < 6 and "/" in text:
        return "a bare n/n: a share or a score in prose"
    return None


def contradicts(text, rows, language):
    """Whether day and weekday of the words do not go together in the spec's value."""
    if not re.search(r"\d", text):
        return False
    for index, name in enumerate(WEEKDAYS[language].split()):
        if re.search(rf"\b{name}\b", text) and all(
            real(row.get("value") or "") and datetime.date.fromisoformat(row["value"]).weekday() != index for row in rows
        ):
            return True
    return False


MONTHS = {
    "french": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "german": "januar februar märz april mai juni juli august september oktober november dezember",
    "spanish": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "turkish": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "arabic": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}


def other_month(text, timex, language):
    """Whether the words name one month and the value another."""
    named = [i + 1 for i, name in enumerate(MONTHS[language].split()) if re.search(rf"\b{name}\b", text)]
    value = re.fullmatch(r"(?:XXXX|\d{4})-(\d\d)(?:-\d\d)?", timex)
    return bool(value and len(named) == 1 and int(value.group(1)) != named[0])


def far_weekday(case, text, rows, language):
    """Whether a single weekday of the words lies more than seven days from the day of reading."""
    if not reference(case) or len({row.get("value") for row in rows}) != 1 or not real(rows[0].get("value") or ""):
        return False
    if re.search(r"\d", text) or re.search(COARSE[language], text):
        return False
    if not any(re.search(rf"\b{name}\b", text) for name in WEEKDAYS[language].split()):
        return False
    distance = datetime.date.fromisoformat(rows[0]["value"]) - datetime.date.fromisoformat(reference(case))
    return abs(distance.days) > 7


def days(value):
    """First and last day of a TIMEX value."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", value)
    if match:
        year, month, day = (int(part) if part else None for part in match.groups())
        if day:
            return value, value
        if month:
            after = datetime.date(year + month // 12, month % 12 + 1, 1)
            return f"{value}-01", str(after - datetime.timedelta(1))
        return f"{value}-01-01", f"{value}-12-31"
    quarter = re.fullmatch(r"(\d{4})-Q(\d)", value)
    if quarter:
        month = int(quarter.group(2)) * 3
        return f"{quarter.group(1)}-{month - 2:02}-01", days(f"{quarter.group(1)}-{month:02}")[1]
    return None


def day_before(day):
    return str(datetime.date.fromisoformat(day) - datetime.timedelta(1))


def same(case, result, found, language):
    """Whether the expressions found at the result's place have its value."""
    if not found:
        return False
    rows = values(result)
    timex = rows[0]["timex"]
    if len(found) == 1 and found[0]["value"].split("T")[0] == timex.split("T")[0]:
        return True
    if re.fullmatch(r"(XXXX-)?(SU|WI|SP|FA)", timex):
        return len(found) == 1 and found[0]["value"].endswith(timex[-2:])
    row = rows[0]
    if "XXXX" in timex or re.fullmatch(r"XX|SU|WI|SP|FA", timex):
        if not reference(case):
            parts = re.findall(r"XXXX-\d\d(?:-\d\d)?", timex)
            return "," in timex and pair_matches(parts, found)
        # Past first in the spec, future second.
        is_future = re.search(FUTURE[language], case["Input"].lower()) is not None
        is_future = is_future or not STRICT and is_announced(rows, reference(case))
        row = rows[-1] if is_future else rows[0]
    first, last = row.get("start"), row.get("end")
    if len(found) == 1 and found[0].get("mod") in ("START", "MID", "END") and (first or last):
        # The beginning, middle or end of a unit has the unit's value.
        return (first or last).startswith(found[0]["value"])
    if row.get("value") and real(row["value"][:10]) if row.get("value") else False:
        first = last = row["value"][:10]
        if len(found) == 1 and found[0].get("earliest") == first and found[0].get("latest") == first:
            return True
        # "two months ago" is a month, not a day of it.
        if len(found) == 1 and re.search(COARSE[language], result["Text"].lower()) and found[0].get("earliest"):
            return found[0]["earliest"] <= first <= found[0]["latest"] and len(found[0]["value"]) < 10
        return False
    if not first and not last:
        return False
    if row.get("Mod") and not (first and last):
        # "before 2010", "since August": the date itself.
        return len(found) == 1 and (
            first in (found[0].get("earliest"), found[0].get("latest"))
            or first and found[0].get("latest") and day_before(first) == found[0]["latest"]
            or last in (found[0].get("earliest"), found[0].get("latest"))
            or last and found[0].get("latest") and day_before(last) == found[0]["latest"]
        )
    if not first or not last or not found[0].get("earliest"):
        return False
    if len(found) == 1:
        return found[0]["earliest"] == first and (found[0]["latest"] in (day_before(last), last) or ends_at(found[0], last))
    if len(found) == 2:
        start, end = days(found[0]["value"]), days(found[1]["value"])
        # "Now" is PRESENT_REF in TIMEX3; the spec gives the day of reading.
        if start and start[0] == first and found[1]["value"] == "PRESENT_REF":
            return last == reference(case)
        return bool(start and end and start[0] == first and last in (end[0], end[1], next_day(end[1])))
    return False


def is_announced(rows, today):
    """Whether the coming day is at most three months ahead, the last one more than eight months back.

    Writers name the year of a day that is nearly a year old; without one and without a cue they mean the coming day.
    """
    if not re.search(r"XXXX-\d\d-\d\d|XXXX-WXX-\d", rows[0]["timex"]):
        return False
    past, future = (datetime.date.fromisoformat((row.get("value") or row.get("start") or today)[:10]) for row in (rows[0], rows[-1]))
    now = datetime.date.fromisoformat(today)
    return (now - past).days > 240 and 0 <= (future - now).days <= 92


def plain(text):
    """Small letters, and alef without its hamza, which the specs drop; as long as the text."""
    return "".join("ا" if c in "أإآ" else c.lower()[0] for c in text)


def next_day(day):
    return str(datetime.date.fromisoformat(day) + datetime.timedelta(1))


def ends_at(found, last):
    """The spec ends "June to August" on 1 August, "2014-2018" on 1 January 2018."""
    if "/" not in found["value"]:
        return False
    end = days(found["value"].split("/")[1])
    return bool(end and end[0] == last)


def pair_matches(parts, found):
    texts = [item["value"] for item in found]
    quarter = re.fullmatch(r"XXXX-Q(\d)", texts[0])
    if len(texts) == 1 and quarter:
        month = int(quarter.group(1)) * 3
        return parts == [f"XXXX-{month - 2:02}-01", f"XXXX-{month % 12 + 1:02}-01"]
    if len(texts) == 1 and "/" in texts[0]:
        texts = texts[0].split("/")
    if len(texts) != 2 or len(parts) != 2:
        return False
    return all(part == text or part == text + "-01" for part, text in zip(parts, texts))


def annotate(binary, cases):
    lines = []
    for index, case in enumerate(cases):
        line = {"id": str(index), "text": case["Input"]}
        if reference(case):
            line["published"] = reference(case)
        lines.append(json.dumps(line, ensure_ascii=False))
    output = subprocess.run(
        [binary, "annotate"], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True
    ).stdout
    return [json.loads(line)["dates"] for line in output.splitlines()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--binary", default="dateline")
    parser.add_argument("--language", choices=sorted(FUTURE))
    parser.add_argument("--show", action="store_true", help="print what differs")
    parser.add_argument("--strict", action="store_true", help="past without a cue, however near the coming day is")
    options = parser.parse_args()
    global STRICT
    STRICT = options.strict
    for language in [options.language] if options.language else sorted(FUTURE):
        cases = load(os.path.join(options.folder, language + ".json"))
        seen, reasons, good, kept = set(), collections.Counter(), 0, 0
        answers = annotate(options.binary, cases)
        for case, dates in zip(cases, answers):
            for result in case["Results"]:
                if not result.get("TypeName"):
                    continue
                key = (case["Input"], reference(case), result["Text"], result["TypeName"])
                if key in seen:
                    reasons["the same sentence twice"] += 1
                    continue
                seen.add(key)
                reason = left_out(case, result, language)
                if reason:
                    reasons[reason] += 1
                    continue
                kept += 1
                found = [d for d in dates if d["start"] <= result["End"] and d["end"] > result["Start"]]
                if case["Input"][result["Start"] : result["End"] + 1].lower() != result["Text"].lower():
                    # Some offsets of the specs are wrong: the place is looked up by its words.
                    start = plain(case["Input"]).find(plain(result["Text"].strip(" .")))
                    if start >= 0:
                        end = start + len(result["Text"].strip(" ."))
                        found = [d for d in dates if d["start"] < end and d["end"] > start]
                if same(case, result, found, language):
                    good += 1
                elif options.show:
                    rows = [(r.get("timex"), r.get("value") or (r.get("start"), r.get("end"))) for r in values(result)]
                    print("  ", reference(case) or "-", "|", case["Input"], "|", result["Text"], "|", rows[0], rows[-1][1],
                          "| found", [(d["text"], d["value"]) for d in found])
        print(f"{language}: {good} of {kept} = {100 * good / max(1, kept):.1f}%  ({sum(reasons.values())} results left out)")
        for reason, count in reasons.most_common():
            print(f"    {count:4}  {reason}")


if __name__ == "__main__":
    main()
