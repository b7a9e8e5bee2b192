/// The English lexicon of the date reader, as a table: kind and value before the colon, words
/// after it.
///
/// A word followed by `?` is also an ordinary word or a name and needs company to be read as a
/// date.
/// Words of several tokens stand in `NamedDays`. A word may stand once only.
enum EnglishWords {
  static let table = """
    month 1: january jan?
    month 2: february feb
    month 3: march? mar?
    month 4: april? apr?
    month 5: may?
    month 6: june? jun?
    month 7: july jul?
    month 8: august? aug
    month 9: september sep? sept
    month 10: october oct
    month 11: november nov
    month 12: december dec?
    weekday 1: monday mon?
    weekday 2: tuesday tue? tues
    weekday 3: wednesday wed? weds?
    weekday 4: thursday thu? thur thurs
    weekday 5: friday fri?
    weekday 6: saturday sat?
    weekday 7: sunday sun?
    weekdays 1: mondays
    weekdays 2: tuesdays
    weekdays 3: wednesdays
    weekdays 4: thursdays
    weekdays 5: fridays
    weekdays 6: saturdays
    weekdays 7: sundays
    unitPlural 1: seconds
    unit 2: minute
    unitPlural 2: minutes mins
    unit 3: hour
    unitPlural 3: hours hrs
    unit 4: day
    unitPlural 4: days
    unit 5: week
    unitPlural 5: weeks
    unit 6: weekend
    unitPlural 6: weekends
    unit 7: fortnight
    unitPlural 7: fortnights
    unit 8: month
    unitPlural 8: months
    unit 9: quarter
    unitPlural 9: quarters
    unit 12: year
    unitPlural 12: years yrs
    unit 13: decade
    unitPlural 13: decades
    unit 14: century
    unitPlural 14: centuries
    unit 15: millennium
    unitPlural 15: millennia
    season 1: spring? springtime
    season 2: summer summertime
    season 3: fall? autumn
    season 4: winter wintertime
    dayPart 1: morning
    dayPart 2: afternoon
    dayPart 3: evening
    dayPart 4: night
    dayParts 1: mornings
    dayParts 2: afternoons
    dayParts 3: evenings
    dayParts 4: nights
    deictic -1: yesterday
    deictic 0: today
    deictic 1: tomorrow
    tonight 4: tonight
    overnight 4: overnight
    reference 1: recently lately
    reference 2: now currently nowadays presently
    reference 3: soon shortly?
    reference 1: once? past? recent?
    reference 2: present? current?
    reference 3: future
    clockName 12: noon midday
    clockName 24: midnight
    clockName 5: dawn? daybreak? sunrise?
    clockName 18: dusk? sunset? sundown? nightfall?
    frequency 3: hourly
    frequency 4: daily nightly?
    frequency 5: weekly
    frequency 7: fortnightly
    frequency 8: monthly
    frequency 9: quarterly?
    frequency 12: annually? yearly? annual?
    decadeName 20: twenties?
    decadeName 30: thirties?
    decadeName 40: forties?
    decadeName 50: fifties?
    decadeName 60: sixties?
    decadeName 70: seventies?
    decadeName 80: eighties?
    decadeName 90: nineties?
    hijriMonth 1: muharram
    hijriMonth 2: safar?
    hijriMonth 7: rajab?
    hijriMonth 8: shaban shaaban
    hijriMonth 9: ramadan ramadhan ramazan
    hijriMonth 10: shawwal
    persianMonth 1: farvardin
    persianMonth 2: ordibehesht
    persianMonth 3: khordad
    persianMonth 4: tir?
    persianMonth 5: mordad
    persianMonth 6: shahrivar
    persianMonth 7: mehr?
    persianMonth 8: aban?
    persianMonth 9: azar?
    persianMonth 10: dey?
    persianMonth 11: bahman?
    persianMonth 12: esfand
    meridiem 0: am.
    meridiem 12: pm. pm
    meridiem 0: am?
    period 0: period
    zone 0: gmt utc
    zone 99: edt est cdt cst pdt pst mdt mst bst cet cest eet eest msk jst ist? lt?
    oclock 0: o'clock
    local 0: local
    cardinal 1: one
    cardinal 2: two
    cardinal 3: three
    cardinal 4: four
    cardinal 5: five
    cardinal 6: six
    cardinal 7: seven
    cardinal 8: eight
    cardinal 9: nine
    cardinal 10: ten
    cardinal 11: eleven
    cardinal 12: twelve
    cardinal 13: thirteen
    cardinal 14: fourteen
    cardinal 15: fifteen
    cardinal 16: sixteen
    cardinal 17: seventeen
    cardinal 18: eighteen
    cardinal 19: nineteen
    cardinal 20: twenty
    cardinal 30: thirty
    cardinal 40: forty
    cardinal 50: fifty
    cardinal 60: sixty
    cardinal 70: seventy
    cardinal 80: eighty
    cardinal 90: ninety
    multiplier 100: hundred
    multiplier 1000: thousand
    quantity 0: several many numerous dozens scores hundreds thousands
    quantity 1: few couple dozen
    ordinal 1: first
    ordinal 2: second
    ordinal 3: third
    ordinal 4: fourth
    ordinal 5: fifth
    ordinal 6: sixth
    ordinal 7: seventh
    ordinal 8: eighth
    ordinal 9: ninth
    ordinal 10: tenth
    ordinal 11: eleventh
    ordinal 12: twelfth
    ordinal 13: thirteenth
    ordinal 14: fourteenth
    ordinal 15: fifteenth
    ordinal 16: sixteenth
    ordinal 17: seventeenth
    ordinal 18: eighteenth
    ordinal 19: nineteenth
    ordinal 20: twentieth
    ordinal 30: thirtieth
    article 1: the
    article 2: a an
    relation 1: last
    relation 2: previous prior preceding
    relation 4: next
    relation 5: coming upcoming
    relation 6: following ensuing
    relation 8: same
    relation 9: latest
    relation 11: this
    relation 12: that
    relation 13: these
    relation 14: those
    mod 1: early
    mod 2: mid
    mod 3: late
    modNoun 1: beginning start outset
    modNoun 2: middle
    modNoun 3: end close
    approximate 4: about around roughly approximately nearly almost some circa
    approximate 10: over
    comparison 11: less fewer
    comparison 10: least
    every 1: every each
    ago 0: ago
    later 0: later
    earlier 0: earlier
    before 0: before
    after 0: after
    from 0: from
    of 0: of
    and 0: and
    to 0: to through
    or 0: or
    half 0: half
    more 0: more additional another extra further
    old 0: old aged
    since 0: since
    until 0: until till by
    between 0: between
    preposition 0: in on during at throughout within for into
    future 1: will would shall should must ll wont
    future 2: plans due expects plan intends hopes
    future 3: scheduled planned expected
    past 1: was were had said did has have been
    blocker 1: movement brigade brigades battalion alliance coalition uprising party camp offensive
    blocker 2: city square street bridge university hospital revolution division martyrs road avenue
    blocker 2: airport club mosque war institute group market organization organisation front
    """
}
