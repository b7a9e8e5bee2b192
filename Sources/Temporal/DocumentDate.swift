public import Evidence

/// Finds the date of a document in its own text.
public enum DocumentDate {
  /// Lines that begin after this many bytes are the story's, not its head.
  private static let headBytes = 2500
  private static let headTokens = 400
  private static let headLines = 40
  /// The most tokens of a line that is nothing but a date.
  private static let longestStamp = 14

  /// Reads, most trusted first: a story dateline with its year, a byline ("Published 10 July 2017",
  /// "By Jane Roe, July 10, 2017"), a header line ("Date: 2017-07-10", a line that is nothing but
  /// a date,
  /// `date 2019-11-22` before the text), a dateline without year where `year` is known from
  /// elsewhere.
  ///
  /// Never "updated" stamps, copyright years or the clock.
  /// - Parameter year: The year to give a dateline that has none, from a file name or URL.
  public static func read(from text: TokenizedText, year: Int? = nil) -> PublishedDate? {
    let dateline = DatelineParser.parse(text)
    if let dateline, let own = dateline.year {
      return PublishedDate(
        year: own, month: dateline.month, day: dateline.day, origin: .dateline)
    }
    if let head = headDate(text) { return head }
    guard let dateline, let year, let month = dateline.month, let day = dateline.day,
      CivilDate(year: year, month: month, day: day) != nil
    else { return nil }
    return PublishedDate(year: year, month: month, day: day, origin: .dateline)
  }

  private static func headDate(_ text: TokenizedText) -> PublishedDate? {
    guard !text.tokens.isEmpty else { return nil }
    return text.tokens.withUnsafeBufferPointer { tokens in
      text.bytes.withUnsafeBufferPointer { bytes in
        let window = TokenWindow(
          tokens: tokens, bytes: bytes, words: EnglishLexicon.shared.words, limit: tokens.count)
        var header: PublishedDate?
        var start = 0
        var lines = 0
        while start < min(tokens.count, headTokens), lines < headLines,
          Int(tokens[start].start) < headBytes
        {
          var end = start + 1
          var hasNumber = tokens[start].has(.number)
          while end < tokens.count, end < start + headTokens, !tokens[end].has(.afterLineBreak) {
            if tokens[end].has(.number) { hasNumber = true }
            end += 1
          }
          // A date that counts has its year in digits.
          if hasNumber, let date = lineDate(start..<end, window, isFirst: start == 0) {
            if date.origin == .byline { return date }
            if header == nil { header = date }
          }
          start = end
          lines += 1
        }
        return header
      }
    }
  }

  /// The date of one line of the head, if the line is one that dates the document.
  private static func lineDate(
    _ line: Range<Int>, _ window: TokenWindow, isFirst: Bool
  ) -> PublishedDate? {
    let start = line.lowerBound
    for word in staleWords where window.isWord(start, word) { return nil }
    if window.isWord(start, "last") { return nil }
    var origin: PublishedDate.Origin?
    for word in bylineWords where window.isWord(start, word) { origin = .byline }
    // "By" opens a byline and also a sentence ("By July 2017 the city had fallen."): a line that
    // ends in a stop
    // or runs long is a sentence.
    if origin == .byline, isSentence(line, window) { origin = nil }
    if window.isWord(start, "date") || window.isWord(start, "dated")
      || window.isWord(start, "dateline")
      || (window.isWord(start, "publication") || window.isWord(start, "release"))
        && window.isWord(start + 1, "date")
    {
      origin = .header
    }
    // A date glued to the text before it: only right at the start.
    let isGlued = isFirst && origin == nil
    let first = origin == nil ? start : start + 1
    var reach = origin == .header ? min(line.upperBound, start + 14) : line.upperBound
    if origin == nil, line.count > longestStamp {
      // Too long to be nothing but a date.
      guard isGlued else { return nil }
      reach = start + 1
    }
    var bounded = window
    bounded.limit = line.upperBound
    let grammar = DateGrammar(window: bounded, namedDays: EnglishLexicon.shared.namedDays)
    var index = first
    while index < reach {
      if let (fields, end) = date(at: index, grammar) {
        if let origin { return published(fields, origin) }
        if isAlone(index, end, line, window) { return published(fields, .header) }
        if isGlued, index == start, window.isNumber(index), window.length(index) == 4 {
          return published(fields, .header)
        }
        return nil
      }
      index += 1
    }
    return nil
  }

  private static func isSentence(_ line: Range<Int>, _ window: TokenWindow) -> Bool {
    if line.count > 26 { return true }
    return window.mark(line.upperBound - 1) == 0x2E && !window.isWord(line.lowerBound, "published")
  }

  /// Whether nothing but a weekday, a time and a zone stand beside the date in its line.
  private static func isAlone(
    _ start: Int, _ end: Int, _ line: Range<Int>, _ window: TokenWindow
  ) -> Bool {
    guard line.count <= longestStamp else { return false }
    for index in line where index < start || index >= end {
      if window.tokens[index].has(.mark) || window.isNumber(index) { continue }
      switch window.kind(index) {
      case .weekday, .meridiem, .zone: continue
      default:
        if window.isWord(index, "at") || window.tokens[index].has(.alphanumeric) { continue }
        return false
      }
    }
    return window.mark(line.upperBound - 1) != 0x2E
  }

  private static func date(at index: Int, _ grammar: DateGrammar) -> (CalendarFields, Int)? {
    let token = grammar.window.tokens[index]
    if !token.has(.number) && !token.has(.alphanumeric) {
      guard token.has(.word) else { return nil }
      switch grammar.window.kind(index) {
      case .month, .weekday: break
      default: return nil
      }
    }
    guard let reading = grammar.reading(at: index), case .calendar(let fields) = reading.meaning,
      case .explicit = fields.year, fields.month != nil, fields.otherMonth == nil,
      fields.lastDay == nil, fields.lastMonth == nil
    else { return nil }
    return (fields, reading.end)
  }

  private static func published(
    _ fields: CalendarFields, _ origin: PublishedDate.Origin
  ) -> PublishedDate? {
    guard case .explicit(let year) = fields.year else { return nil }
    if let month = fields.month, let day = fields.day,
      CivilDate(year: year, month: month, day: day) == nil
    {
      return nil
    }
    return PublishedDate(year: year, month: fields.month, day: fields.day, origin: origin)
  }

  private static let bylineWords: [StaticString] = [
    "published", "posted", "by", "issued", "filed", "released", "written",
  ]
  private static let staleWords: [StaticString] = [
    "updated", "modified", "copyright", "edited", "corrected", "retrieved", "accessed",
  ]
}
