import Evidence

/// A hash table from word keys to lexemes, with a bit set before it that turns nearly every word
/// away.
///
/// Words that carry an expression (`Lexeme.isNucleus`) have their own bit set, so that the scan
/// over a text
/// costs one load a word.
struct LexemeTable: Sendable {
  private let keys: [UInt64]
  private let lexemes: [Lexeme]
  private let mask: Int
  /// One bit for each value of the key's top 16 bits.
  let nuclei: [UInt64]

  init(_ entries: [(WordKey, Lexeme)]) {
    var capacity = 64
    while capacity < entries.count * 3 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var lexemes = [Lexeme](repeating: .none, count: capacity)
    var nuclei = [UInt64](repeating: 0, count: 1024)
    mask = capacity - 1
    for (key, lexeme) in entries {
      var slot = Int(truncatingIfNeeded: key.value) & mask
      while keys[slot] != 0 && keys[slot] != key.value { slot = (slot + 1) & mask }
      precondition(keys[slot] == 0, "A word stands twice in a date lexicon.")
      keys[slot] = key.value
      lexemes[slot] = lexeme
      if lexeme.isNucleus {
        nuclei[Int(key.value >> 54)] |= (1 as UInt64) << ((key.value >> 48) & 63)
      }
    }
    self.keys = keys
    self.lexemes = lexemes
    self.nuclei = nuclei
  }

  func lexeme(_ key: WordKey) -> Lexeme {
    var slot = Int(truncatingIfNeeded: key.value) & mask
    while keys[slot] != 0 {
      if keys[slot] == key.value { return lexemes[slot] }
      slot = (slot + 1) & mask
    }
    return .none
  }

  /// Reads a table like `EnglishWords.table`. A bad line is a bug of ours.
  static func entries(of table: String) -> [(WordKey, Lexeme)] {
    var entries: [(WordKey, Lexeme)] = []
    for line in table.split(separator: "\n") {
      let halves = line.split(separator: ":")
      let head = halves[0].split(separator: " ")
      guard halves.count == 2, head.count == 2, let value = Int16(head[1]),
        let kind = kinds[String(head[0])]
      else { preconditionFailure("Date lexicon, line \"\(line)\": expected `kind value: words`.") }
      for word in halves[1].split(separator: " ") {
        let isAmbiguous = word.last == "?"
        let text = isAmbiguous ? word.dropLast() : word
        entries.append(
          (
            WordKey(String(text)),
            Lexeme(kind: kind, value: value, isAmbiguous: isAmbiguous)
          ))
      }
    }
    return entries
  }

  private static let kinds: [String: Lexeme.Kind] = [
    "month": .month, "weekday": .weekday, "unit": .unit, "unitPlural": .unitPlural,
    "season": .season, "dayPart": .dayPart, "dayParts": .dayParts, "deictic": .deictic,
    "tonight": .tonight, "overnight": .overnight, "reference": .reference, "clockName": .clockName,
    "frequency": .frequency, "decadeName": .decadeName, "weekdays": .weekdays,
    "hijriMonth": .hijriMonth, "persianMonth": .persianMonth, "meridiem": .meridiem,
    "zone": .zone, "cardinal": .cardinal, "multiplier": .multiplier, "ordinal": .ordinal,
    "article": .article, "relation": .relation, "mod": .mod, "modNoun": .modNoun,
    "approximate": .approximate, "comparison": .comparison, "every": .every, "ago": .ago,
    "later": .later, "earlier": .earlier, "before": .before, "after": .after, "from": .from,
    "of": .of, "and": .and, "to": .to, "or": .or, "half": .half, "more": .more, "old": .old,
    "oclock": .oclock, "since": .since, "until": .until, "between": .between,
    "preposition": .preposition, "future": .future, "past": .past, "blocker": .blocker,
    "quantity": .quantity, "local": .local, "period": .period,
  ]
}
