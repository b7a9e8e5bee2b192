import Evidence
import Gazetteer
import Geo

/// Finds the longest gazetteer name at each capitalised word of a text, from left to right.
///
/// Cost: one look-up a capitalised word in most cases. Classes of names are kept from document to document, so one
/// scanner belongs to one worker.
struct NameScanner: Sendable {
  private let stack: PlaceStack
  private let folding = NameFolding.shared
  private var cache: [CacheEntry]

  private struct CacheEntry {
    var key: UInt64 = 0
    var plain: NameClasses = []
    var abbreviated: NameClasses = []
    var dotted: NameClasses = []
  }

  private static let cacheSize = 1 << 13
  private static let longestName = 8

  init(stack: PlaceStack) {
    self.stack = stack
    cache = [CacheEntry](repeating: CacheEntry(), count: Self.cacheSize)
  }

  /// The matches in text order, not overlapping.
  mutating func matches(in text: TokenizedText) -> [NameMatch] {
    var matches: [NameMatch] = []
    let tokens = text.tokens
    text.bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < tokens.count {
        if Self.canBegin(index, tokens),
          let match = longest(from: index, tokens, bytes)
        {
          matches.append(match)
          index = match.tokens.upperBound
        } else {
          index += 1
        }
      }
    }
    return matches
  }

  /// The name that covers exactly `range`, or without a leading "the"; nil if the gazetteer has none.
  mutating func exactMatch(_ range: Range<Int>, in text: TokenizedText) -> NameMatch? {
    text.bytes.withUnsafeBufferPointer { bytes in
      for start in [range.lowerBound, range.lowerBound + 1] where start < range.upperBound {
        if start > range.lowerBound, text.tokens[range.lowerBound].key != Self.the { break }
        var key = NameKey()
        var words = 0
        for index in start..<range.upperBound
        where !text.tokens[index].has([.mark, .possessive]) {
          key.append(folding.key(of: text.tokens[index], in: bytes))
          words += 1
        }
        guard words > 0 else { continue }
        let classes = classes(
          of: key.value, at: start..<range.upperBound, text.tokens, ignoringForm: true)
        if !classes.isEmpty {
          return NameMatch(tokens: start..<range.upperBound, key: key.value, classes: classes)
        }
      }
      return nil
    }
  }

  private static let the = WordKey("the")

  /// A capital, a script without case, or a small Arabic article joined to a capital: "al-Mayadin".
  private static func canBegin(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    guard token.has(.word) else { return false }
    if token.has([.capitalized, .caseless]) { return true }
    guard index + 2 < tokens.count, tokens[index + 1].mark == 0x2D,
      !tokens[index + 1].has(.afterSpace), tokens[index + 2].has(.capitalized)
    else { return false }
    return articles.contains(token.key)
  }

  private static let articles = Set(
    "al el ad ar as ash at az an ed er es ez ul".split(separator: " ").map { WordKey(String($0)) })

  private mutating func longest(
    from start: Int, _ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> NameMatch? {
    var key = NameKey()
    var best: NameMatch?
    var index = start
    var words = 0
    while index < tokens.count, words < Self.longestName {
      key.append(folding.key(of: tokens[index], in: bytes))
      words += 1
      let hit = stack.hit(key.value)
      if hit.isEmpty { break }
      if hit.hasPlaces {
        let classes = classes(of: key.value, at: start..<index + 1, tokens, ignoringForm: false)
        if !classes.isEmpty {
          best = NameMatch(tokens: start..<index + 1, key: key.value, classes: classes)
        }
      }
      guard hit.hasLonger, let next = Self.nextWord(after: index, tokens) else { break }
      index = next
    }
    return best
  }

  /// The next word that may belong to the same name: over a hyphen, or over the dot of "St. Louis".
  private static func nextWord(after index: Int, _ tokens: [Token]) -> Int? {
    var next = index + 1
    guard next < tokens.count else { return nil }
    if tokens[next].has(.mark) {
      let mark = tokens[next].mark
      let isShort = tokens[index].end - tokens[index].start <= 3
      guard !tokens[next].has(.afterSpace), mark == 0x2D || (mark == 0x2E && isShort) else {
        return nil
      }
      next += 1
      guard next < tokens.count, !(mark == 0x2D && tokens[next].has(.afterSpace)) else {
        return nil
      }
    }
    let token = tokens[next]
    guard token.has(.word) || token.has(.number) || token.has(.alphanumeric),
      !token.has(.afterBlankLine), !token.has(.possessive)
    else { return nil }
    return next
  }

  // MARK: Classes

  /// `ignoringForm` takes abbreviations in any case, for spans that are known to be places.
  private mutating func classes(
    of key: UInt64, at range: Range<Int>, _ tokens: [Token], ignoringForm: Bool
  ) -> NameClasses {
    let slot = Int(truncatingIfNeeded: key) & (Self.cacheSize - 1)
    if cache[slot].key != key { cache[slot] = entry(for: key) }
    var classes = cache[slot].plain
    let first = tokens[range.lowerBound]
    if !cache[slot].abbreviated.isEmpty, ignoringForm || first.has([.allCaps, .dotted]) {
      classes.formUnion(cache[slot].abbreviated)
    }
    if !cache[slot].dotted.isEmpty {
      let next = range.upperBound
      let hasDot =
        next < tokens.count && tokens[next].mark == 0x2E && !tokens[next].has(.afterSpace)
      if ignoringForm || hasDot { classes.formUnion(cache[slot].dotted) }
    }
    return classes
  }

  private func entry(for key: UInt64) -> CacheEntry {
    var entry = CacheEntry(key: key)
    var seen = 0
    stack.forEachPlace(key) { place, kind in
      seen += 1
      // Places come by importance; the rest of a long list changes nothing.
      guard seen <= 12 else { return }
      if kind == .demonym || kind == .adjective {
        entry.plain.insert(.demonym)
        return
      }
      let classes = Self.classes(of: stack.facts(place), kind)
      switch kind {
      case .abbreviation: entry.abbreviated.formUnion(classes.union(.abbreviation))
      case .dottedAbbreviation: entry.dotted.formUnion(classes.union([.abbreviation, .dotted]))
      default: entry.plain.formUnion(classes)
      }
    }
    return entry
  }

  private static func classes(of facts: PlaceFacts, _ kind: NameKind) -> NameClasses {
    var classes: NameClasses = kind == .primary || kind == .form ? .primary : []
    switch facts.level {
    case .region: classes.insert(.region)
    case .country: classes.insert(.country)
    case .admin1: classes.insert(.admin1)
    case .admin2: classes.insert(.admin2)
    case .natural: classes.insert(.natural)
    case .site: classes.insert(.site)
    case .populated:
      switch facts.population {
      case 500_000...: classes.insert(.city)
      case 50_000...: classes.insert(.town)
      case 5_000...: classes.insert(.smallTown)
      default: classes.insert(.village)
      }
    }
    return classes
  }
}
