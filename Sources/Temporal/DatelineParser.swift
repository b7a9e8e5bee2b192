import Evidence

/// What stands in a dateline, with or without a place.
struct ParsedDateline {
  var place: Range<Int>?
  var date: Range<Int>?
  var year: Int?
  var month: Int?
  var day: Int?
  var agency: Range<Int>?
  var bodyToken: Int
}

/// Reads `PLACE [, REGION] [(COUNTRY)] [, DATE] [(AGENCY)] DASH` at the start of one of a text's
/// first lines.
enum DatelineParser {
  /// Lines that begin after this many tokens are not looked at: a dateline opens a story.
  private static let reach = 120
  private static let longestPlace = 6

  static func parse(_ text: TokenizedText) -> ParsedDateline? {
    guard !text.tokens.isEmpty else { return nil }
    return text.tokens.withUnsafeBufferPointer { tokens in
      text.bytes.withUnsafeBufferPointer { bytes in
        var window = TokenWindow(
          tokens: tokens, bytes: bytes, words: EnglishLexicon.shared.words, limit: tokens.count)
        window.isAllCaps = window.looksAllCaps
        var start = 0
        while start < min(tokens.count, reach) {
          let opensLine = start == 0 || tokens[start].has(.afterLineBreak)
          // Feeds glue the headline to the story: "Council votes. HARTFORD — The ...".
          if opensLine || tokens[start].has(.sentenceStart) && tokens[start].has(.allCaps),
            let parsed = parse(at: start, window, isFirst: start == 0)
          {
            return parsed
          }
          start += 1
        }
        return nil
      }
    }
  }

  private static func parse(
    at start: Int, _ window: TokenWindow, isFirst: Bool
  ) -> ParsedDateline? {
    var index = start
    guard let place = place(&index, window) else { return nil }
    var parsed = ParsedDateline(place: place.tokens, bodyToken: index)
    var hasDate = false
    var next = index
    if window.mark(next) == 0x2C { next += 1 }
    if window.isWord(next, "no"), window.isWord(next + 1, "date") {
      hasDate = true
      index = next + 2
    } else if readDate(&parsed, at: next, window) {
      hasDate = true
      index = parsed.date?.upperBound ?? next
    } else if next > index {
      return nil
    }
    var dashes = dash(at: index, window)
    if dashes == 0 || window.mark(index + dashes) == 0x28 {
      // "Beirut - (AFP)"
      if let agency = bracketed(at: index + dashes, window) {
        parsed.agency = agency
        index = agency.upperBound + 1
        dashes = dash(at: index, window)
      }
    }
    let hasAgency = parsed.agency != nil
    if dashes == 0 {
      if isFirst, window.mark(index) == 0x3A, place.isCapitals, !hasDate, !hasAgency,
        window.isCapitalized(index + 1), !window.isAllCaps
      {
        parsed.bodyToken = index + 1
        return parsed
      }
      // Without a dash both a date with its year and an agency, or capitals, must tell it.
      guard hasDate, hasAgency, parsed.year != nil || place.isCapitals else { return nil }
    } else if !hasDate && !hasAgency {
      // "KABUL — The ..."; capitals and a new sentence must tell it from "ISIS — the group — ...".
      guard place.isCapitals, !window.isAllCaps, isNewSentence(index + dashes, window) else {
        return nil
      }
    } else if !hasDate && !place.isCapitals {
      guard place.tokens.count <= 4 else { return nil }
    }
    parsed.bodyToken = min(index + dashes, window.limit)
    if place.isNowhere { parsed.place = nil }
    return parsed
  }

  private static func isNewSentence(_ index: Int, _ window: TokenWindow) -> Bool {
    guard index < window.limit else { return false }
    return window.isCapitalized(index) || window.mark(index) == 0x22 || window.isNumber(index)
  }

  private struct Place {
    var tokens: Range<Int>
    var isCapitals: Bool
    /// "NO CITY", "CLANDESTINE"
    var isNowhere: Bool
  }

  /// Words in capitals or capitalised, then a region after a comma, then a country in brackets.
  private static func place(_ index: inout Int, _ window: TokenWindow) -> Place? {
    let start = index
    guard let first = words(&index, window) else { return nil }
    for word in notPlaces where window.isWord(start, word) && first == 1 { return nil }
    if window.isWord(start, "by") || window.isWord(start, "aboard") { return nil }
    if window.isWord(start, "the"), !window.tokens[start].has(.allCaps) || first < 2 { return nil }
    var isCapitals = true
    for token in start..<index where window.isWord(token) {
      if !window.tokens[token].has(.allCaps) && !window.tokens[token].has(.dotted)
        && window.length(token) > 1
      {
        isCapitals = false
      }
    }
    let isNowhere =
      window.isWord(start, "no") && window.isWord(start + 1, "city")
      || window.isWord(start, "clandestine")
    var end = index
    // "BEIRUT/AMMAN": the first is taken.
    if window.mark(index) == 0x2F {
      index += 1
      guard words(&index, window) != nil else { return nil }
    }
    // ", Iraq" but not ", July 10" and not ", NO DATE"
    var regions = 0
    while regions < 2, window.mark(index) == 0x2C, window.isCapitalized(index + 1),
      !isDateStart(index + 1, window), !window.isWord(index + 1, "no")
    {
      var region = index + 1
      guard words(&region, window) != nil else { break }
      index = region
      end = region
      regions += 1
    }
    // "(NICARAGUA)" is a country where a date follows, an agency where a dash does.
    if window.mark(index) == 0x28, let inside = bracketed(at: index, window),
      window.mark(inside.upperBound + 1) == 0x2C
    {
      index = inside.upperBound + 1
      end = index
    }
    return Place(tokens: start..<end, isCapitals: isCapitals, isNowhere: isNowhere)
  }

  private static func isDateStart(_ index: Int, _ window: TokenWindow) -> Bool {
    switch window.kind(index) {
    case .month, .weekday: return true
    default: return false
    }
  }

  /// Capitalised words, with hyphens between and small words inside ("RIO DE JANEIRO", "Deir
  /// ez-Zor"), and how many.
  private static func words(_ index: inout Int, _ window: TokenWindow) -> Int? {
    var count = 0
    let start = index
    while index < window.limit, count < longestPlace {
      guard index == start || !window.tokens[index].has(.afterLineBreak) else { break }
      if window.isWord(index), window.isCapitalized(index) {
        if count > 0, isDateStart(index, window) { break }
        count += 1
        index += 1
        // "D.C.", "St."
        if window.mark(index) == 0x2E, window.touchesPrevious(index) { index += 1 }
      } else if count > 0, window.isTight(index, 0x2D), window.isWord(index + 1) {
        index += 2
      } else if count > 0, isJoint(index, window), window.isCapitalized(index + 1) {
        index += 1
      } else {
        break
      }
    }
    return count > 0 ? count : nil
  }

  private static func isJoint(_ index: Int, _ window: TokenWindow) -> Bool {
    for word in joints where window.isWord(index, word) { return true }
    return false
  }

  private static let joints: [StaticString] = [
    "de", "del", "la", "al", "el", "da", "do", "of", "and", "on",
  ]

  /// Words that open a line in capitals before a dash or colon, and are no places.
  private static let notPlaces: [StaticString] = [
    "cnn", "bbc", "ap", "afp", "reuters", "upi", "nbc", "abc", "cbs", "npr", "rt", "update",
    "exclusive", "analysis", "watch", "breaking", "opinion", "live", "video", "photos", "photo",
    "editorial", "news", "isis", "isil", "nato", "opec", "un", "eu", "us", "usa", "uk", "uae",
    "unhcr", "unicef", "who", "fbi", "cia", "pkk", "ypg", "sdf", "hts", "idf", "pmu", "krg", "is",
    "factbox", "timeline", "correction", "advisory", "note", "summary", "background", "comment",
    "report", "text", "read", "listen", "interview", "feature", "profile", "explainer", "media",
    "date", "published", "updated", "posted", "source", "subject", "location", "title", "author",
    "contact", "daesh",
  ]

  private static func readDate(
    _ parsed: inout ParsedDateline, at index: Int, _ window: TokenWindow
  ) -> Bool {
    let grammar = DateGrammar(window: window, namedDays: EnglishLexicon.shared.namedDays)
    var reading: Reading?
    switch window.kind(index) {
    case .month: reading = grammar.monthDate(at: index, isModified: true)
    case .weekday: reading = grammar.weekday(at: index)
    default: reading = window.isNumber(index) ? grammar.dayMonth(at: index) : nil
    }
    guard let reading else { return false }
    if case .weekday = reading.meaning {
      parsed.date = index..<reading.end
      return true
    }
    guard case .calendar(let fields) = reading.meaning, fields.month != nil, fields.day != nil
    else {
      return false
    }
    parsed.month = fields.month
    parsed.day = fields.day
    if case .explicit(let year) = fields.year { parsed.year = year }
    parsed.date = index..<reading.end
    return true
  }

  /// How many tokens the dash at `index` has; a tight hyphen is none.
  private static func dash(at index: Int, _ window: TokenWindow) -> Int {
    guard window.isDash(index) || window.mark(index) == 0x5F else { return 0 }
    var count = 1
    while count < 3, window.isDash(index + count), window.touchesPrevious(index + count) {
      count += 1
    }
    let isWide = window.length(index) > 1 || window.mark(index) == 0x5F
    let after = index + count
    let isFree =
      !window.touchesPrevious(index) || after >= window.limit || !window.touchesPrevious(after)
    return count > 1 || isWide || isFree ? count : 0
  }

  /// The tokens inside brackets that open at `index`, at most nine.
  private static func bracketed(at index: Int, _ window: TokenWindow) -> Range<Int>? {
    guard window.mark(index) == 0x28 || window.mark(index) == 0x5B && window.isAllCaps else {
      return nil
    }
    var end = index + 1
    while end < window.limit, end - index <= 10 {
      if window.mark(end) == 0x29 { return end > index + 1 ? index + 1..<end : nil }
      end += 1
    }
    return nil
  }
}
