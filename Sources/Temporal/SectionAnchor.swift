import Evidence

/// The year, and perhaps the month, that a heading or label gives to what stands under it.
struct SectionAnchor {
  var year: Int
  var month: Int?
  /// Index of the token after the heading's date.
  var token: Int
  /// Hash marks before the heading; 0 where it has none.
  var level: Int
}

/// Finds headings that are dates ("## 2014", "2015", "In 2016:", "June 2014 - The fall") and
/// bullets that open with one ("- 10 June: ..."). Looks only at the words beside a reading.
struct SectionReader {
  let window: TokenWindow

  /// The section that the reading opens: a year or a month of a year, alone in its line or first
  /// in it before a colon or a free dash. A whole day opens none: it stamps a page or a bullet.
  func section(of reading: Reading) -> SectionAnchor? {
    guard case .calendar(let fields) = reading.meaning, case .explicit(let year) = fields.year,
      fields.day == nil, fields.lastYear == nil, fields.lastMonth == nil, fields.season == nil,
      fields.quarter == nil, fields.half == nil, reading.clock == nil,
      let level = lead(before: reading.start, orIn: true), isLabelEnd(reading.end)
    else { return nil }
    return SectionAnchor(year: year, month: fields.month, token: reading.end, level: level)
  }

  /// Whether the reading opens a line and a colon or a free dash sets it off.
  func isBullet(_ reading: Reading) -> Bool {
    lead(before: reading.start, orIn: false) != nil && isLabelMark(reading.end)
  }

  /// Whether a heading of the section's level or above begins at the token: it ends the section.
  func endsSection(_ index: Int, level: Int) -> Bool {
    guard window.mark(index) == 0x23, opensLine(index) else { return false }
    let count = hashes(at: index)
    // "#Mosul" is a tag.
    guard !window.touchesPrevious(index + count) else { return false }
    return level == 0 || count <= level
  }

  private func hashes(at start: Int) -> Int {
    var count = 0
    while count < 6, window.mark(start + count) == 0x23 { count += 1 }
    return count
  }

  private func opensLine(_ index: Int) -> Bool {
    index == 0 || window.tokens[index].has(.afterLineBreak)
  }

  /// How many hash marks stand before the token in its line; nil where there is anything but
  /// marks, or "in" where that is allowed.
  private func lead(before start: Int, orIn: Bool) -> Int? {
    var index = start
    var level = 0
    var steps = 0
    while !opensLine(index) {
      index -= 1
      steps += 1
      guard steps <= 8 else { return nil }
      if orIn, steps == 1, window.isWord(index, "in") { continue }
      guard window.tokens[index].has(.mark) else { return nil }
      switch window.mark(index) {
      case 0x23: level += 1
      case 0x28, 0x22, 0x27, 0x2C, 0x2E, 0x24: return nil  // ( " ' , . $
      default: break
      }
    }
    return level
  }

  /// Whether the line ends at the token, or a label does.
  private func isLabelEnd(_ end: Int) -> Bool {
    var index = end
    // "**2014**", "2014 ##", "== 2014 =="
    while index < window.tokens.count, !opensLine(index) {
      let mark = window.mark(index)
      guard mark == 0x2A || mark == 0x23 || mark == 0x3D || mark == 0x5F else {
        return isLabelMark(index)
      }
      index += 1
    }
    return true
  }

  private func isLabelMark(_ end: Int) -> Bool {
    var index = end
    while window.mark(index) == 0x2A { index += 1 }
    guard index < window.tokens.count, !opensLine(index) else { return false }
    if window.mark(index) == 0x3A { return !window.isTight(index, 0x3A) }
    guard window.isDash(index), window.tokens[index].has(.afterSpace) else { return false }
    // "2011 - 2014" is a range.
    return !window.isNumber(index + 1)
  }
}
