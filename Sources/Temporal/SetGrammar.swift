import Evidence

/// Times that come again: "every Monday", "daily", "on Fridays", "each year".
extension DateGrammar {
  func set(at start: Int) -> Reading? {
    let first = window.lexeme(start)
    switch first.kind {
    case .frequency:
      guard let unit = TimeUnit(rawValue: first.value), !first.isAmbiguous else { return nil }
      // "the Daily Star"
      if window.isCapitalized(start), !window.isAllCaps, !tokenStartsSentence(start) { return nil }
      return Reading(.set(Self.every(1, unit)), start, start + 1)
    case .weekdays:
      guard window.isCapitalized(start), window.kind(start + 1) != .ago else { return nil }
      return Reading(.set("XXXX-WXX-\(first.value)"), start, start + 1)
    case .dayParts:
      return nil
    case .every: return recurring(at: start)
    default: return nil
    }
  }

  /// "twice a week", "three times a year": how often in each.
  func often(at start: Int) -> Reading? {
    var next = start + 1
    if !window.isWord(start, "twice"), !window.isWord(start, "once") {
      guard let number = window.number(start), window.isWord(number.end, "times") else { return nil }
      next = number.end + 1
    }
    guard window.isWord(next, "a") || window.isWord(next, "an") || window.kind(next) == .every,
      let unit = window.lexeme(next + 1).unit, window.kind(next + 1) == .unit
    else { return nil }
    return Reading(.set(Self.every(1, unit)), start, next + 2)
  }

  private func recurring(at start: Int) -> Reading? {
    var next = start + 1
    var count = 1
    if window.isWord(next, "other") {
      count = 2
      next += 1
    } else if window.isWord(next, "second") {
      count = 2
      next += 1
    } else if let number = window.number(next) {
      count = number.value
      next = number.end
    }
    let lexeme = window.lexeme(next)
    switch lexeme.kind {
    case .unit, .unitPlural:
      guard let unit = lexeme.unit else { return nil }
      return Reading(.set(Self.every(count, unit)), start, next + 1)
    case .weekday:
      guard window.isCapitalized(next) else { return nil }
      let part = window.lexeme(next + 1)
      if part.kind == .dayPart, let dayPart = DayPart(rawValue: part.value) {
        return Reading(.set("XXXX-WXX-\(lexeme.value)\(dayPart.code)"), start, next + 2)
      }
      return Reading(.set("XXXX-WXX-\(lexeme.value)"), start, next + 1)
    case .dayPart:
      guard let dayPart = DayPart(rawValue: lexeme.value) else { return nil }
      return Reading(.set("XXXX-XX-XX\(dayPart.code)"), start, next + 1)
    case .month:
      guard window.isCapitalized(next) else { return nil }
      return Reading(.set("XXXX-\(TimexText.two(Int(lexeme.value)))"), start, next + 1)
    case .season:
      guard let season = Season(rawValue: lexeme.value) else { return nil }
      return Reading(.set("XXXX-\(season.code)"), start, next + 1)
    default: return nil
    }
  }

  static func every(_ count: Int, _ unit: TimeUnit) -> String {
    DurationText.value(Amount(count: count), unit)
  }
}
