/// Counts of units: "il y a trois ans", "vor zehn Tagen", "3 gün önce", "neuf mois".
extension TermGrammar {
  func amount(at start: Int) -> Reading? {
    if value(start, .ago) == 1 { return agoBefore(at: start) ?? plainAmount(at: start) }
    if has(start, .within) { return within(at: start) }
    return plainAmount(at: start)
  }

  /// A count with its unit, and the term after it.
  private func count(_ start: Int) -> (amount: Amount, unit: TimeUnit, end: Int)? {
    if let pair = value(start, .pair), let unit = TimeUnit(rawValue: Int16(pair)) {
      return (Amount(count: 2), unit, start + 1)
    }
    if has(start, .few) {
      let index = skipLinks(start + 1)
      guard let unit = unit(index) else { return nil }
      return (Amount(count: nil), unit, index + 1)
    }
    if has(start, .half), let unit = unit(start + 1) {
      return (Amount(count: 0, hasHalf: true), unit, start + 2)
    }
    guard let number = number(start) else { return nil }
    var index = number.end
    if has(index, .more) { index += 1 }
    guard let unit = unit(index) else { return nil }
    var amount = Amount(count: number.value)
    var end = index + 1
    if has(end, .and), has(end + 1, .half) {
      amount.hasHalf = true
      end += 2
    }
    return (amount, unit, end)
  }

  /// "il y a trois ans", "قبل أسبوع", "vor Jahren".
  private func agoBefore(at start: Int) -> Reading? {
    let links = skipLinks(start + 1)
    let index = has(links, .about) ? skipLinks(links + 1) : links
    // "vor dem Wochenende" is no count.
    guard let found = count(index) ?? (links == start + 1 ? single(index) : nil) else { return nil }
    // "desde hace tres años", "seit über": a length.
    if has(start - 1, .since) {
      return Reading(.duration(found.amount, found.unit), index, found.end)
    }
    // "vor zwei Tagen Regen" keeps; "antes de dos años" has no such word.
    if found.unit.isClock, found.amount.count == nil { return nil }
    return Reading(.shift(found.amount, found.unit, sign: -1, base: .document), start, found.end)
  }

  /// A unit that stands for one, or in the plural for some.
  private func single(_ index: Int) -> (amount: Amount, unit: TimeUnit, end: Int)? {
    guard let unit = unit(index) else { return nil }
    let isPlural = has(index, .units) && !has(index, .unit)
    if !isPlural, !has(index + 1, .ago), has(index + 1, .relation) { return nil }
    return (Amount(count: isPlural ? nil : 1), unit, index + 1)
  }

  /// "dans trois semaines", "через два дня", "بعد يومين".
  private func within(at start: Int) -> Reading? {
    let kind = value(start, .within)
    let index = has(start + 1, .about) ? start + 2 : start + 1
    guard let found = count(index) ?? (kind == 2 ? single(index) : nil) else { return nil }
    if has(found.end, .ago) { return nil }
    let isAhead = direction(around: start, found.end) == .future
    let isFromStory = hasStory && !isAhead
    switch kind {
    case 1:
      return Reading(.shift(found.amount, found.unit, sign: 1, base: .document), start, found.end)
    case 2:
      return Reading(
        .shift(found.amount, found.unit, sign: 1, base: isFromStory ? .story : .document), start, found.end)
    default:
      guard isAhead else { return nil }
      return Reading(.shift(found.amount, found.unit, sign: 1, base: .document), start, found.end)
    }
  }

  /// "üç yıl önce", "duas semanas depois", "трое суток", "les trois derniers jours".
  private func plainAmount(at start: Int) -> Reading? {
    if let unit = unit(start), !has(start - 1, .number), !isNumber(start - 1) {
      // "неделю назад", "years later"
      let found = single(start) ?? (Amount(count: 1), unit, start + 1)
      return moved(found.amount, unit, start, found.end)
    }
    var found = count(start)
    if found == nil, let number = number(start), has(number.end, .relation), let unit = unit(number.end + 1) {
      return Reading(.duration(Amount(count: number.value), unit), start, number.end + 2)
    }
    if found == nil, has(start, .relation), !has(start + 1, .relation), !has(start, .after),
      !has(start, .before)
    {
      found = count(start + 1)
      guard let found, found.amount.count != nil else { return nil }
      return Reading(.duration(found.amount, found.unit), start, found.end)
    }
    guard let found else { return nil }
    if let reading = moved(found.amount, found.unit, start, found.end) { return reading }
    if isAge(start, found.unit, found.end) { return nil }
    if found.unit == .quarter || found.unit == .half, found.amount.count == 1 { return nil }
    var end = found.end
    if let relation = value(end, .relation), relation != RelationWord.this.rawValue, !has(end + 1, .weekday),
      unit(end + 1) == nil
    {
      end += 1
    }
    return Reading(.duration(found.amount, found.unit), start, end)
  }

  private func moved(_ amount: Amount, _ unit: TimeUnit, _ start: Int, _ end: Int) -> Reading? {
    if value(end, .ago) == 2 {
      return Reading(.shift(amount, unit, sign: -1, base: .document), start, end + 1)
    }
    guard let later = value(end, .later) else { return nil }
    if later == -1 { return Reading(.shift(amount, unit, sign: -1, base: .story), start, end + 1) }
    if later == 4, direction(around: start, end) != .future { return nil }
    // The same word serves "three weeks later" and, with a verb of the future, "in three weeks".
    let isAhead =
      later >= 3 || later == 2 && (direction(around: start, end) == .future || isAmbiguous(end, .later) && !hasStory)
    return Reading(
      .shift(amount, unit, sign: 1, base: isAhead ? .document : .story), start, end + 1)
  }

  /// "un homme de 23 ans", "23 Jahre alt", "عمره 23 عاما", "23 yaşındaki".
  private func isAge(_ start: Int, _ unit: TimeUnit, _ end: Int) -> Bool {
    guard unit == .year else { return false }
    return has(end, .plain) || has(start - 1, .plain)
      || isNumber(start) && terms[start].value > 10 && has(start - 1, .glue) && isRomance
  }

  private var isRomance: Bool {
    switch table.language {
    case .french, .spanish, .portuguese, .italian: return true
    default: return false
    }
  }

  /// "chaque lundi", "tous les deux jours", "каждый день", "täglich".
  func set(at start: Int) -> Reading? {
    if let set = value(start, .set) {
      return Reading(.set(table.sets[set]), start, start + 1)
    }
    guard has(start, .every) else { return nil }
    var index = skipLinks(start + 1)
    if isUnit(index, .day), has(index + 1, .weekday) { index += 1 }
    if let weekday = value(index, .weekday) {
      return Reading(.set("XXXX-WXX-\(weekday)"), start, isUnit(index + 1, .day) ? index + 2 : index + 1)
    }
    if let number = number(index), let unit = unit(number.end), number.value < 100 {
      return Reading(
        .set(DurationText.value(Amount(count: number.value), unit)), start, number.end + 1)
    }
    guard let unit = unit(index), !has(index + 1, .holiday) else { return nil }
    return Reading(.set(DurationText.value(Amount(count: 1), unit)), start, index + 1)
  }

  /// Which way the nearest verb or cue in the sentence points.
  func direction(around start: Int, _ end: Int) -> Direction {
    var back = start - 1
    let first = max(0, start - 24)
    while back >= first, !isSentenceEnd(back) {
      if let cue = cue(back) { return cue }
      back -= 1
    }
    var next = end
    let last = min(terms.count, end + 24)
    while next < last, !isSentenceEnd(next) {
      if let cue = cue(next) { return cue }
      next += 1
    }
    return .past
  }

  /// Whether a verb of the future stands beside the reading, with small words and at most one
  /// other between.
  func isVerbAhead(_ reading: Reading) -> Bool {
    func isFuture(_ index: Int) -> Bool { cue(index) == .future && value(index, .day) == nil }
    var others = 0
    var index = reading.start - 1
    while index >= 0, index > reading.start - 6, terms[index].kind == .word || isNumber(index), others < 2 {
      if isFuture(index) { return true }
      if terms[index].kind == .word, terms[index].senses.isEmpty { others += 1 }
      index -= 1
    }
    index = skipSuffix(reading.end)
    while index < terms.count, index < reading.end + 4, terms[index].kind == .word {
      if isFuture(index) { return true }
      if terms[index].senses.isEmpty { return false }
      index += 1
    }
    return false
  }

  private func cue(_ index: Int) -> Direction? {
    if has(index, .future) || terms[index].kind == .word && terms[index].value == 1 { return .future }
    if has(index, .past) || terms[index].kind == .word && terms[index].value == -1 { return .past }
    if let day = value(index, .day), !isAmbiguous(index, .day), day > 0 { return .future }
    return nil
  }

  private func isSentenceEnd(_ index: Int) -> Bool {
    switch terms[index].kind {
    case .stop: return true
    case .mark:
      let mark = terms[index].value
      return (mark == 0x2E || mark == 0x21 || mark == 0x3F) && !isTight(index + 1)
        && index + 1 < terms.count && digits(index - 1, atMost: 2) == nil
    default: return false
    }
  }
}
