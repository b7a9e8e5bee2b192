/// Dates told from the publication day or the story: "letzte Woche", "le lendemain", "вчера".
extension TermGrammar {
  /// A relation word and a unit, in either order.
  func relation(at start: Int) -> (unit: TimeUnit, offset: Int, isStory: Bool, end: Int)? {
    if let value = value(start, .relation), let relation = RelationWord(rawValue: value) {
      // With an article between ("passé la semaine") it is a verb.
      let index = start + 1
      var name = relation
      var next = index
      // "этот прошлый", "bu geçen": the second decides.
      if relation == .this, let inner = self.value(index, .relation),
        let second = RelationWord(rawValue: inner)
      {
        name = second
        next = index + 1
      }
      guard let unit = unit(next), !isPlural(next) else { return nil }
      var step = name.step
      if unit == .day, name == .last || name == .next { step.isStory = true }
      return (unit, step.offset, step.isStory, next + 1)
    }
    guard let unit = unit(start), !isPlural(start) else { return nil }
    let index = start + 1
    guard let value = value(index, .relation), let relation = RelationWord(rawValue: value) else {
      return nil
    }
    // "ce mois-ci": the demonstrative stands before; behind a noun it belongs to what follows.
    if relation == .this || relation == .same, !followsNoun { return nil }
    var step = relation.step
    if unit == .day, relation == .last || relation == .next { step.isStory = true }
    return (unit, step.offset, step.isStory, index + 1)
  }

  /// Arabic may set the demonstrative behind the noun.
  private var followsNoun: Bool { table.language == .arabic }

  private func isPlural(_ index: Int) -> Bool { has(index, .units) && !has(index, .unit) }

  func relativeUnit(at start: Int) -> Reading? {
    if let offset = value(start, .yearOf) {
      return Reading(.period(.year, offset: offset, base: .document), start, start + 1)
    }
    if isUnit(start, .weekend), isIntroduced(start) || has(start - 1, .article),
      !has(skipLinks(start + 1), .relation)
    {
      return Reading(.period(.weekend, offset: 0, base: .document), start, start + 1)
    }
    guard let found = relation(at: start), !found.unit.isClock else { return nil }
    var end = found.end
    if found.unit == .day, found.offset == 0, !found.isStory { return nil }
    if found.unit == .day, let weekday = value(end, .weekday), !isAmbiguous(end, .weekday) {
      return Reading(.weekday(weekday, choice: found.offset < 0 ? .last : .next), start, end + 1)
    }
    // "la semaine prochaine mardi", "gelecek hafta Pazartesi"
    if found.unit == .week, !found.isStory || !hasStory, let published {
      var index = skipSmall(end)
      if isUnit(index, .day) { index += 1 }
      if let weekday = value(index, .weekday), !isAmbiguous(index, .weekday) || isUnit(index + 1, .day) {
        end = isUnit(index + 1, .day) ? index + 2 : index + 1
        return shift(to: published.monday.adding(days: 7 * found.offset + weekday - 1), start, end)
      }
    }
    // "the week before" counts from publication where the text names no other date.
    let isStory = found.isStory && (hasStory || found.unit == .day || found.offset == 0)
    return Reading(
      .period(found.unit, offset: found.offset, base: isStory ? .story : .document), start, end)
  }

  /// "dernier" and the like after a weekday, month or season.
  func choiceAfter(_ index: Int) -> (choice: Choice, end: Int)? {
    let next = skipLinks(index)
    guard let value = value(next, .relation), let relation = RelationWord(rawValue: value),
      let choice = choice(relation), relation != .this || table.language == .arabic,
      unit(next + 1) == nil || isIntroduced(next)
    else { return nil }
    return (choice, next + 1)
  }

  func choice(_ relation: RelationWord) -> Choice? {
    switch relation {
    case .last, .previous: return .last
    case .next, .following: return .next
    case .this, .current: return .this
    default: return nil
    }
  }

  /// "próximo martes", "diesen September", "cet été", "dernier Ramadan".
  func relativeName(at start: Int) -> Reading? {
    guard let value = value(start, .relation), let relation = RelationWord(rawValue: value),
      let choice = choice(relation)
    else { return nil }
    var index = start + 1
    if isUnit(index, .day) { index = skipLinks(index + 1) }
    if let weekday = self.value(index, .weekday) {
      var end = index + 1
      if isUnit(end, .day) { end += 1 }
      if var dated = weekdayDate(at: index), case .calendar = dated.meaning {
        dated.start = start
        return dated
      }
      return Reading(.weekday(weekday, choice: choice), start, end)
    }
    let year: YearChoice = choice == .last ? .last : choice == .next ? .next : .this
    if let month = month(index), yearAfter(month.end) == nil {
      return Reading(.calendar(CalendarFields(year: year, month: month.value)), start, month.end)
    }
    if relation != .this, var date = dayMonth(at: index) ?? numericDate(at: index),
      case .calendar(var fields) = date.meaning, fields.year == .bare
    {
      fields.year = year
      date.meaning = .calendar(fields)
      date.start = start
      return date
    }
    if let season = self.value(index, .season) {
      return Reading(
        .calendar(CalendarFields(year: year, season: Season(rawValue: Int16(season)))), start, index + 1)
    }
    if let holiday = self.value(index, .holiday) {
      return Reading(.namedDay(table.holidays[holiday], year: year), start, index + 1)
    }
    if let part = self.value(index, .part), relation != .following {
      var reading = Reading(
        .period(.day, offset: relation == .last ? -1 : relation == .next ? 1 : 0, base: .document), start,
        index + 1)
      reading.dayPart = DayPart(rawValue: Int16(part))
      return reading
    }
    return nil
  }

  /// "hier", "morgen", "anoche".
  func deictic(at start: Int) -> Reading? {
    if let offset = value(start, .day) {
      // "la mañana", "am Morgen"
      if isAmbiguous(start, .day), has(start - 1, .article) || terms[start].isCapitalized && isIntroduced(start) {
        return nil
      }
      return Reading(.period(.day, offset: offset, base: .document), start, start + 1)
    }
    if let offset = value(start, .nextDay) {
      if isAmbiguous(start, .nextDay), !isPhraseEnd(start + 1) || has(start + 1, .glue) { return nil }
      return Reading(.period(.day, offset: offset, base: .story), start, start + 1)
    }
    let parts: [(WordSense.Class, DayPart)] = [
      (.nightOf, .night), (.eveningOf, .evening), (.morningOf, .morning),
    ]
    for (kind, part) in parts {
      guard let offset = value(start, kind) else { continue }
      var reading = Reading(.period(.day, offset: offset, base: .document), start, start + 1)
      reading.dayPart = part
      return reading
    }
    return nil
  }

  /// "jetzt", "recientemente", "скоро".
  func reference(at start: Int) -> Reading? {
    guard let value = value(start, .reference), !isAmbiguous(start, .reference),
      let reference = Reference(rawValue: Int16(value))
    else { return nil }
    return Reading(.reference(reference), start, start + 1)
  }

  /// "Dienstagmorgen", "martes por la mañana", "вчера вечером".
  func takePart(_ reading: inout Reading) {
    guard reading.dayPart == nil, isDay(reading) else { return }
    let index = skipSmall(reading.end)
    guard let part = value(index, .part), !has(index + 1, .oclock),
      index == reading.end || has(index - 1, .prep) || has(index - 1, .article) || has(index - 1, .glue)
    else { return }
    reading.dayPart = DayPart(rawValue: Int16(part))
    reading.end = index + 1
  }

  /// "صباح الثلاثاء", "la soirée d'hier".
  func partFirst(at start: Int) -> Reading? {
    guard let part = value(start, .part) else { return nil }
    let index = skipSmall(start + 1)
    guard var reading = core(at: index), reading.dayPart == nil, isDay(reading) else { return nil }
    reading.dayPart = DayPart(rawValue: Int16(part))
    reading.start = start
    return reading
  }

  func isDay(_ reading: Reading) -> Bool {
    switch reading.meaning {
    case .calendar(let fields): return fields.day != nil && fields.lastDay == nil
    case .weekday, .namedDay: return true
    case .period(let unit, _, _): return unit == .day
    default: return false
    }
  }

  /// Feasts and named days, with a year behind them.
  func holiday(at start: Int) -> Reading? {
    var index = start
    if isUnit(index, .day) || isUnit(index, .month) { index = skipLinks(index + 1) }
    guard let holiday = value(index, .holiday) else { return nil }
    let day = table.holidays[holiday]
    let end = index + 1
    if let year = yearAfter(end) {
      return Reading(.namedDay(day, year: gregorian(year.year, of: day)), start, year.end)
    }
    if let choice = choiceAfter(end) {
      let year: YearChoice = choice.choice == .last ? .last : choice.choice == .next ? .next : .this
      return Reading(.namedDay(day, year: year), start, choice.end)
    }
    if isAmbiguous(index, .holiday), !isIntroduced(start) { return nil }
    return Reading(.namedDay(day, year: .bare), start, end)
  }

  /// A feast of the Persian calendar may have a Persian year: Nowruz 1396 is that of 2017.
  private func gregorian(_ year: YearChoice, of day: NamedDay) -> YearChoice {
    guard case .explicit(let number) = year, number < 1600, case .persian = day else { return year }
    return .explicit(number + 621)
  }
}
