import Evidence

/// Reads how many: numbers in digits and words, "at least 12", "dozens", "between 30 and 40".
struct CountReader {
  struct Count {
    var low: Int
    var best: Int
    var high: Int
    var tokens: Range<Int>
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
    guard var count = number(at: start) else { return nil }
    let end = count.tokens.upperBound
    if end + 1 < sentence.upperBound, view.isHyphen(end) || view.isWord(end, Words.to),
      let high = number(at: end + 1), high.best > count.best
    {
      count.high = high.high
      count.best = (count.best + high.best) / 2
      count.tokens = start..<high.tokens.upperBound
    }
    // "up to 50" says nothing of the least.
    if start > sentence.lowerBound + 1, view.isWord(start - 1, Words.to),
      view.isWord(start - 2, Words.up)
    {
      count.low = 0
    }
    return count
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
