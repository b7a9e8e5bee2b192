/// The pass over the terms of a text that finds readings and joins the ends of ranges.
struct TermScan {
  private var grammar: TermGrammar
  private var terms: [Term] { grammar.terms }
  private(set) var readings: [Reading] = []

  init(_ grammar: TermGrammar) {
    self.grammar = grammar
  }

  mutating func run() {
    var index = 0
    while index < terms.count {
      guard let reading = grammar.reading(at: index) else {
        index += 1
        continue
      }
      if let day = dayBefore(reading) { readings.append(day) }
      readings.append(reading)
      if isDate(reading) { grammar.hasStory = true }
      index = reading.end
      // Two readings never share a token.
      let token = terms[reading.end - 1].lastToken
      while index < terms.count, terms[index].token <= token { index += 1 }
    }
    joinRanges()
    // Taken out of `self`, which the call copies: the array would be copied with it, once a reading.
    var all = readings
    readings = []
    for index in all.indices.reversed() {
      let next = index + 1 < all.count ? all[index + 1] : nil
      complete(&all[index], followedBy: next)
    }
    readings = all
  }

  /// The first day of "du 4 au 9 juillet", "entre el 4 y el 9 de julio", "4 ile 9 Temmuz arasında".
  private func dayBefore(_ reading: Reading) -> Reading? {
    guard case .calendar(let fields) = reading.meaning, let last = fields.day, fields.lastDay == nil,
      fields.month != nil, reading.clock == nil
    else { return nil }
    var index = reading.start
    while index > reading.start - 4, isLink(index - 1) { index -= 1 }
    guard index < reading.start else { return nil }
    for start in [index - 3, index - 2, index - 1] where start >= (readings.last?.end ?? 0) {
      guard let day = grammar.dayOfMonth(start), day.value < last else { continue }
      // "4'ünden 23'üne": the suffix is part of the link.
      guard grammar.skipSuffix(day.end) == index || day.end == index else { continue }
      let before = start - 1
      guard
        grammar.isIntroduced(start) || grammar.has(before, .article) || grammar.has(before, .from)
          || grammar.has(reading.end, .between) || grammar.unit(before) == .day
          || grammar.has(before, .weekday) || isBare(before)
      else { continue }
      var earlier = fields
      earlier.day = day.value
      earlier.weekday = nil
      return Reading(.calendar(earlier), start, day.end)
    }
    return nil
  }

  private func isBare(_ index: Int) -> Bool {
    index < 0 || terms[index].kind == .stop || terms[index].kind == .mark
  }

  /// Words that may stand between the ends of a range.
  private func isLink(_ index: Int) -> Bool {
    for kind in [.to, .until, .and, .or, .article, .glue, .from] as [WordSense.Class]
    where grammar.has(index, kind) { return true }
    return grammar.mark(index) == 0x2D
  }

  /// Finds readings with nothing but linking words between them: they share a year, and after
  /// "from" or "between" they are the ends of one range.
  private mutating func joinRanges() {
    for index in readings.indices.dropLast() {
      let first = readings[index]
      let second = readings[index + 1]
      guard isDate(first), isDate(second), second.start > first.end, second.start <= first.end + 5,
        (first.end..<second.start).allSatisfy(isLink)
      else { continue }
      var isRange = false
      let between = first.end..<second.start
      let lead = grammar.before(first.start)
      let opensBetween = grammar.has(lead, .between) || grammar.has(first.start - 1, .between)
      let opensFrom =
        grammar.has(lead, .from) || grammar.has(first.start - 1, .from) || grammar.has(lead, .since)
      let hasTo = between.contains { grammar.has($0, .to) || grammar.has($0, .until) || grammar.mark($0) == 0x2D }
      let hasAnd = between.contains { grammar.has($0, .and) }
      let after = grammar.skipSuffix(second.end)
      if opensBetween, hasAnd { isRange = true }
      if opensFrom, hasTo { isRange = true }
      if grammar.has(after, .between), hasAnd || hasTo { isRange = true }
      if between.contains(where: { grammar.has($0, .from) }), grammar.has(after, .until) { isRange = true }
      if between.count == 1, grammar.mark(first.end) == 0x2D { isRange = true }
      readings[index].opensRange = isRange
      shareYear(index)
    }
  }

  private mutating func shareYear(_ index: Int) {
    guard case .calendar(var fields) = readings[index].meaning, fields.year == .bare,
      let month = fields.month, case .calendar(let later) = readings[index + 1].meaning,
      case .explicit(let year) = later.year, let laterMonth = later.month
    else { return }
    fields.year = .explicit(month <= laterMonth ? year : year - 1)
    readings[index].meaning = .calendar(fields)
  }

  private func isDate(_ reading: Reading) -> Bool {
    switch reading.meaning {
    case .calendar, .weekday: return true
    case .period(let unit, _, _): return unit == .day
    default: return false
    }
  }

  /// Whether a range's second end is next year's and its first the same year's.
  private func isNextYear(_ second: Reading, after first: Reading) -> Bool {
    guard case .calendar(let fields) = second.meaning, case .calendar(let earlier) = first.meaning else {
      return false
    }
    return fields.year == .relative(1) && (earlier.month ?? 1) <= (fields.month ?? 1)
  }

  /// "Volveré el 2 de octubre" in November: the verb of the future belongs to the date, so that it
  /// is next year's. Elsewhere the placer decides, which takes a far date for a past one.
  private func moveAhead(_ reading: inout Reading) {
    guard case .calendar(var fields) = reading.meaning, fields.year == .bare, fields.weekday == nil,
      let month = fields.month, let published = grammar.published, grammar.isVerbAhead(reading)
    else { return }
    let isBefore =
      fields.day.map { (month, $0) < (published.month, published.day) } ?? (month < published.month)
    guard isBefore else { return }
    fields.year = .relative(1)
    reading.meaning = .calendar(fields)
  }

  /// Tense, and the words before or after that make the date a beginning or an end.
  private func complete(_ reading: inout Reading, followedBy next: Reading?) {
    reading.direction = grammar.direction(around: reading.start, reading.end)
    if !reading.opensRange || next.map({ isNextYear($0, after: reading) }) ?? false { moveAhead(&reading) }
    guard reading.mod == nil, !reading.opensRange else { return }
    switch reading.meaning {
    case .calendar, .weekday, .period, .namedDay: break
    default: return
    }
    let before = grammar.before(reading.start)
    let after = grammar.skipSuffix(reading.end)
    if grammar.has(before, .since) || grammar.has(reading.start - 1, .since) || grammar.has(after, .since) {
      reading.mod = .onOrAfter
    } else if grammar.has(before, .until) || grammar.has(reading.start - 1, .until) {
      reading.mod = .onOrBefore
    }
  }
}
