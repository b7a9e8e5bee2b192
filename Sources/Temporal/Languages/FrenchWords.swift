/// The French words of dates; Documentation/date-languages.md explains the columns.
enum FrenchWords {
  static let table = """
    stop: d'avril, d'août, d'octobre, l'an, l'année, c'est, n'est, qu'il, d'un, d'une, s'est, l'été, quel, quelle, vais, votre, vous, mes, début, fin, peut, peut-être, elle, ils, a, le, la, les, des, du, un, une, est, dans, que, qui, pour, sur, avec, par, pas, au, aux, ce, cette, sont, été, ont, mais, leur, ses, plus, depuis, entre, après, avant, selon, janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, hier, demain, je, il, nous, en, et, à, de, année, semaine, mois, jours, était, quelque
    month 1: janvier, janv?, jan?
    month 2: février, févr?, fév?
    month 3: mars
    month 4: avril, avr?
    month 5: mai
    month 6: juin
    month 7: juillet, juil?
    month 8: août
    month 9: septembre, sept?, sep?
    month 10: octobre, oct?
    month 11: novembre, nov?
    month 12: décembre, déc?
    weekday 1: lundi, lun?
    weekday 2: mardi, mar?
    weekday 3: mercredi, mer?
    weekday 4: jeudi, jeu?
    weekday 5: vendredi, ven?
    weekday 6: samedi, sam?
    weekday 7: dimanche, dim?
    unit second: seconde
    units second: secondes
    unit minute: minute
    units minute: minutes
    unit hour: heure
    units hour: heures
    unit day: jour, journée
    units day: jours, journées
    unit week: semaine
    units week: semaines
    unit weekend: week-end
    unit month: mois
    unit quarter: trimestre
    units quarter: trimestres
    unit half: semestre
    units half: semestres
    unit year: an, année
    units year: ans, années
    unit decade: décennie
    units decade: décennies
    unit century: siècle
    units century: siècles
    season spring: printemps
    season summer: été?
    season autumn: automne
    season winter: hiver
    part morning: matin, matinée
    part afternoon: après-midi
    part evening: soir, soirée
    part night: nuit
    day -2: avant-hier
    day -1: hier
    day 0: aujourd'hui
    day 1: demain
    day 2: après-demain
    nextDay 1: lendemain
    nextDay 2: surlendemain
    nextDay -1: veille?
    eveningOf 0: ce soir
    number 0: zéro
    number 1: un, une
    number 2: deux
    number 3: trois
    number 4: quatre
    number 5: cinq
    number 6: six
    number 7: sept
    number 8: huit
    number 9: neuf
    number 10: dix
    number 11: onze
    number 12: douze
    number 13: treize
    number 14: quatorze
    number 15: quinze
    number 16: seize
    number 17: dix-sept
    number 18: dix-huit
    number 19: dix-neuf
    number 20: vingt
    number 30: trente
    number 40: quarante
    number 50: cinquante
    number 60: soixante
    number 70: septante
    number 80: quatre-vingt[- s], huitante
    number 90: nonante, quatre-vingt-dix
    times 100: cent, cents
    times 1000: mille
    ordinal 1: premi[er ère ers ères]
    ordinal 2: deuxième, second, seconde
    ordinal 3: troisième
    ordinal 4: quatrième
    ordinal 5: cinquième
    ordinal 6: sixième
    ordinal 7: septième
    ordinal 8: huitième
    ordinal 9: neuvième
    ordinal 10: dixième
    ordinal 11: onzième
    ordinal 12: douzième
    ordinal 17: dix-septième
    ordinal 18: dix-huitième
    ordinal 21: vingt et unième
    ordinal 19: dix-neuvième
    ordinal 20: vingtième
    ordinalSuffix: er, ère, re, e, è, ème, eme
    relation last: derni[er ère ers ères], passé[- e s es], écoulé[- e]
    relation next: prochain[- e s es], à venir
    relation this: ce, cet, cette
    relation previous: précédent[- e s es]
    relation following: suivant[- e s es]
    relation current: actuel[- le s les], en cours
    relation same: même
    ago 1: il y a, il ya, voici, voilà
    later 2: plus tard, après
    later -1: plus tôt, auparavant
    within 1: dans, d'ici
    few: quelques, plusieurs, des, certains
    half: demi, demie
    every: chaque, tous les, toutes les
    set P1D: quotidiennement
    set P1W: hebdomadairement
    reference present: maintenant, actuellement, désormais
    reference past: récemment, dernièrement
    reference future: bientôt, prochainement
    fuzzy start: début, débuts, commencement
    fuzzy mid: mi, milieu
    fuzzy end: fin
    decadeWord: années
    decadeSuffix: s
    decade 20: vingt?
    decade 70: soixante-dix?
    decade 80: quatre-vingt?, quatre-vingts?
    decade 90: quatre-vingt-dix?
    glue: de, d, du, des, en, l
    article: le, la, les, l
    prep: en, sur, au, à?, dans, durant, pendant, courant, dès, vers, de l, au cours de, lors de
    from: de, du, d, depuis, dès
    to: à, au, aux, et
    between: entre
    and: et
    or: ou
    since: depuis, dès, à partir de, à partir du
    until: jusqu'à, jusqu'au, jusqu'en, d'ici, d'ici à
    before: avant
    after: après
    at: à, vers, dès
    oclock: h, heures, heure
    clockName 12: midi
    clockName 24: minuit
    holiday fixed 12-25: Noël
    holiday fixed 12-24: veille de Noël, réveillon de Noël
    holiday fixed 12-31: Saint-Sylvestre
    holiday fixed 01-01: jour de l'an, nouvel an
    holiday fixed 11-01: Toussaint
    holiday fixed 05-01: fête du travail, journée internationale des travailleurs
    holiday fixed 03-08: journée internationale des droits des femmes
    holiday fixed 03-17: Saint-Patrick
    holiday fixed 02-14: Saint-Valentin
    holiday fixed 04-22: jour de la Terre
    holiday fixed 11-11: armistice?
    holiday easter 0: Pâques, dimanche de Pâques
    holiday easter 1: lundi de Pâques
    holiday easter -2: vendredi saint
    holiday easter 39: Ascension?
    holiday easter 49: Pentecôte
    holiday hijri 09-00: ramadan
    holiday hijri 10-01: Aïd el-Fitr, Aïd al-Fitr
    holiday hijri 12-10: Aïd el-Adha, Aïd al-Adha, Aïd el-Kébir
    holiday hijri 01-10: Achoura
    holiday persian 01-01: Norouz, Newroz
    about: environ, près de, à peu près, presque, plus de
    future: va, vais, allons, vont, doit, doivent, sera, seront, aura, auront, prévu[- e s es], devrait, devraient
    past: a, ont, avait, avaient, était, étaient, fut, furent
    plain: opéra, caméra, âgé, âgée, âgés, vieux, vieille
    futureEnding: era, eront, ira, iront, erai, irai, drai, dra, dront, endrai
    """
}
