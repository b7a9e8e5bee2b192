/// Seasons, quarters, halves, decades, centuries, and beginnings, middles and ends.
extension TermGrammar {
  /// "été 2014", "verano de 2014", "летом 2014 года", "l'été dernier", "im Sommer".
  func season(at start: Int) -> Reading? {
    guard let value = value(start, .season) else { return nil }
    var fields = CalendarFields(season: Season(rawValue: Int16(value)))
    if let year = yearAfter(start + 1) {
      fields.year = year.year
      return Reading(.calendar(fields), start, year.end)
    }
    if let choice = choiceAfter(start + 1) {
      fields.year = choice.choice == .last ? .last : choice.choice == .next ? .next : .this
      return Reading(.calendar(fields), start, choice.end)
    }
    if isAmbiguous(start, .season), !isFirmlyIntroduced(start) || !isPhraseEnd(start + 1) { return nil }
    guard isIntroduced(start) || has(start - 1, .glue) || !isAmbiguous(start, .season) else { return nil }
    return Reading(.calendar(fields), start, start + 1)
  }

  /// "premier trimestre", "الربع الأول", "second half": the fields without a year.
  func partOfYear(at start: Int) -> (fields: CalendarFields, end: Int)? {
    var number: Int
    var unitAt: Int
    var end: Int
    if let unit = unit(start), unit == .quarter || unit == .half {
      unitAt = start
      guard let ordinal = ordinal(skipLinks(start + 1)) else { return nil }
      number = ordinal.value
      end = ordinal.end
    } else if let ordinal = ordinal(start) {
      number = ordinal.value
      unitAt = skipLinks(ordinal.end)
      end = unitAt + 1
    } else if let roman = roman(start), roman <= 4 {
      number = roman
      unitAt = skipLinks(start + 1)
      end = unitAt + 1
    } else {
      return nil
    }
    var fields = CalendarFields()
    switch unit(unitAt) {
    case .quarter where (1...4).contains(number): fields.quarter = number
    case .half where (1...2).contains(number): fields.half = number
    case .month where (1...12).contains(number): fields.month = number
    default: return nil
    }
    return (fields, end)
  }

  func yearPart(at start: Int) -> Reading? {
    guard var (fields, end) = partOfYear(at: start) else { return nil }
    if let year = yearAfter(end) {
      fields.year = year.year
      end = year.end
    } else if fields.month != nil {
      return nil
    } else if fields.half != nil {
      let index = skipLinks(end)
      // "la première moitié de la ville" is no half of a year.
      guard isUnit(index, .year) || isPhraseEnd(end) else { return nil }
    }
    return Reading(.calendar(fields), start, end)
  }

  /// "XXe siècle", "siglo XX", "20. Jahrhundert", "القرن العشرين".
  func century(at start: Int) -> Reading? {
    if let number = roman(start) ?? ordinal(start)?.value ?? value(start, .number) {
      let end = roman(start) != nil ? start + 1 : ordinal(start)?.end ?? start + 1
      guard unit(end) == .century, (1...30).contains(number) else { return nil }
      return Reading(.calendar(CalendarFields(century: number - 1)), start, end + 1)
    }
    guard unit(start) == .century, has(start, .unit) else { return nil }
    if let number = roman(start + 1) ?? ordinal(start + 1)?.value ?? value(start + 1, .number) {
      let end = roman(start + 1) != nil ? start + 2 : ordinal(start + 1)?.end ?? start + 2
      guard (1...30).contains(number) else { return nil }
      // "القرن الحادي والعشرين"
      if number < 10, let tens = value(end, .number) ?? value(end, .ordinal),
        tens == 20
      {
        return Reading(.calendar(CalendarFields(century: number + 19)), start, end + 1)
      }
      return Reading(.calendar(CalendarFields(century: number - 1)), start, end)
    }
    return nil
  }

  /// "années 1990", "anni '90", "1990er Jahre", "90-х годов", "التسعينيات", "década de 1990".
  func decade(at start: Int) -> Reading? {
    if let name = value(start, .decade) {
      let end = skipLinks(start + 1)
      if has(end, .decadeWord) { return Self.decade(name, start, end + 1) }
      return isAmbiguous(start, .decade) ? nil : Self.decade(name, start, start + 1)
    }
    if isNumber(start) {
      var index = start + 1
      if mark(index) == 0x27 || mark(index) == 0x2D, isTight(index) { index += 1 }
      guard has(index, .decadeSuffix), isTight(index) || terms[start].digits == 4 else { return nil }
      let end = has(index + 1, .decadeWord) ? index + 2 : index + 1
      // "90er" alone may be a size or a bus; the century or the word makes it a decade.
      guard terms[start].digits == 4 || end == index + 2 else { return nil }
      return decadeNumber(start, start, end)
    }
    guard has(start, .decadeWord) else { return nil }
    var index = skipLinks(start + 1)
    if mark(index) == 0x27 { index += 1 }
    if let name = value(index, .decade) { return Self.decade(name, start, index + 1) }
    if isNumber(index) {
      var end = index + 1
      if has(end, .decadeSuffix), isTight(end) { end += 1 }
      return decadeNumber(index, start, end)
    }
    if let name = number(index), name.value >= 10, name.value < 100, name.value % 10 == 0 {
      return Self.decade(name.value, start, name.end)
    }
    return nil
  }

  private func decadeNumber(_ index: Int, _ start: Int, _ end: Int) -> Reading? {
    let value = terms[index].value
    guard value % 10 == 0 else { return nil }
    if terms[index].digits == 2 { return Self.decade(value, start, end) }
    guard terms[index].digits == 4, (1000...2100).contains(value) else { return nil }
    return Reading(.calendar(CalendarFields(decade: value / 10)), start, end)
  }

  private static func decade(_ value: Int, _ start: Int, _ end: Int) -> Reading? {
    Reading(
      .calendar(CalendarFields(decade: value < 30 ? 200 + value / 10 : 190 + value / 10)), start, end)
  }

  /// "ayın sonunda", "yıl sonu": the end of the current one.
  func unitEnd(at start: Int) -> Reading? {
    guard let unit = unit(start), unit == .week || unit == .month || unit == .year, has(start, .unit),
      let value = value(start + 1, .fuzzyAfter)
    else { return nil }
    return Reading(
      .period(unit, offset: 0, base: .document), start, start + 2, mod: Mod(rawValue: Int16(value)))
  }

  /// "début juin", "mi-août 2014", "a finales de 2016", "в конце года".
  func fuzzy(at start: Int) -> Reading? {
    guard let value = value(start, .fuzzy) else { return nil }
    var index = start + 1
    if mark(index) == 0x2D { index += 1 }
    index = skipSmall(index)
    if isUnit(index, .day) { return nil }
    if var inner = core(at: index) ?? bareYear(at: index), mayBeNarrowed(inner) {
      inner.mod = Mod(rawValue: Int16(value))
      inner.start = start
      return inner
    }
    // "fin du mois": the current one.
    guard let unit = unit(index), has(index, .unit), unit == .week || unit == .month || unit == .year
    else { return nil }
    guard index > start + 1, isPhraseEnd(index + 1) else { return nil }
    return Reading(
      .period(unit, offset: 0, base: .document), start, index + 1, mod: Mod(rawValue: Int16(value)))
  }

  private func bareYear(at index: Int) -> Reading? {
    guard let year = digits(index, atMost: 4), terms[index].digits == 4, (1500...2150).contains(year),
      !isJoined(index), !isPartOfFigure(index)
    else { return nil }
    return Reading(.calendar(CalendarFields(year: .explicit(year))), index, index + 1)
  }

  private func mayBeNarrowed(_ reading: Reading) -> Bool {
    switch reading.meaning {
    case .calendar(let fields): return fields.day == nil
    case .period(let unit, _, _): return unit != .day
    default: return false
    }
  }

  /// "Haziran başında", "2016 sonunda", "ayın sonunda".
  func fuzzyAfter(_ reading: inout Reading) {
    guard reading.mod == nil, mayBeNarrowed(reading) else { return }
    let index = skipSuffix(reading.end)
    guard let value = value(index, .fuzzyAfter) else { return }
    reading.mod = Mod(rawValue: Int16(value))
    reading.end = index + 1
  }
}
