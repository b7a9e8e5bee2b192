/// The Portuguese words of dates; Documentation/date-languages.md explains the columns.
enum PortugueseWords {
  static let table = """
    stop: a, o, os, as, do, da, dos, das, de, em, no, na, nos, nas, que, e, um, uma, é, por, com, para, se, ao, à, às, mais, foi, são, não, pelo, pela, está, entre, desde, até, após, sobre, também, janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro, segunda-feira, feira, sábado, domingo, ontem, hoje, amanhã, ano, anos, semana, mês, dias, seu, sua, há, fim
    month 1: janeiro, jan?
    month 2: fevereiro, fev?
    month 3: março, mar?
    month 4: abril, abr?
    month 5: maio
    month 6: junho, jun?
    month 7: julho, jul?
    month 8: agosto, ago?
    month 9: setembro, set?
    month 10: outubro, out?
    month 11: novembro, nov?
    month 12: dezembro, dez?
    weekday 1: segunda-feira, segunda?
    weekday 2: terça-feira, terça?
    weekday 3: quarta-feira, quarta?
    weekday 4: quinta-feira, quinta?
    weekday 5: sexta-feira, sexta?
    weekday 6: sábado
    weekday 7: domingo
    unit second: segundo
    units second: segundos
    unit minute: minuto
    units minute: minutos
    unit hour: hora
    units hour: horas
    unit day: dia
    units day: dias
    unit week: semana
    units week: semanas
    unit weekend: fim de semana
    units weekend: fins de semana
    unit month: mês
    units month: meses
    unit quarter: trimestre
    units quarter: trimestres
    unit half: semestre
    units half: semestres
    unit year: ano
    units year: anos
    unit decade: década
    units decade: décadas
    unit century: século
    units century: séculos
    season spring: primavera
    season summer: verão
    season autumn: outono
    season winter: inverno
    part morning: manhã, madrugada
    part afternoon: tarde
    part night: noite
    day -2: anteontem, antes de ontem
    day -1: ontem
    day 0: hoje
    day 1: amanhã
    day 2: depois de amanhã
    nightOf 0: esta noite
    number 1: um, uma
    number 2: dois, duas
    number 3: três
    number 4: quatro
    number 5: cinco
    number 6: seis
    number 7: sete
    number 8: oito
    number 9: nove
    number 10: dez
    number 11: onze
    number 12: doze
    number 13: treze
    number 14: quatorze, catorze
    number 15: quinze
    number 16: dezesseis, dezasseis
    number 17: dezessete, dezassete
    number 18: dezoito
    number 19: dezenove, dezanove
    number 20: vinte
    number 30: trinta
    number 40: quarenta
    number 50: cinquenta
    number 60: sessenta
    number 70: setenta
    number 80: oitenta
    number 90: noventa
    number 900: novecentos
    times 100: cem, cento
    times 1000: mil
    ordinal 1: primeir[o a os as]
    ordinal 2: segund[o a]
    ordinal 3: terceir[o a]
    ordinal 4: quart[o a]
    ordinal 5: quint[o a]
    ordinal 6: sext[o a]
    ordinal 7: sétim[o a]
    ordinal 8: oitav[o a]
    ordinal 9: non[o a]
    ordinal 10: décim[o a]
    ordinal 20: vigésimo
    ordinalSuffix: o, a
    relation last: passad[o a os as], últim[o a os as]
    relation next: próxim[o a os as], que vem
    relation this: este, esta, neste, nesta, deste, desta
    relation previous: anterior, anteriores
    relation following: seguinte, seguintes
    relation current: atual, atuais, em curso
    relation same: mesm[o a], naquele, naquela, nesse, nessa
    ago 1: há
    ago 2: atrás
    later 2: depois, mais tarde
    later -1: antes
    within 1: dentro de, daqui a
    within 3: em
    few: vári[os as], algun[s], alguns, algumas, uns, umas, poucos
    half: meio, meia
    every: cada, todos os, todas as, toda, todo
    set P1D: diariamente
    set P1W: semanalmente
    reference present: agora, atualmente, actualmente
    reference past: recentemente
    reference future: em breve, brevemente
    fuzzy start: início, começo, princípio, princípios
    fuzzy mid: meados, metade
    fuzzy end: fim, final, fins, finais
    decadeWord: anos, década de
    decade 20: vinte?
    decade 30: trinta?
    decade 40: quarenta?
    decade 50: cinquenta?
    decade 60: sessenta?
    decade 70: setenta?
    decade 80: oitenta?
    decade 90: noventa?
    glue: de, do, da, d
    article: o, a, os, as
    prep: em, no, na, nos, nas, durante, à, ao, por, pela, para
    from: de, do, desde
    to: a, ao, até
    between: entre
    and: e
    or: ou
    since: desde, a partir de
    until: até
    before: antes de, antes do, antes
    after: após, depois de, depois do
    at: às, à, pelas
    oclock: h, horas, hora
    meridiem 0: a.m., da manhã
    meridiem 12: p.m., da tarde, da noite
    clockName 12: meio-dia
    clockName 24: meia-noite
    holiday fixed 12-25: Natal, dia de Natal
    holiday fixed 12-24: véspera de Natal
    holiday fixed 12-31: véspera de Ano Novo
    holiday fixed 01-01: Ano Novo, dia de Ano Novo
    holiday fixed 05-01: dia do trabalhador, dia do trabalho
    holiday fixed 11-01: dia de todos os santos
    holiday fixed 11-02: finados, dia de finados
    holiday easter 0: Páscoa, Domingo de Páscoa
    holiday easter -2: Sexta-feira Santa
    holiday easter -47: Carnaval?
    holiday hijri 09-00: Ramadã, Ramadão
    holiday persian 01-01: Noruz
    about: cerca de, quase, aproximadamente, mais de
    future: vai, vão, será, serão, haverá, deve, devem, terá, terão, previsto, prevista
    past: foi, foram, era, eram, estava, tinha, havia
    plain: idade, euros
    futureEnding: rá, rão, rei, remos
    pastEnding: ou, aram, eram, iram, iu
    """
}
