/// The Spanish words of dates; Documentation/date-languages.md explains the columns.
enum SpanishWords {
  static let table = """
    stop: voy, volver, qué, ese, ya, vez, tal, después, antes, puedes, debe, hay, sin, a, el, la, los, las, del, de, que, y, en, un, una, es, por, con, para, se, su, sus, al, como, más, pero, fue, ha, han, este, esta, entre, desde, hasta, según, sobre, también, tras, muy, lo, enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre, lunes, martes, miércoles, jueves, viernes, sábado, domingo, ayer, hoy, mañana, año, años, semana, mes, días, está, eran, unos
    month 1: enero, ene?
    month 2: febrero, feb?
    month 3: marzo, mar?
    month 4: abril, abr?
    month 5: mayo
    month 6: junio, jun?
    month 7: julio, jul?
    month 8: agosto, ago?
    month 9: septiembre, setiembre, sep?, sept?
    month 10: octubre, oct?
    month 11: noviembre, nov?
    month 12: diciembre, dic?
    weekday 1: lunes, lun?
    weekday 2: martes, mar?
    weekday 3: miércoles, mié?, miérc
    weekday 4: jueves, jue?, juev
    weekday 5: viernes, vie?, vier
    weekday 6: sábado, sáb?
    weekday 7: domingo, dom?
    unit second: segundo
    units second: segundos
    unit minute: minuto
    units minute: minutos
    unit hour: hora
    units hour: horas
    unit day: día
    units day: días, jornadas
    unit week: semana
    units week: semanas
    unit weekend: fin de semana
    units weekend: fines de semana
    unit fortnight: quincena
    unit month: mes
    units month: meses
    unit quarter: trimestre
    units quarter: trimestres
    unit half: semestre
    units half: semestres
    unit year: año
    units year: años
    unit decade: década, decenio
    units decade: décadas, decenios
    unit century: siglo
    units century: siglos
    season spring: primavera
    season summer: verano
    season autumn: otoño
    season winter: invierno
    part morning: mañana, madrugada
    part afternoon: tarde
    part night: noche
    day -2: anteayer, antes de ayer, antier
    day -1: ayer
    day 0: hoy
    day 1: mañana?
    day 2: pasado mañana
    nightOf -1: anoche
    nightOf 0: esta noche
    number 0: cero
    number 1: uno, un, una
    number 2: dos
    number 3: tres
    number 4: cuatro
    number 5: cinco
    number 6: seis
    number 7: siete
    number 8: ocho
    number 9: nueve
    number 10: diez
    number 11: once
    number 12: doce
    number 13: trece
    number 14: catorce
    number 15: quince
    number 16: dieciséis
    number 17: diecisiete
    number 18: dieciocho
    number 19: diecinueve
    number 20: veinte
    number 21: veintiuno, veintiún
    number 22: veintidós
    number 23: veintitrés
    number 24: veinticuatro
    number 25: veinticinco
    number 26: veintiséis
    number 27: veintisiete
    number 28: veintiocho
    number 29: veintinueve
    number 30: treinta
    number 40: cuarenta
    number 50: cincuenta
    number 60: sesenta
    number 70: setenta
    number 80: ochenta
    number 90: noventa
    number 200: doscient[os as]
    number 300: trescient[os as]
    number 400: cuatrocient[os as]
    number 500: quinient[os as]
    number 600: seiscient[os as]
    number 700: setecient[os as]
    number 800: ochocient[os as]
    number 900: novecient[os as]
    times 100: cien, ciento
    times 1000: mil
    ordinal 1: primer[- o a os as]
    ordinal 2: segund[o a]
    ordinal 3: tercer[- o a]
    ordinal 4: cuart[o a]
    ordinal 5: quint[o a]
    ordinal 6: sext[o a]
    ordinal 7: séptim[o a]
    ordinal 8: octav[o a]
    ordinal 9: noven[o a]
    ordinal 10: décim[o a]
    ordinal 11: undécim[o a]
    ordinal 12: duodécim[o a]
    ordinal 20: vigésim[o a]
    ordinal 30: trigésim[o a]
    ordinalSuffix: o, a, er, ro, do
    relation last: pasad[o a os as], últim[o a os as]
    relation next: próxim[o a os as], que viene, entrante, que vienen
    relation this: este, esta, estos, estas
    relation previous: anterior, anteriores, previ[o a]
    relation following: siguiente, siguientes
    relation current: actual, en curso
    relation same: mism[o a], ese mismo, esa misma, ese, esa, aquel, aquella
    ago 1: hace
    ago 2: atrás
    later 2: después, más tarde
    later -1: antes
    within 1: dentro de
    within 3: en
    few: vari[os as], algun[os as], un[os as], pocos, pocas
    half: medio, media
    every: cada, todos los, todas las
    set P1D: diariamente, a diario
    set P1W: semanalmente
    set P1M: mensualmente
    set P1Y: anualmente
    reference present: ahora, actualmente
    reference past: recientemente, últimamente
    reference future: pronto
    fuzzy start: principios, principio, comienzos, comienzo, inicios, inicio, primeros
    fuzzy mid: mediados, medianos
    fuzzy end: finales, final, fines, fin, últimos
    decadeSuffix: s
    decadeWord: años, década de, década, decenio de
    decade 20: veinte?
    decade 30: treinta?
    decade 40: cuarenta?
    decade 50: cincuenta?
    decade 60: sesenta?
    decade 70: setenta?
    decade 80: ochenta?
    decade 90: noventa?
    glue: de, del, a, al
    article: el, la, los, las, lo
    prep: en, durante, hacia, para, por, al, ante
    from: de, del, desde
    to: a, al, hasta
    between: entre
    and: y, e
    or: o, u
    since: desde, a partir de, a partir del
    until: hasta
    before: antes, antes de, antes del
    after: después de, después del, tras, posterior de
    at: a las, a la, las, hacia las, sobre las, desde las
    oclock: horas, h, hs, hrs, hora
    meridiem 0: a.m., am
    meridiem 12: p.m., pm
    clockName 12: mediodía
    clockName 24: medianoche
    holiday fixed 12-25: Navidad, día de Navidad
    holiday fixed 12-24: Nochebuena
    holiday fixed 12-31: Nochevieja
    holiday fixed 01-01: Año Nuevo, día de Año Nuevo
    holiday fixed 01-06: día de Reyes
    holiday fixed 05-01: día del trabajador, día del trabajo, día internacional de los trabajadores
    holiday fixed 04-22: día de la Tierra
    holiday fixed 03-17: día de San Patricio
    holiday fixed 02-14: día de San Valentín
    holiday fixed 03-08: día internacional de la mujer
    holiday fixed 11-01: día de todos los santos
    holiday fixed 11-02: día de muertos, día de los difuntos
    holiday easter 0: Domingo de Pascua, Domingo de Resurrección, Pascua
    holiday easter -2: Viernes Santo
    holiday easter -3: Jueves Santo
    holiday easter -7: Domingo de Ramos
    holiday hijri 09-00: Ramadán
    holiday hijri 10-01: Eid al-Fitr
    holiday hijri 12-10: Eid al-Adha
    holiday persian 01-01: Noruz, Nowruz
    about: casi, cerca de, aproximadamente, unos, unas, más de
    future: iré, irá, irán, va, van, voy, vamos, será, serán, habrá, tendrá, tendrán, podrá, deberá, vence, prevista, previsto
    past: fue, fueron, era, eran, ha, han, había, estaba
    plain: tan pronto como, edad, además, euros
    futureEnding: rá, rán, ré, remos
    pastEnding: ó, aron, ieron, aba, aban
    """
}
