/// Numbers in digits, words and Roman letters.
extension TermGrammar {
  /// A whole number in digits or words, and the term after it: `18`, `veinticinco`, `dos mil
  /// dieciocho`, `تسعة وعشرين`.
  func number(_ start: Int) -> (value: Int, end: Int)? {
    if isNumber(start) {
      guard terms[start].digits <= 6, !isPartOfFigure(start) else { return nil }
      return (terms[start].value, start + 1)
    }
    var total = 0
    var current = 0
    var end = start
    var index = start
    while index < start + 9 {
      if let times = value(index, .times) {
        guard times > current || current == 0 else { break }
        if times == 1000 {
          total += max(1, current) * 1000
          current = 0
        } else {
          current = max(1, current) * times
        }
      } else if let word = value(index, .number), joins(current, word, isFirst: end == start) {
        current += word
      } else {
        break
      }
      end = index + 1
      index = end
      if mark(index) == 0x2D { index += 1 }
      if has(index, .and) { index += 1 }
    }
    return end > start ? (total + current, end) : nil
  }

  /// "twenty" and "five", "hundred" and "twelve", "nine" and "twenty"; after sixty and eighty French
  /// counts on to nineteen.
  private func joins(_ current: Int, _ word: Int, isFirst: Bool) -> Bool {
    if current == 0 { return true }
    if word < 100, current % 100 == 0 { return true }
    let rest = current % 100
    if rest >= 20, rest % 10 == 0 { return word < 10 || (rest == 60 || rest == 80) && word < 20 }
    return rest < 10 && word >= 20 && word < 100 && word % 10 == 0
  }

  /// Digits beside a comma or point and more digits: part of "2.500" or "3,5".
  func isPartOfFigure(_ index: Int) -> Bool {
    if isNumber(index - 2), isTight(index), isTight(index - 1) {
      let before = mark(index - 1)
      if before == 0x2E || before == 0x2C { return true }
    }
    return isNumber(index + 2) && (isTightMark(index + 1, 0x2E) || isTightMark(index + 1, 0x2C))
  }

  /// An ordinal in digits or words: `1er`, `2e`, `9º`, `4.`, `21-й`, `dritte`.
  func ordinal(_ start: Int) -> (value: Int, end: Int)? {
    if let value = value(start, .ordinal) {
      // "vigésimo primero"
      if value >= 20, value % 10 == 0, let unit = self.value(start + 1, .ordinal), unit < 10 {
        return (value + unit, start + 2)
      }
      return (value, start + 1)
    }
    guard let number = digits(start, atMost: 2) else {
      // Tens as a number before an ordinal: "двадцать первого".
      guard let tens = value(start, .number), tens >= 20, tens % 10 == 0,
        let unit = value(start + 1, .ordinal), unit < 10
      else { return nil }
      return (tens + unit, start + 2)
    }
    var end = start + 1
    if mark(end) == 0x2E, isTight(end), mark(end + 1) == 0xBA { end += 1 }
    if mark(end) == 0xBA, isTight(end) { return (number, end + 1) }
    if mark(end) == 0x27 || mark(end) == 0x2D, isTight(end), isTight(end + 1) { end += 1 }
    if has(end, .ordinalSuffix), isTight(end) { return (number, end + 1) }
    if mark(start + 1) == 0x2E, isTight(start + 1), !(isNumber(start + 2) && isTight(start + 2)) {
      return (number, start + 2)
    }
    return nil
  }

  /// A day of the month, 1...31, and the term after it.
  func dayOfMonth(_ start: Int) -> (value: Int, end: Int)? {
    if let ordinal = ordinal(start), (1...31).contains(ordinal.value) { return ordinal }
    if isNumber(start) {
      guard let value = digits(start, atMost: 2), (1...31).contains(value), !isPartOfFigure(start)
      else { return nil }
      return (value, start + 1)
    }
    guard let number = number(start), (1...31).contains(number.value) else { return nil }
    return number
  }

  /// A Roman number in capitals, perhaps with a French ending: `XX`, `XXe`.
  func roman(_ index: Int) -> Int? {
    guard index >= 0, index < terms.count, terms[index].roman > 0 else { return nil }
    return terms[index].roman
  }
}
