import Evidence

/// Reads how many: numbers in digits and words, "at least 12", "dozens", "between 30 and 40".
struct CountReader {
  struct Count {
    var low: Int
    var best: Int
    var high: Int
    var tokens: Range<Int>

    mutating func add(_ other: Count) {
      low += other.low
      best += other.best
      high += other.high
    }
  }

  let view: EventText
  let sentence: Range<Int>

  /// The count that begins at a token, approximations included.
  func count(at start: Int) -> Count? {
    if view.isWord(start, Words.between), start + 3 < sentence.upperBound,
      let low = number(at: start + 1), low.tokens.upperBound < sentence.upperBound,
      view.isWord(low.tokens.upperBound, Words.and),
      let high = number(at: low.tokens.upperBound + 1),
      high.best >= low.best
    {
      return Count(
        low: low.low, best: (low.best + high.best) / 2, high: high.high,
        tokens: start..<high.tokens.upperBound)
    }
    if isNone(start) { return nil }
    guard var count = number(at: start) else { return nil }
    let end = count.tokens.upperBound
    if end + 1 < sentence.upperBound, view.isHyphen(end) || view.isWord(end, Words.to) || view.isWord(end, .or),
      let high = number(at: end + 1), high.best > count.best
    {
      count.high = high.high
      count.best = (count.best + high.best) / 2
      count.tokens = start..<high.tokens.upperBound
    }
    // "up to 50" says nothing of the least, "fewer than 10" are nine at most.
    if isUpperBound(before: start) { count.low = 0 }
    if isExcluded(before: start), count.best > 1 {
      count = Count(low: 0, best: count.best - 1, high: count.high - 1, tokens: count.tokens)
    }
    return count
  }

  /// "no one", "as many as": the words count nothing by themselves.
  private func isNone(_ start: Int) -> Bool {
    guard start > sentence.lowerBound else { return false }
    if view.isWord(start, Words.one) { return view.isWord(start - 1, Words.no) }
    return view.isWord(start, Words.many) && view.isWord(start - 1, Words.asWord)
  }

  /// "up to", "as many as".
  private func isUpperBound(before start: Int) -> Bool {
    guard start > sentence.lowerBound + 1 else { return false }
    return view.isWord(start - 1, Words.to) && view.isWord(start - 2, Words.up)
      || view.isWord(start - 1, Words.asWord) && view.isWord(start - 2, Words.many)
  }

  /// "fewer than", but not "no fewer than".
  private func isExcluded(before start: Int) -> Bool {
    guard start > sentence.lowerBound + 1 else { return false }
    guard view.isWord(start - 1, Words.than), view.isWord(start - 2, .fewer) || view.isWord(start - 2, .less) else {
      return false
    }
    return start - 3 < sentence.lowerBound || !view.isWord(start - 3, Words.no)
  }

  /// A word of "at least", "as many as", "more than" before a number, where it is no preposition.
  func isApproximate(_ index: Int) -> Bool {
    guard view.has(index, .approximate) else { return false }
    var next = index + 1
    while next < sentence.upperBound, view.has(next, .approximate) || view.isWord(next, Words.to), next < index + 4 {
      next += 1
    }
    return next < sentence.upperBound && count(at: next) != nil
  }

  private func number(at start: Int) -> Count? {
    var index = start
    var total: NumberWords.Row?
    while index < sentence.upperBound, index - start < 5 {
      if view.isHyphen(index), total != nil, index + 1 < sentence.upperBound,
        let row = row(at: index + 1), row.best < 10, total!.best >= 20, total!.best < 100
      {
        total = NumberWords.Row(
          low: total!.low + row.low, best: total!.best + row.best, high: total!.high + row.high)
        index += 2
        continue
      }
      if index == start, view.isWord(index, Words.a), index + 1 < sentence.upperBound,
        let row = row(at: index + 1), row.isMultiplier || row.best == 3 || row.best == 2
      {
        // "a dozen", "a few", "a hundred"
        total = row
        index += 2
        continue
      }
      // "half a dozen"
      if index == start, view.isWord(index, .half), index + 2 < sentence.upperBound, view.isWord(index + 1, Words.a),
        let row = row(at: index + 2), row.isMultiplier
      {
        total = NumberWords.Row(low: row.low / 2, best: row.best / 2, high: row.high / 2)
        index += 3
        continue
      }
      guard let row = row(at: index) else { break }
      if let current = total {
        guard row.isMultiplier || current.isMultiplier, current.best > 0 else { break }
        total =
          row.isMultiplier
          ? NumberWords.Row(
            low: current.low * row.low, best: current.best * row.best, high: current.high * row.high
          )
          : NumberWords.Row(
            low: current.low + row.low, best: current.best + row.best, high: current.high + row.high
          )
      } else {
        total = row
      }
      index += 1
    }
    guard let total, index > start else { return nil }
    return Count(low: total.low, best: total.best, high: total.high, tokens: start..<index)
  }

  private func row(at index: Int) -> NumberWords.Row? {
    let token = view.tokens[index]
    if view.isDate(index) || view.isPlace(index) { return nil }
    if token.has(.number) {
      var value = 0
      for offset in Int(token.start)..<Int(token.end) {
        let byte = view.bytes[offset]
        if byte == 0x2C { continue }
        guard byte &- 0x30 < 10, value < 100_000_000 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return NumberWords.Row(low: value, best: value, high: value)
    }
    return view.entry(index)?.number
  }
}
