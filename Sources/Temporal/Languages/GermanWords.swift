/// The German words of dates; Documentation/date-languages.md explains the columns.
enum GermanWords {
  static let table = """
    stop: um, wann, welche, kommt, zurück, beginnt, laufen, unter, durch, gegen, dass, oder, aber, nur, ich, dich, an, wir, mein, uns, ihr, sein, der, die, das, den, dem, des, und, ist, nicht, ein, eine, einen, einem, einer, mit, auf, für, von, im, zu, sich, als, auch, bei, nach, aus, wurde, wurden, werden, wird, sind, hat, haben, war, noch, über, seit, vor, zwischen, bis, ich, er, sie, es, am, zum, zur, januar, jänner, februar, märz, mai, juni, juli, oktober, dezember, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, gestern, heute, morgen, jahr, jahre, jahren, woche, monat, tage, letzte, mehr, etwa
    month 1: januar[- s], jänner, jan?
    month 2: februar[- s], feber, feb?
    month 3: märz
    month 4: april[- s], apr?
    month 5: mai
    month 6: juni, jun?
    month 7: juli, jul?
    month 8: august[- s], aug?
    month 9: september[- s], sep?, sept?
    month 10: oktober[- s], okt?
    month 11: november[- s], nov?
    month 12: dezember[- s], dez?
    weekday 1: montag[- s], mo?
    weekday 2: dienstag[- s], di?
    weekday 3: mittwoch[- s], mi?
    weekday 4: donnerstag[- s], do?
    weekday 5: freitag[- s], fr?
    weekday 6: samstag[- s], sonnabend[- s], sa?
    weekday 7: sonntag[- s], so?
    weekday 1: montag[morgen früh vormittag mittag nachmittag abend nacht]
    weekday 2: dienstag[morgen früh vormittag mittag nachmittag abend nacht]
    weekday 3: mittwoch[morgen früh vormittag mittag nachmittag abend nacht]
    weekday 4: donnerstag[morgen früh vormittag mittag nachmittag abend nacht]
    weekday 5: freitag[morgen früh vormittag mittag nachmittag abend nacht]
    weekday 6: samstag[morgen früh vormittag mittag nachmittag abend nacht]
    weekday 7: sonntag[morgen früh vormittag mittag nachmittag abend nacht]
    part morning: [montag dienstag mittwoch donnerstag freitag samstag sonntag]morgen, [montag dienstag mittwoch donnerstag freitag samstag sonntag]früh, [montag dienstag mittwoch donnerstag freitag samstag sonntag]vormittag
    part afternoon: [montag dienstag mittwoch donnerstag freitag samstag sonntag]nachmittag, [montag dienstag mittwoch donnerstag freitag samstag sonntag]mittag
    part evening: [montag dienstag mittwoch donnerstag freitag samstag sonntag]abend
    part night: [montag dienstag mittwoch donnerstag freitag samstag sonntag]nacht
    unit second: sekunde
    units second: sekunden
    unit minute: minute
    units minute: minuten
    unit hour: stunde
    units hour: stunden
    unit day: tag, tages
    units day: tage, tagen, tg
    unit week: woche
    units week: wochen
    unit weekend: wochenende, wochenendes
    units weekend: wochenenden
    unit month: monat, monats
    units month: monate, monaten
    unit quarter: quartal, quartals, vierteljahr
    units quarter: quartale, quartalen
    unit half: halbjahr, halbjahres, jahreshälfte
    units half: halbjahre, halbjahren
    unit year: jahr, jahres, jahrs
    units year: jahre, jahren
    unit decade: jahrzehnt, jahrzehnts
    units decade: jahrzehnte, jahrzehnten
    unit century: jahrhundert, jahrhunderts
    units century: jahrhunderte, jahrhunderten
    season spring: frühling, frühjahr, frühlings
    season summer: sommer, sommers
    season autumn: herbst, herbstes
    season winter: winter, winters
    part morning: morgen, früh, vormittag, morgens, vormittags
    part afternoon: nachmittag, mittag, nachmittags, mittags
    part evening: abend, abends
    part night: nacht, nachts
    day -2: vorgestern
    day -1: gestern
    day 0: heute
    day 1: morgen?
    day 2: übermorgen
    nextDay 1: tags darauf, am darauffolgenden tag
    nextDay -1: am vortag, tags zuvor
    nightOf 0: heute nacht
    number 0: null
    number 1: ein, eine, einen, einem, einer, eins
    number 2: zwei, beiden
    number 3: drei
    number 4: vier
    number 5: fünf
    number 6: sechs
    number 7: sieben
    number 8: acht
    number 9: neun
    number 10: zehn
    number 11: elf
    number 12: zwölf
    number 13: dreizehn
    number 14: vierzehn
    number 15: fünfzehn
    number 16: sechzehn
    number 17: siebzehn
    number 18: achtzehn
    number 19: neunzehn
    number 20: zwanzig
    number 30: dreißig
    number 40: vierzig
    number 50: fünfzig
    number 60: sechzig
    number 70: siebzig
    number 80: achtzig
    number 90: neunzig
    times 100: hundert
    times 1000: tausend
    compound und: sten, ste, ster
    ordinal 1: erste[- n r s m]
    ordinal 2: zweite[- n r s m]
    ordinal 3: dritte[- n r s m]
    ordinal 4: vierte[- n r s m]
    ordinal 5: fünfte[- n r s m]
    ordinal 6: sechste[- n r s m]
    ordinal 7: siebte[- n r s m], siebente[- n r]
    ordinal 8: achte[- n r s m]
    ordinal 9: neunte[- n r s m]
    ordinal 10: zehnte[- n r s m]
    ordinal 11: elfte[- n r s m]
    ordinal 12: zwölfte[- n r s m]
    ordinal 13: dreizehnte[- n r s]
    ordinal 14: vierzehnte[- n r s]
    ordinal 15: fünfzehnte[- n r s]
    ordinal 16: sechzehnte[- n r s]
    ordinal 17: siebzehnte[- n r s]
    ordinal 18: achtzehnte[- n r s]
    ordinal 19: neunzehnte[- n r s]
    ordinal 20: zwanzigste[- n r s]
    ordinal 30: dreißigste[- n r s]
    ordinalSuffix: ten, te, ter
    relation last: letzt[e en er es em], vergangen[e en er es em], vorig[e en er es em]
    relation next: nächst[e en er es em], kommend[e en er es em]
    relation this: dies[e en er es em], laufend[e en er es em], heurig[e en er es]
    relation previous: vorherig[e en er es], vorangegangen[e en er es]
    relation following: folgend[e en er es em], darauffolgend[e en er es em]
    relation same: selbe[- n], gleiche[- n]
    relation second-last: vorletzt[e en er es em]
    relation second-next: übernächst[e en er es em]
    yearOf -1: vorjahr, vorjahres
    ago 1: vor
    later 2: später, danach, darauf
    later -1: zuvor, davor, früher
    within 1: in, binnen, innerhalb von
    few: mehrere, mehreren, einige, einigen, ein paar, wenige, wenigen
    half: halbes, halbe, halben
    more: weitere, weiteren
    every: jede, jeden, jeder, jedes, jedem, alle
    set P1D: täglich
    set P1W: wöchentlich
    set P1M: monatlich
    set P1Y: jährlich
    set XXXX-WXX-1: montags?
    reference present: jetzt, nun, derzeit, gegenwärtig
    reference past: kürzlich, neulich, jüngst
    reference future: bald, demnächst
    fuzzy start: anfang, beginn
    fuzzy mid: mitte
    fuzzy end: ende
    decadeWord: jahre, jahren, jahrzehnt
    decadeSuffix: er, ern
    decade 20: zwanziger
    decade 30: dreißiger
    decade 40: vierziger
    decade 50: fünfziger
    decade 60: sechziger
    decade 70: siebziger
    decade 80: achtziger
    decade 90: neunziger
    glue: von, des, der
    article: der, die, das, den, dem, zum, zur
    prep: am, im, in, an, um, gegen, ab, während, zu, für, aus, dieses
    from: von, vom, ab
    to: bis, und, auf
    between: zwischen
    and: und
    or: oder
    since: seit, ab
    until: bis
    before: vor
    after: nach
    at: um, gegen, ab
    oclock: uhr
    clockName 12: mittag?
    clockName 24: mitternacht
    holiday fixed 12-25: Weihnachten, ersten Weihnachtsfeiertag, Weihnachtstag
    holiday fixed 12-26: zweiten Weihnachtstag, zweiten Weihnachtsfeiertag
    holiday fixed 12-24: Heiligabend, Heiliger Abend
    holiday fixed 12-31: Silvester
    holiday fixed 01-01: Neujahr, Neujahrstag
    holiday fixed 01-06: Heilige Drei Könige, Dreikönigstag
    holiday nth 10-7-1: Erntedankfest
    holiday fixed 06-29: Peter und Paul
    holiday fixed 12-04: Barbaratag
    holiday fixed 06-24: Johannistag
    holiday fixed 12-06: Nikolaustag, Nikolaus?
    holiday fixed 10-31: Reformationstag
    holiday fixed 05-01: Tag der Arbeit
    holiday fixed 10-03: Tag der Deutschen Einheit
    holiday fixed 11-01: Allerheiligen
    holiday easter 0: Ostern, Ostersonntag
    holiday easter 1: Ostermontag
    holiday easter -2: Karfreitag
    holiday easter -1: Karsamstag
    holiday easter -7: Palmsonntag
    holiday easter -50: Fastnachtssamstag
    holiday easter -49: Fastnachtssonntag
    holiday easter -46: Aschermittwoch
    holiday easter -3: Gründonnerstag
    holiday easter 60: Fronleichnam
    holiday easter -48: Rosenmontag
    holiday easter 39: Christi Himmelfahrt
    holiday easter 49: Pfingsten, Pfingstsonntag
    holiday easter 50: Pfingstmontag
    holiday hijri 09-00: Ramadan
    holiday hijri 10-01: Zuckerfest
    holiday hijri 12-10: Opferfest
    holiday persian 01-01: Nouruz, Newroz
    about: etwa, rund, fast, ungefähr, knapp, gut
    future: wird, werden, soll, sollen, werde, geplant, will
    past: wurde, wurden, hat, haben, war, waren, begann, habe, sei
    plain: alt, alte, alter, alten, guten morgen, guten tag, jährige, jähriger, lang
    pastEnding: te, ten
    """
}
