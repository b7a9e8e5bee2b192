#!/usr/bin/env python3
"""Print how well `dateline export` merges the reports of a made-up archive; nothing is asserted.

usage: merge.py [--tellings N] [--vague SHARE] [--seed S] [--keep DIR] [--shuffle] [--wrong N]

An archive of N tellings (200,000) of known events is written as short reports: reworded, repeated word for word, with another
word for the deed, a day off, by weekday, "yesterday", month or week, by town, district or province, with tolls that grow,
with actors under other names or left out, in lists of strikes and in round-ups. Among them are events that are not the
same and nearly look so: the same town on the same day with another deed or toll, the same deed and toll in the next town,
the same town two days later. Scores are over pairs of tellings: of the pairs in one feature, how many tell one event
(precision), and of the pairs that tell one event, how many are in one feature (recall). A telling of which nothing was read
counts against recall; "merge alone" leaves it out. --shuffle exports the archive again in another order and compares bytes.
--wrong shows as many pairs that were merged and should not have been, and that should have been and were not.
"""
import argparse
import bisect
import collections
import csv
import datetime
import json
import os
import random
import subprocess
import sys
import tempfile
import time

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
DATELINE = os.environ.get("DATELINE_BINARY", os.path.join(ROOT, ".build", "release", "dateline"))
COUNTRIES = ["IQ", "SY", "AF", "YE", "LY", "NG", "SO", "PK", "UA", "CO", "PH", "ML"]
FIRST = datetime.date(2012, 1, 1)
DAYS = 3300
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

# {a} who does it, {v} to whom, {p} the place with its preposition, {d} the date, {k} the dead, {w} the wounded, {n} how many.
KINDS = {
    "airstrike": (["Warplanes struck {v} {p} {d}{kw}.", "An air strike hit {v} {p} {d}{kw}.",
                   "{A} carried out an airstrike {p} {d}{kw}.", "{D}, jets bombed {v} {p}{kw}.",
                   "An aerial attack {p} hit {v} {d}{kw}, officials said."], ["coalition", "army", "russia"]),
    "bombing": (["A car bomb exploded {p} {d}{kw}.", "A bomb went off near {v} {p} {d}{kw}.",
                 "{D}, an explosion tore through {v} {p}{kw}, police said.", "A roadside bomb blew up {p} {d}{kw}.",
                 "A bomb attack on {v} {p} {d} was claimed by {a}{kw}."], ["isis", "taliban", "shabaab", "none"]),
    "suicide": (["A suicide bomber blew himself up {p} {d}{kw}.", "A suicide attack on {v} {p} {d} was claimed by {a}{kw}.",
                 "{D}, a suicide bombing struck {v} {p}{kw}."], ["isis", "taliban", "shabaab"]),
    "shelling": (["{A} shelled {v} {p} {d}{kw}.", "Mortar fire hit {v} {p} {d}{kw}.",
                  "{D}, artillery shells fell on {v} {p}{kw}.", "Rockets struck {v} {p} {d}{kw}."], ["army", "rebels", "isis"]),
    "clash": (["Clashes broke out between {a} and {b} {p} {d}{kw}.", "{A} and {b} clashed {p} {d}{kw}.",
               "{D}, fighting between {a} and {b} erupted {p}{kw}."], ["isis", "taliban", "rebels"]),
    "shooting": (["Gunmen opened fire on {v} {p} {d}{kw}.", "{A} shot dead {K} {p} {d}.",
                  "{D}, gunmen attacked {v} {p}{kw}.", "An armed attack on {v} {p} {d} was blamed on {a}{kw}."],
                 ["isis", "taliban", "shabaab", "none"]),
    "capture": (["{A} captured the town centre {p} {d}.", "{A} seized control of a district {p} {d}.",
                 "{D}, {a} took over a base {p}."], ["isis", "taliban", "sdf", "army"]),
    "abduction": (["{A} abducted {n} people {p} {d}.", "Gunmen kidnapped {n} villagers {p} {d}.",
                   "{D}, {n} people were kidnapped by {a} {p}."], ["isis", "taliban", "shabaab"]),
    "arrest": (["Security forces arrested {n} suspects {p} {d}.", "Police detained {n} people {p} {d}.",
                "{D}, {n} suspected militants were arrested {p}."], ["none"]),
    "protest": (["Hundreds of people protested against {t} {p} {d}.", "Protesters rallied {p} {d} over {t}.",
                 "{D}, a demonstration against {t} was held {p}."], ["none"]),
}
DEADLY = {"airstrike", "bombing", "suicide", "shelling", "clash", "shooting"}
# Names of one party in several reports; one list is one party.
ACTORS = {
    "isis": ["Islamic State", "ISIS", "ISIL", "Daesh"], "taliban": ["the Taliban", "Taliban fighters", "the Taleban"],
    "shabaab": ["al-Shabaab", "al Shabaab"], "coalition": ["the US-led coalition", "coalition warplanes"],
    "army": ["the army", "government forces"], "rebels": ["rebels", "opposition fighters"], "russia": ["Russian jets"],
    "sdf": ["the Syrian Democratic Forces", "the SDF"], "none": ["gunmen"],
}
VICTIMS = ["a market", "a police station", "a convoy", "a school", "a hospital", "a checkpoint", "a mosque", "a bus station",
           "a restaurant", "a military base", "a fuel depot", "a hotel", "a bridge", "an army post", "a refugee camp"]
TOPICS = ["power cuts", "high prices", "corruption", "a new law", "water shortages", "the mayor", "unpaid wages"]


def ascii_names(path):
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    head = {name: number for number, name in enumerate(rows[0])}
    return [{name: row[number] if number < len(row) else "" for name, number in head.items()} for row in rows[1:]]


def towns():
    """Towns of 5,000 people and more with the names of their district and province, each name once in its country."""
    data = os.path.join(ROOT, "Gazetteer", "Data")
    countries = {}
    for row in ascii_names(f"{data}/countries.tsv"): countries.setdefault(row["iso2"], row["name"])
    provinces = {row["code"]: row["asciiname"] for row in ascii_names(f"{data}/admin1.tsv")}
    districts = {row["code"]: row["name"] for row in ascii_names(f"{data}/admin2.tsv")}
    found = []
    for country in COUNTRIES:
        rows = [row for row in ascii_names(f"{data}/populated/{country}.tsv") if int(row["population"] or 0) >= 5000]
        names = collections.Counter(row["asciiname"] for row in rows)
        for row in rows:
            province = provinces.get(f"{country}.{row['admin1']}", "").replace(" Governorate", "").replace(" Province", "")
            if names[row["asciiname"]] > 1 or not province or row["asciiname"] == province: continue
            district = districts.get(f"{country}.{row['admin1']}.{row['admin2']}", "")
            found.append({"id": row["id"], "name": row["asciiname"], "province": province, "district": district, "country": countries[country],
                          "lat": float(row["lat"]), "lon": float(row["lon"]), "size": int(row["population"])})
    return found


def placed(towns):
    """Those that the program finds where they are, by province and by country: this measures merging and not geocoding."""
    tails = lambda town: [f", {town['province']}", f" in {town['country']}", f", {town['country']}"]
    lines = [json.dumps({"id": f"{number} {tail}", "text": f"A bomb exploded in {town['name']}{text} on 3 May 2015."})
             for number, town in enumerate(towns) for tail, text in enumerate(tails(town))]
    said = subprocess.run([DATELINE, "annotate"], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    right = collections.Counter()
    for line in said.stdout.splitlines():
        record = json.loads(line)
        events = record["events"]
        place = record["places"][events[0]["places"][0]]["place"] if len(events) == 1 and len(events[0]["places"]) == 1 else None
        right[int(record["id"].split()[0])] += place is not None and place["id"] == towns[int(record["id"].split()[0])]["id"]
    return [town for number, town in enumerate(towns) if right[number] == 3]


class Archive:
    def __init__(self, count, seed, vague):
        """vague: share of tellings that name the province for the town; half as many name the month for the day."""
        self.vague = vague
        self.differs = {}
        self.random = random.Random(seed)
        self.towns = placed(towns())
        # A few towns see much of what happens.
        self.weights = [min(town["size"], 2_000_000) ** 0.5 for town in self.towns]
        self.events = []
        self.documents = []  # (id, published, source, [(event, sentence)])
        self.tellings = 0
        while self.tellings < count: self.story()

    def event(self, **given):
        make = self.random
        kind = given.get("kind") or make.choice(list(KINDS))
        town = given.get("town") or make.choices(self.towns, self.weights)[0]
        dead = None
        if kind in DEADLY and make.random() < 0.75: dead = min(300, 1 + int(make.expovariate(1 / 8)))
        hurt = 1 + int(make.expovariate(1 / 15)) if kind in DEADLY and make.random() < 0.4 else None
        event = {"kind": kind, "town": town, "day": given.get("day") or FIRST + datetime.timedelta(make.randrange(DAYS)),
                 "actor": make.choice(KINDS[kind][1]), "victim": make.choice(VICTIMS), "topic": make.choice(TOPICS),
                 "dead": dead, "hurt": hurt, "count": 2 + int(make.expovariate(1 / 6)), "grows": make.random() < 0.2}
        event.update({key: value for key, value in given.items() if value is not None})
        event["number"] = len(self.events)
        self.events.append(event)
        return event

    def rival(self, event):
        """An event that is another one, and much like the first."""
        make = self.random
        other = lambda values, value: make.choice([one for one in values if one != value])
        case = make.randrange(6)
        later = event["day"] + datetime.timedelta(make.choice([2, 3, 4, 5]))
        dead = event["dead"]
        differs = None if dead is None else dead + make.choice([-1, 1]) * max(3, dead // 2)
        differs = None if differs is None else max(1, differs)
        if case == 0: return self.event(town=event["town"], day=event["day"], kind=other(KINDS, event["kind"]))
        if case == 1 and differs and differs != dead:
            return self.event(town=event["town"], day=event["day"], kind=event["kind"], dead=differs, grows=False)
        if case == 2: return self.event(town=event["town"], day=later, kind=event["kind"], actor=event["actor"])
        if case == 3: return self.event(town=event["town"], day=later, kind=event["kind"], dead=dead)
        near = [town for town in self.towns if town is not event["town"] and abs(town["lat"] - event["town"]["lat"]) < 0.5
                and abs(town["lon"] - event["town"]["lon"]) < 0.5]
        if case == 4 and near:
            return self.event(town=make.choice(near), day=event["day"], kind=event["kind"], dead=dead, actor=event["actor"])
        if near: return self.event(town=make.choice(near), day=event["day"], kind=event["kind"])
        return self.event()

    def story(self):
        make = self.random
        event = self.event()
        told = [event] * (1 if make.random() < 0.35 else 2 + min(int(make.expovariate(0.7)), 10))
        if make.random() < 0.3:
            rival = self.rival(event)
            told += [rival] * make.choice([1, 1, 2, 3])
        copies = []
        for one in told:
            sentence, published = self.sentence(one)
            copies.append((one, sentence, published))
            lines = [(one, sentence)]
            if make.random() < 0.12:
                # A round-up: other news of the day, elsewhere.
                for _ in range(make.choice([1, 2])):
                    other = self.event(day=one["day"])
                    lines.append((other, self.sentence(other, published)[0]))
                make.shuffle(lines)
            self.add(lines, published)
        if make.random() < 0.15:
            one, sentence, published = make.choice(copies)
            self.add([(one, sentence)], published)
        if make.random() < 0.02: self.strikes()

    def strikes(self):
        """A list of strikes, told in one report or in two, near towns of a country on one day."""
        make = self.random
        town = make.choices(self.towns, self.weights)[0]
        day = FIRST + datetime.timedelta(make.randrange(DAYS))
        same = [one for one in self.towns if one["country"] == town["country"]]
        lines = []
        for target in make.sample(["an ISIL tactical unit", "a vehicle", "a weapons cache", "a bridge", "two boats", "a tunnel"], 4):
            near = town if make.random() < 0.3 else make.choice(same)
            event = self.event(kind="airstrike", town=near, day=day, actor="coalition", dead=None, hurt=None)
            count = make.randrange(1, 6)
            lines.append((event, f"Near {near['name']}, {NUMBERS[count]} strike{'s' * (count > 1)} destroyed {target}."))
        head = f"Strikes in {town['country']} on {self.date(day)}."
        for _ in range(make.choice([1, 2])): self.add(lines, day + datetime.timedelta(1), head)

    def add(self, lines, published, head=""):
        self.documents.append((f"r{len(self.documents):06}", published, self.random.choice(["Ostrea", "Wire", "Daily", "Desk"]),
                               lines, head))
        self.tellings += len(lines)

    @staticmethod
    def date(day): return f"{day.day} {MONTHS[day.month - 1]} {day.year}"

    def place(self, town):
        make = self.random
        case = make.random()
        tail = make.choice([f", {town['province']}", f" in {town['country']}", f", {town['country']}"])
        if case < 0.08: return f"near {town['name']}{tail}", "near"
        if case < 0.18 and town["district"]:
            name = town["district"]
            return f"in {name}{'' if 'istrict' in name else ' district'}, {town['province']}, {town['country']}", "district"
        if 0.18 <= case < 0.18 + self.vague: return f"in {town['province']} province, {town['country']}", "province"
        return f"in {town['name']}{tail}", "town"

    def when(self, day, published):
        """A date as a report gives it, the day of publication that it needs, and how exact it is."""
        make = self.random
        case = make.random()
        known = published is not None
        published = published or day + datetime.timedelta(make.choice([0, 1, 1, 2, 3]))
        gap = (published - day).days
        how = "day"
        if case < 0.05:
            day += datetime.timedelta(make.choice([-1, 1]))
            how = "a day off"
        elif case < 0.30 and 0 <= gap < 6: return f"on {WEEKDAYS[day.weekday()]}", published, how
        elif case < 0.38 and gap == 1: return "yesterday", published, how
        elif case < 0.43 and gap == 0: return "today", published, how
        elif 0.43 <= case < 0.43 + self.vague / 2:
            return f"in {MONTHS[day.month - 1]} {day.year}", published if known else published + datetime.timedelta(20), "month"
        return make.choice([f"on {self.date(day)}", f"on {MONTHS[day.month - 1]} {day.day}, {day.year}"]), published, how

    def sentence(self, event, published=None):
        make = self.random
        day, published, exact = self.when(event["day"], published)
        place, fine = self.place(event["town"])
        templates = [one for one in KINDS[event["kind"]][0] if event["dead"] or "{K}" not in one]
        actor = make.choice(ACTORS[event["actor"]])
        dead, hurt = event["dead"], event["hurt"]
        if dead and event["grows"] and (published - event["day"]).days >= 2: dead += max(1, dead // 4)
        people = lambda n, word: f"{NUMBERS[n] if n < 10 and make.random() < 0.5 else n} {word if n > 1 else word.replace('people', 'person')}"
        told = ""
        bare = bool(dead) and make.random() >= 0.88
        if dead and not bare:
            told = make.choice([f", killing {people(dead, 'people')}", f", leaving {people(dead, 'people')} dead"])
            if hurt and make.random() < 0.7: told += f" and wounding {NUMBERS[hurt] if hurt < 10 else hurt}"
        elif hurt and not dead and make.random() < 0.7:
            told = f", wounding {people(hurt, 'people')}"
        text = make.choice(templates).format(
            a=actor, A=actor[0].upper() + actor[1:], b="the army" if event["actor"] != "army" else "rebels",
            v=event["victim"] if make.random() < 0.8 else "a target", t=event["topic"], p=place, d=day,
            D=day[0].upper() + day[1:], kw=told, K=people(dead or 1, "people"), n=event["count"])
        differs = {exact, fine, "no toll" if bare else "", "grown toll" if dead and dead != event["dead"] else ""}
        self.differs[text] = differs - {"day", "town", ""}
        return text, published

    def write(self, path, order=None):
        """Writes the reports; the events by document and where each sentence begins."""
        where = {}
        with open(path, "w", encoding="utf-8") as file:
            for number in order or range(len(self.documents)):
                name, published, source, lines, head = self.documents[number]
                text, starts = head, []
                for event, sentence in lines:
                    if text: text += "\n\n" if head else " "
                    starts.append((len(text), event["number"], sentence))
                    text += sentence
                where[name] = starts
                file.write(json.dumps({"id": name, "text": text, "published": str(published), "source": source}) + "\n")
        return where


def export(source, folder, *options):
    """Seconds, peak MB and what the program said."""
    start = time.perf_counter()
    process = subprocess.Popen([DATELINE, "export", source, "-o", folder, "--format", "csv", *options], stderr=subprocess.PIPE, text=True)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status: sys.exit(f"export ended with wait status {status}: {said}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024, said.splitlines()[0]


def features(folder):
    """Of each feature the (document, character) of its tellings."""
    merged = collections.defaultdict(list)
    with open(f"{folder}/merges.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file): merged[row["event_id"]].append((row["document_id"], int(row["char_start"]), row["reason"]))
    for layer in ["events", "events_undated"]:
        with open(f"{folder}/{layer}.csv", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield merged.get(row["event_id"]) or [(row["document_id"], int(row["char_start"]), "")]


def score(folder, where, differs, show):
    def telling(document, character):
        starts = where[document]
        return document, bisect.bisect_right([start for start, _, _ in starts], character) - 1

    def event(one): return where[one[0]][one[1]][1]

    together, read = {}, set()
    for tellings in features(folder):
        marked = {telling(document, character): reason for document, character, reason in tellings}
        marked = {one: reason for one, reason in marked.items() if one[1] >= 0}
        read.update(marked)
        ordered = sorted(marked)
        for number, one in enumerate(ordered):
            for other in ordered[:number]: together[(other, one)] = marked[one] + " / " + marked[other]
    truth = collections.defaultdict(list)
    for document, starts in where.items():
        for number, (_, one, _) in enumerate(starts): truth[one].append((document, number))
    right = {pair for pair in together if event(pair[0]) == event(pair[1])}
    pairs = [(one, other) for tellings in truth.values() for number, other in enumerate(sorted(tellings))
             for one in sorted(tellings)[:number]]
    readable = [pair for pair in pairs if pair[0] in read and pair[1] in read]
    precision = len(right) / max(1, len(together))
    for name, all_pairs in [("whole export", pairs), ("merge alone", readable)]:
        recall = len(right) / max(1, len(all_pairs))
        print(f"{name}: pairs {len(all_pairs)}, merged {len(together)}, right {len(right)}, precision {precision:.4f}, "
              f"recall {recall:.4f}, F1 {2 * precision * recall / max(1e-9, precision + recall):.4f}")
    words = lambda one: where[one[0]][one[1]][2]
    told, found = collections.Counter(), collections.Counter()
    for pair in readable:
        kinds = differs.get(words(pair[0]), set()) | differs.get(words(pair[1]), set()) or {"other words alone"}
        if words(pair[0]) == words(pair[1]): kinds = {"word for word"}
        for kind in kinds:
            told[kind] += 1
            found[kind] += pair in right
    print("recall: " + ", ".join(f"{kind} {found[kind] / told[kind]:.3f} of {told[kind]}" for kind in sorted(told)))
    make = random.Random(2)
    wrong = sorted(set(together) - right)
    missed = sorted(set(readable) - right)
    for title, some in [("wrong", wrong), ("missed", missed)]:
        for pair in make.sample(some, min(show, len(some))):
            kinds = sorted(differs.get(words(pair[0]), set()) | differs.get(words(pair[1]), set()))
            print(f"{title} {kinds}: {words(pair[0])} | {words(pair[1])} | {together.get(pair, '')}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tellings", type=int, default=200_000)
    parser.add_argument("--vague", type=float, default=0.02)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", help="folder of the archive and the layers")
    parser.add_argument("--shuffle", action="store_true")
    parser.add_argument("--wrong", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or temporary
        os.makedirs(folder, exist_ok=True)
        archive = Archive(options.tellings, options.seed, options.vague)
        where = archive.write(f"{folder}/archive.jsonl")
        print(f"{len(archive.documents)} reports, {archive.tellings} tellings of {len(archive.events)} events")
        seconds, memory, said = export(f"{folder}/archive.jsonl", f"{folder}/out")
        print(f"export: {seconds:.1f} s, {memory:.0f} MB; {said}")
        score(f"{folder}/out", where, archive.differs, options.wrong)
        if options.shuffle:
            order = list(range(len(archive.documents)))
            random.Random(7).shuffle(order)
            archive.write(f"{folder}/shuffled.jsonl", order)
            export(f"{folder}/shuffled.jsonl", f"{folder}/shuffled")
            for name in ["events.csv", "events_undated.csv", "merges.csv"]:
                with open(f"{folder}/out/{name}", "rb") as one, open(f"{folder}/shuffled/{name}", "rb") as other:
                    print(f"in another order, {name}: {'the same bytes' if one.read() == other.read() else 'DIFFERENT'}")


if __name__ == "__main__":
    main()
