import Evidence
import Geo
import Temporal
import Toponyms

/// What the lines of a list, a digest or a timeline stand under: "Fallujah: ...", "10 June - ...", a heading "Syria".
///
/// A label holds for its line, a heading until the next one. Events that name no place or day of their own take theirs.
struct ListFrame {
  struct Label {
    var mention: Int
    /// The sentence that it stands in.
    var sentence: Int
  }

  struct Day {
    var date: Int
    var span: DateSpan
    /// A heading of nothing but the date holds for all that stands under it, else for the items of lists only.
    var isBare = false
  }

  private(set) var label: Label?
  private(set) var day: Day?
  private(set) var heading: Label?
  private(set) var headingDay: Day?
  /// The sentence that began the line being read, and whether a bullet or a label opened it.
  private(set) var line = 0
  private(set) var isItem = false
  /// The line is a heading.
  private(set) var isHeading = false

  /// How many sentences a label holds in its line, and a heading below it.
  static let reach = 6
  static let headingReach = 12

  /// Whether several lines are nothing but a date: one alone is the day of the report.
  private let hasDayHeadings: Bool

  init(_ view: EventText) {
    var lines = 0
    for date in view.dates {
      let (first, next) = (date.tokens.lowerBound, date.tokens.upperBound)
      guard view.tokens.indices.contains(first), Self.startsLine(first, view) else { continue }
      if next >= view.tokens.count || Self.startsLine(next, view) { lines += 1 }
    }
    hasDayHeadings = lines > 1
  }

  private static func startsLine(_ index: Int, _ view: EventText) -> Bool {
    index == 0 || view.tokens[index].has(.afterLineBreak) || view.tokens[index].has(.afterBlankLine)
  }

  /// A heading has no more words than this.
  private static let longestHeading = 8

  mutating func enter(_ sentence: Range<Int>, _ number: Int, _ view: EventText) {
    guard Self.startsLine(sentence.lowerBound, view) else { return }
    let wasListed = isItem || heading != nil
    line = number
    label = nil
    day = nil
    isItem = false
    isHeading = isHeading(sentence, view)
    if isHeading {
      note(heading: sentence, number, view)
      return
    }
    var start = sentence.lowerBound
    while start < sentence.upperBound, isBullet(start, view) { start += 1 }
    isItem = start > sentence.lowerBound
    guard start < sentence.upperBound else { return }
    if let mention = view.place(startingAt: start), let end = labelEnd(from: start, sentence, view), end > start {
      label = Label(mention: mention, sentence: number)
      if let date = (start..<end).first(where: view.isDate) { day = day(of: date, view) }
      isItem = true
    } else if view.isDate(start), let end = dateEnd(from: start, sentence, view), end < sentence.upperBound,
      let span = view.dates[Int(view.dateAt[start])].dateSpan
    {
      day = Day(date: Int(view.dateAt[start]), span: span)
      isItem = true
    } else if wasListed, isLabelled(start, sentence, view) {
      isItem = true
    }
  }

  /// "Old Town: ...", among lines that stand under places: a label that no gazetteer knows.
  private func isLabelled(_ start: Int, _ sentence: Range<Int>, _ view: EventText) -> Bool {
    for index in start..<min(start + 4, sentence.upperBound) {
      if view.isMark(index, 0x3A) { return index > start && index + 1 < sentence.upperBound }
      guard view.tokens[index].has(.capitalized) || view.isHyphen(index) else { return false }
    }
    return false
  }

  private func day(of date: Int, _ view: EventText) -> Day? {
    view.dates[Int(view.dateAt[date])].dateSpan.map { Day(date: Int(view.dateAt[date]), span: $0) }
  }

  private func isBullet(_ index: Int, _ view: EventText) -> Bool {
    let token = view.tokens[index]
    guard token.has(.mark) else { return false }
    let first = view.bytes[Int(token.start)]
    // -, *, ., and the first byte of a bullet, a dash or another sign outside ASCII
    return token.mark == 0x2D || token.mark == 0x2A || first == 0xE2 || first == 0xC2
  }

  /// The colon behind places: "Fallujah:", "Hit, Anbar:".
  private func labelEnd(from start: Int, _ sentence: Range<Int>, _ view: EventText) -> Int? {
    for index in start..<min(start + 9, sentence.upperBound) {
      if view.isMark(index, 0x3A) { return index + 1 < sentence.upperBound ? index : nil }
      guard
        view.isPlace(index) || view.isComma(index) || view.isDate(index) || view.has(index, .direction)
          || view.has(index, .placeNoun)
      else { return nil }
    }
    return nil
  }

  /// The colon or dash behind a date: "10 June:", "June 10, 2014 -".
  private func dateEnd(from start: Int, _ sentence: Range<Int>, _ view: EventText) -> Int? {
    var index = start
    while index < sentence.upperBound, view.dateAt[index] == view.dateAt[start] { index += 1 }
    guard index < sentence.upperBound, view.isMark(index, 0x3A) || view.isDash(index) else { return nil }
    return index
  }

  // MARK: Headings

  /// A short line without a verb and without a full stop: "Syria", "NINEVEH", "Security digest, 18 December 2014".
  private func isHeading(_ sentence: Range<Int>, _ view: EventText) -> Bool {
    let last = sentence.upperBound - 1
    guard sentence.count <= Self.longestHeading + (view.isMark(last, 0x3A) ? 1 : 0) + 2, !view.isMark(last, 0x2E),
      !view.isMark(last, 0x21), !view.isMark(last, 0x3F)
    else { return false }
    var words = 0
    for index in sentence {
      if view.isDate(index) { continue }
      if view.tokens[index].has(.word) { words += 1 }
      if view.isMark(index, 0x3A), index < last { return false }
      if view.isFinite(index, from: sentence.lowerBound) || view.isTrigger(index) && view.has(index, .violence) {
        return false
      }
      if isBullet(index, view), index == sentence.lowerBound { return false }
    }
    return words <= Self.longestHeading
  }

  /// A heading that is a place or a date, or has a date behind other words. Any other heading ends the one before.
  private mutating func note(heading sentence: Range<Int>, _ number: Int, _ view: EventText) {
    // "Iraq", "Syria", "Yemen" one below the other are a menu.
    let isMenu = heading.map { $0.sentence == number - 1 } ?? false
    heading = nil
    // "daily" of "daily summary, 18 December 2014" is no day.
    for index in sentence where view.isDate(index) {
      guard let found = day(of: index, view) else { continue }
      headingDay = found
      headingDay?.isBare = hasDayHeadings && sentence.allSatisfy { view.isDate($0) || view.tokens[$0].has(.mark) }
      break
    }
    guard let place = sentence.first(where: { view.place(startingAt: $0) != nil }) else { return }
    let isBare = sentence.allSatisfy {
      view.isPlace($0) || view.isDate($0) || view.tokens[$0].has(.mark)
        || view.has($0, [.placeNoun, .direction, .determiner, .locative, .of])
    }
    if isBare, !isMenu { heading = view.place(startingAt: place).map { Label(mention: $0, sentence: number) } }
  }
}
