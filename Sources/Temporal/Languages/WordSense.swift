/// One meaning of a word of a language table.
struct WordSense: Equatable, Sendable {
  /// The classes of the tables' first column.
  enum Class: String, Sendable, CaseIterable {
    // Words that carry a date.
    case month, weekday, unit, units, pair, season, part, day, nextDay, morningOf, eveningOf, nightOf, yearOf
    case decade, reference, set, holiday, hijriMonth, persianMonth, clockName
    // Numbers.
    case number, times, ordinal, ordinalSuffix
    // Words that place a date.
    case relation, ago, later, within, few, every, fuzzy, fuzzyAfter, decadeWord, decadeSuffix, era
    case half, more, about
    // Small words.
    case glue, article, prep, from, to, between, and, or, since, until, before, after
    case at, oclock, meridiem
    // Tense.
    case future, past, plain
    // Directives of the table and evidence of the language.
    case stop, compound, ending, prefix, futureEnding, pastEnding, futurePrefix

    /// Whether an expression may begin with the word; small words and cues stand before one only.
    var mayBegin: Bool {
      switch self {
      case .glue, .article, .prep, .from, .to, .between, .and, .or, .since, .until, .before, .after,
        .oclock, .meridiem, .future, .past, .plain, .about, .more, .later, .ordinalSuffix,
        .decadeSuffix, .era, .fuzzyAfter:
        return false
      default: return true
      }
    }
  }

  var kind: Class
  var value: Int16 = 0
  /// Also an ordinary word or a name: a date only in company.
  var isAmbiguous = false
}

/// Values of `relation` words.
enum RelationWord: Int {
  case last = 1
  case next, this, previous, following, same, secondLast, secondNext, current

  init?(name: String) {
    switch name {
    case "last": self = .last
    case "next": self = .next
    case "this": self = .this
    case "previous": self = .previous
    case "following": self = .following
    case "same": self = .same
    case "second-last": self = .secondLast
    case "second-next": self = .secondNext
    case "current": self = .current
    default: return nil
    }
  }

  /// Units from the anchor, and whether the anchor is the story's date.
  var step: (offset: Int, isStory: Bool) {
    switch self {
    case .last: return (-1, false)
    case .next: return (1, false)
    case .this, .current: return (0, false)
    case .previous: return (-1, true)
    case .following: return (1, true)
    case .same: return (0, true)
    case .secondLast: return (-2, false)
    case .secondNext: return (2, false)
    }
  }
}
