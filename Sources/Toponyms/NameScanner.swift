package import Evidence
package import Gazetteer

/// Finds the longest gazetteer name at each capitalised word of a text, from left to right.
///
/// The words of a batch where a name can begin are looked up together, then the pairs of words that the gazetteer has a
/// longer name for, and so on: one look-up after another would spend its time waiting for memory. What was found of names
/// is kept from document to document, so one scanner belongs to one worker.
package struct NameScanner: Sendable {
  private let folding = NameFolding.shared
  private var memory: NameMemory
  // Of one batch: its candidates, those that are still growing, the keys of their words so far, and what the gazetteer
  // has for those.
  private var candidates = [Candidate](repeating: Candidate(), count: batch)
  private var growing = [Int32](repeating: 0, count: batch)
  private var keys = [UInt64](repeating: 0, count: batch)
  private var names = [NameMemory.Name](repeating: NameMemory.Name(), count: batch)

  /// Tokens that are gone through at once: enough of them for waits to overlap, and few enough for the first cache.
  private static let batch = 1024

  /// A word where a name may begin, and the longest name found there.
  private struct Candidate {
    var start: Int32 = 0
    /// The token of the last word that was looked up.
    var last: Int32 = 0
    /// Behind the last token of the longest name; 0 for none.
    var end: Int32 = 0
    var classes: NameClasses = []
    var name: UInt64 = 0
    var words = NameKey()

    /// The key of the words up to `last`.
    @inline(__always)
    mutating func add(
      _ tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>, _ folding: NameFolding
    ) -> UInt64 {
      words.append(folding.key(of: tokens[Int(last)], in: bytes))
      return words.value
    }

    /// Takes what the gazetteer has for the words up to `last`, and goes on to the next word.
    ///
    /// - Returns: Whether a longer name may begin with these words.
    @inline(__always)
    mutating func take(_ name: NameMemory.Name, _ tokens: UnsafeBufferPointer<Token>) -> Bool {
      let behind = Int(last) + 1
      let classes = NameScanner.classes(name, at: Int(start)..<behind, tokens)
      if !classes.isEmpty {
        end = Int32(truncatingIfNeeded: behind)
        self.classes = classes
        self.name = name.key
      }
      guard name.hasLonger, let next = NameScanner.nextWord(after: Int(last), tokens) else { return false }
      last = Int32(truncatingIfNeeded: next)
      return true
    }
  }

  private static let longestName = 8

  package init(stack: PlaceStack) { memory = NameMemory(stack: stack) }

  /// The matches in text order, not overlapping.
  package mutating func matches(in text: TokenizedText) -> [NameMatch] {
    matches(in: text.tokens, of: text.bytes)
  }

  package mutating func matches(in tokens: [Token], of bytes: [UInt8]) -> [NameMatch] {
    var matches: [NameMatch] = []
    tokens.withUnsafeBufferPointer { tokens in
      bytes.withUnsafeBufferPointer { bytes in
        var end: Int32 = 0
        for start in stride(from: 0, to: tokens.count, by: Self.batch) {
          let count = begin(start..<min(start + Self.batch, tokens.count), tokens)
          var growing = count
          for _ in 0..<Self.longestName where growing > 0 { growing = grow(growing, tokens, bytes) }
          for number in 0..<count where candidates[number].end != 0 && candidates[number].start >= end {
            let found = candidates[number]
            end = found.end
            matches.append(NameMatch(tokens: Int(found.start)..<Int(end), key: found.name, classes: found.classes))
          }
        }
      }
    }
    return matches
  }

  /// Makes a candidate of each capital, word of a script without case, or small Arabic article joined to a capital
  /// ("al-Mayadin") of a batch.
  ///
  /// - Returns: How many.
  private mutating func begin(_ batch: Range<Int>, _ tokens: UnsafeBufferPointer<Token>) -> Int {
    var count = 0
    growing.withUnsafeMutableBufferPointer { starts in
      for index in batch {
        let traits = tokens[index].traits
        // Without a branch: where the next capital stands cannot be foretold.
        starts[count] = Int32(truncatingIfNeeded: index)
        count &+= traits.contains(.word) && !traits.isDisjoint(with: [.capitalized, .caseless]) ? 1 : 0
        if tokens[index].mark == 0x2D, Self.joinsArticle(index, tokens) {
          starts[count] = Int32(truncatingIfNeeded: index - 1)
          count &+= 1
        }
      }
      for number in 0..<count {
        candidates[number] = Candidate(start: starts[number], last: starts[number])
        starts[number] = Int32(truncatingIfNeeded: number)
      }
    }
    return count
  }

  /// Whether the hyphen at `hyphen` joins an article in small letters to a capital.
  private static func joinsArticle(_ hyphen: Int, _ tokens: UnsafeBufferPointer<Token>) -> Bool {
    guard hyphen > 0, hyphen + 1 < tokens.count, !tokens[hyphen].has(.afterSpace), tokens[hyphen + 1].has(.capitalized)
    else { return false }
    let article = tokens[hyphen - 1]
    return article.has(.word) && !article.has([.capitalized, .caseless]) && articles.contains(article.key)
  }

  private static let articles = Set(
    "al el ad ar as ash at az an ed er es ez ul".split(separator: " ").map { WordKey(String($0)) })

  /// Looks up the first `count` growing candidates with their last word, and keeps those that a longer name begins with.
  ///
  /// - Returns: How many those are.
  private mutating func grow(
    _ count: Int, _ tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var kept = 0
    candidates.withUnsafeMutableBufferPointer { candidates in
      growing.withUnsafeMutableBufferPointer { growing in
        keys.withUnsafeMutableBufferPointer { keys in
          names.withUnsafeMutableBufferPointer { names in
            for index in 0..<count { keys[index] = candidates[Int(growing[index])].add(tokens, bytes, folding) }
            memory.read(UnsafeBufferPointer(rebasing: keys[..<count]), into: names)
            for index in 0..<count where names[index].isKnown {
              let number = growing[index]
              if candidates[Int(number)].take(names[index], tokens) {
                growing[kept] = number
                kept &+= 1
              }
            }
          }
        }
      }
    }
    return kept
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
        let classes = memory.name(of: key.value).every
        if !classes.isEmpty {
          return NameMatch(tokens: start..<range.upperBound, key: key.value, classes: classes)
        }
      }
      return nil
    }
  }

  private static let the = WordKey("the")

  /// The next word that may belong to the same name: over a hyphen, or over the dot of "St. Louis".
  private static func nextWord(after index: Int, _ tokens: UnsafeBufferPointer<Token>) -> Int? {
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

  /// What a name can be in the form in which it is written: abbreviations want their capitals or their dot.
  @inline(__always)
  private static func classes(
    _ name: NameMemory.Name, at range: Range<Int>, _ tokens: UnsafeBufferPointer<Token>
  ) -> NameClasses {
    var classes = name.plain
    if !name.abbreviated.isEmpty, tokens[range.lowerBound].has([.allCaps, .dotted]) {
      classes.formUnion(name.abbreviated)
    }
    if !name.dotted.isEmpty {
      let next = range.upperBound
      if next < tokens.count, tokens[next].mark == 0x2E, !tokens[next].has(.afterSpace) {
        classes.formUnion(name.dotted)
      }
    }
    return classes
  }
}
