import Evidence

/// Numbers that are written out.
extension AmountReader {
  /// "ten", "twenty-five", "two hundred and ten", "half a", "one and a half", "a few", "a couple of".
  func inWords(endingAt end: Int) -> Amount? {
    let word = words.word(end)
    if word.roles.contains(.of), words.has(end - 1, .vagueNumber) { return vague(endingAt: end - 1) }
    if word.roles.contains(.vagueNumber) { return vague(endingAt: end) }
    if word.roles.contains(.half) { return half(endingAt: end) }
    // "half a mile", "a quarter of a mile".
    if word.roles.contains(.number), word.value == 1 {
      let part = words.has(end - 1, .of) ? end - 2 : end - 1
      if words.has(part, .half) { return withArticle(Amount(number: words.word(part).value, first: part)) }
    }
    if word.roles.contains(.multiplier) { return multiplied(endingAt: end) }
    guard word.roles.contains(.number) else { return nil }
    var amount = belowHundred(endingAt: end)
    if words.has(amount.first - 1, .and), words.has(amount.first - 2, .multiplier), word.value < 100 {
      let hundreds = multiplied(endingAt: amount.first - 2)
      amount = Amount(number: hundreds.number + amount.number, first: hundreds.first)
    }
    return amount
  }

  /// "twenty-five", "twenty five", "ten".
  private func belowHundred(endingAt end: Int) -> Amount {
    let value = words.word(end).value
    let tens = words.isHyphen(end - 1) ? end - 2 : end - 1
    if value < 10, words.has(tens, .number), words.word(tens).value >= 20 {
      return Amount(number: words.word(tens).value + value, first: tens)
    }
    return Amount(number: value, first: end)
  }

  /// "two hundred", "a hundred", "several hundred", "half a dozen".
  private func multiplied(endingAt end: Int) -> Amount {
    let unit = words.word(end).value
    if words.has(end - 1, .vagueNumber) {
      let few = vague(endingAt: end - 1)
      return Amount(number: few.number * unit, first: few.first, isVague: true)
    }
    guard words.has(end - 1, .number) else { return Amount(number: unit, first: end, isVague: true) }
    if words.word(end - 1).value == 1, words.has(end - 2, .half) {
      return Amount(number: unit * words.word(end - 2).value, first: end - 2)
    }
    let factor = belowHundred(endingAt: end - 1)
    return Amount(number: factor.number * unit, first: factor.first)
  }

  /// "half", "a half", "one and a half".
  private func half(endingAt end: Int) -> Amount {
    let value = words.word(end).value
    var amount = withArticle(Amount(number: value, first: end))
    let and = words.isHyphen(amount.first - 1) ? amount.first - 2 : amount.first - 1
    let whole = words.isHyphen(and - 1) ? and - 2 : and - 1
    if amount.first < end, words.has(and, .and), words.has(whole, .number) {
      let whole = belowHundred(endingAt: whole)
      amount = Amount(number: whole.number + value, first: whole.first)
    }
    return amount
  }

  private func vague(endingAt end: Int) -> Amount {
    var amount = withArticle(Amount(number: words.word(end).value, first: end))
    amount.isVague = true
    return amount
  }

  /// Takes "a" or "one" before a word into its span.
  private func withArticle(_ amount: Amount) -> Amount {
    var amount = amount
    let before = words.isHyphen(amount.first - 1) ? amount.first - 2 : amount.first - 1
    if words.has(before, .number), words.word(before).value == 1 { amount.first = before }
    return amount
  }
}
