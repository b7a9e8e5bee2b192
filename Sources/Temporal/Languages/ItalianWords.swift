/// The Italian words of dates; Documentation/date-languages.md explains the columns.
enum ItalianWords {
  static let table = """
    stop: a, il, lo, gli, della, delle, dei, del, di, che, è, un, una, per, con, non, sono, nel, nella, alla, al, dal, dalla, più, ha, hanno, stato, stata, come, anche, si, tra, fra, dopo, dal, secondo, gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, dicembre, lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, ieri, oggi, domani, anno, anni, settimana, mese, giorni, e, la, le, sulla, circa, da, i, era, fu
    month 1: gennaio, gen?
    month 2: febbraio, feb?
    month 3: marzo, mar?
    month 4: aprile, apr?
    month 5: maggio, mag?
    month 6: giugno, giu?
    month 7: luglio, lug?
    month 8: agosto, ago?
    month 9: settembre, set?, sett?
    month 10: ottobre, ott?
    month 11: novembre, nov?
    month 12: dicembre, dic?
    weekday 1: lunedì, lun?
    weekday 2: martedì, mar?
    weekday 3: mercoledì, mer?
    weekday 4: giovedì, gio?
    weekday 5: venerdì, ven?
    weekday 6: sabato, sab?
    weekday 7: domenica, dom?
    unit second: secondo
    units second: secondi
    unit minute: minuto
    units minute: minuti
    unit hour: ora
    units hour: ore
    unit day: giorno, giornata
    units day: giorni, giornate
    unit week: settimana
    units week: settimane
    unit weekend: fine settimana, weekend
    unit month: mese
    units month: mesi
    unit quarter: trimestre
    units quarter: trimestri
    unit half: semestre
    units half: semestri
    unit year: anno
    units year: anni
    unit decade: decennio
    units decade: decenni
    unit century: secolo
    units century: secoli
    season spring: primavera
    season summer: estate
    season autumn: autunno
    season winter: inverno
    part morning: mattina, mattino, mattinata
    part afternoon: pomeriggio
    part evening: sera, serata
    part night: notte
    day -2: altro ieri, avantieri
    day -1: ieri
    day 0: oggi
    day 1: domani
    day 2: dopodomani
    nextDay 1: indomani
    nextDay -1: vigilia?
    eveningOf 0: stasera
    morningOf 0: stamattina, stamane
    nightOf 0: stanotte
    number 1: uno, un, una
    number 2: due
    number 3: tre
    number 4: quattro
    number 5: cinque
    number 6: sei
    number 7: sette
    number 8: otto
    number 9: nove
    number 10: dieci
    number 11: undici
    number 12: dodici
    number 13: tredici
    number 14: quattordici
    number 15: quindici
    number 16: sedici
    number 17: diciassette
    number 18: diciotto
    number 19: diciannove
    number 20: venti
    number 21: ventuno
    number 22: ventidue
    number 23: ventitré
    number 24: ventiquattro
    number 25: venticinque
    number 26: ventisei
    number 27: ventisette
    number 28: ventotto
    number 29: ventinove
    number 30: trenta
    number 31: trentuno
    number 40: quaranta
    number 50: cinquanta
    number 60: sessanta
    number 70: settanta
    number 80: ottanta
    number 90: novanta
    times 100: cento
    times 1000: mille, mila
    ordinal 1: prim[o a i e]
    ordinal 2: second[o a]
    ordinal 3: terz[o a]
    ordinal 4: quart[o a]
    ordinal 5: quint[o a]
    ordinal 6: sest[o a]
    ordinal 7: settim[o a]
    ordinal 8: ottav[o a]
    ordinal 9: non[o a]
    ordinal 10: decim[o a]
    ordinal 18: diciottesimo
    ordinal 19: diciannovesimo
    ordinal 20: ventesimo
    ordinal 21: ventunesimo
    ordinalSuffix: o, a
    relation last: scors[o a i e], passat[o a i e], ultim[o a i e]
    relation next: prossim[o a i e], che viene
    relation this: quest[o a i e -]
    relation previous: precedente, precedenti, prima
    relation following: seguente, seguenti, successiv[o a i e], dopo
    relation current: attuale, in corso
    relation same: stess[o a]
    ago 2: fa, or sono
    later 2: dopo, più tardi
    later -1: prima
    within 1: fra, tra, entro
    few: divers[i e], alcun[i e], vari[e], parecch[i ie], pochi, poche
    half: mezzo, mezza
    every: ogni, tutti i, tutte le
    set P1D: quotidianamente
    set P1W: settimanalmente
    reference present: adesso, ora?, attualmente
    reference past: recentemente, di recente
    reference future: presto?, prossimamente
    fuzzy start: inizio, inizi, principio
    fuzzy mid: metà
    fuzzy end: fine
    decadeWord: anni
    decade 20: venti?
    decade 30: trenta?
    decade 40: quaranta?
    decade 50: cinquanta?
    decade 60: sessanta?
    decade 70: settanta?
    decade 80: ottanta?
    decade 90: novanta?
    glue: di, del, dello, della, dell, d, degli
    article: il, lo, la, l, i, gli, le
    prep: in, nel, nello, nella, nell, negli, a, al, alla, all, durante, verso, per, entro, sul
    from: da, dal, dalla, dall, di
    to: a, al, alla, ad, e, fino
    between: tra, fra
    and: e, ed
    or: o
    since: da, dal, dallo, dalla, dall, sin dal, a partire da, a partire dal
    until: fino a, fino al, sino al, entro
    before: prima di, prima del
    after: dopo
    at: alle, all, alle ore, ore, verso le, dalle
    oclock: ore
    clockName 12: mezzogiorno
    clockName 24: mezzanotte
    holiday fixed 12-25: Natale
    holiday fixed 12-24: vigilia di Natale
    holiday fixed 12-26: Santo Stefano?
    holiday fixed 12-31: San Silvestro
    holiday fixed 01-01: Capodanno
    holiday fixed 01-06: Epifania
    holiday fixed 04-25: festa della Liberazione
    holiday fixed 05-01: festa dei lavoratori, primo maggio
    holiday fixed 08-15: Ferragosto
    holiday fixed 11-01: Ognissanti
    holiday easter 0: Pasqua
    holiday easter 1: Pasquetta, lunedì dell'Angelo
    holiday easter -2: Venerdì Santo
    holiday hijri 09-00: Ramadan
    holiday persian 01-01: Nowruz, Newroz
    about: circa, quasi, oltre
    future: sarà, saranno, avrà, avranno, dovrà, dovranno, potrà, previsto, prevista
    past: ha, hanno, era, erano, è stato, è stata, fu, furono, sono stati, sono state
    plain: euro, età
    futureEnding: rà, ranno
    pastEnding: ò, arono, irono, ava, avano
    """
}
