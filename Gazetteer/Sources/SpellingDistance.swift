/// How unlike two names sound: edits of `SoundForm.letters`, each weighed by how often writers make it.
///
/// Vowels cost little (Arabic leaves them out, romanisations disagree), sounds that stand for each other cost part of
/// a consonant, any other consonant costs one. 0 for equal letters, about 1 for names with nothing in common.
struct SpellingDistance: @unchecked Sendable {
  // `@unchecked Sendable`: the table is filled once, before anyone reads it, and lives as long as the process.
  static let shared = SpellingDistance()

  /// Hundredths of a consonant, by letter * 32 + letter.
  private let substitutions: UnsafePointer<UInt16>

  private static let consonant: UInt16 = 100
  private static let vowel: UInt16 = 30
  /// A vowel that one side cannot write.
  private static let silentVowel: UInt16 = 8
  private static let transposition: UInt16 = 70

  private init() {
    let memory = UnsafeMutablePointer<UInt16>.allocate(capacity: 32 * 32)
    for first in 0..<32 {
      for second in 0..<32 {
        let areVowels = first <= Int(SoundLetter.u) && second <= Int(SoundLetter.u)
        memory[first * 32 + second] = first == second ? 0 : areVowels ? 45 : Self.consonant
      }
    }
    for (first, second, cost) in Self.pairs {
      memory[Int(first) * 32 + Int(second)] = cost
      memory[Int(second) * 32 + Int(first)] = cost
    }
    substitutions = UnsafePointer(memory)
  }

  /// 0...1 and a little more, by the longer name's length.
  ///
  /// - Parameter vowelsAreSilent: One of the names is in a script without short vowels, so that more of them in the
  ///   other cost almost nothing.
  /// - Parameter limit: Larger distances are of no interest; the answer may then be any number above it.
  func between(_ first: UInt64, _ second: UInt64, vowelsAreSilent: Bool = false, limit: Double = 10) -> Double {
    if first == second { return 0 }
    let firstCount = Self.count(first)
    let secondCount = Self.count(second)
    let longer = max(firstCount, secondCount)
    if longer == 0 { return 0 }
    let vowel = vowelsAreSilent ? Self.silentVowel : Self.vowel
    // Equal beginnings and ends cost nothing, and are most of most pairs.
    let shared = min((first ^ second).trailingZeroBitCount / 5, firstCount, secondCount)
    var (first, second) = (first >> UInt64(shared * 5), second >> UInt64(shared * 5))
    var (firstLeft, secondLeft) = (firstCount - shared, secondCount - shared)
    while firstLeft > 0, secondLeft > 0, Self.letter(first, firstLeft - 1) == Self.letter(second, secondLeft - 1) {
      firstLeft -= 1
      secondLeft -= 1
    }
    first &= (1 << UInt64(firstLeft * 5)) - 1
    second &= (1 << UInt64(secondLeft * 5)) - 1
    return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 3 * 16) { rows in
      // Both are cut off: a letter that one lost at the end is no difference.
      let areCut = firstCount == SoundForm.maxLetters && secondCount == firstCount
      let bound = UInt16(max(0, min(limit, 10)) * Double(longer * Int(Self.consonant))) + (areCut ? Self.consonant : 0)
      var cost = edits(first, firstLeft, second, secondLeft, vowel, bound, rows)
      if areCut { cost = max(cost / 2, cost - min(cost, Self.consonant)) }
      return Double(cost) / Double(longer * Int(Self.consonant))
    }
  }

  /// Letters kept of a packed name.
  @inline(__always)
  static func count(_ letters: UInt64) -> Int { (64 - letters.leadingZeroBitCount + 4) / 5 }

  /// The cheapest way from one to the other, with neighbours changing places counted as one edit.
  private func edits(
    _ first: UInt64, _ firstCount: Int, _ second: UInt64, _ secondCount: Int, _ vowel: UInt16, _ bound: UInt16,
    _ rows: UnsafeMutableBufferPointer<UInt16>
  ) -> UInt16 {
    // Three rows of 16: the one being filled, the one before, and the one before that.
    var current = rows.baseAddress!
    var before = current + 16
    var twoBefore = before + 16
    before[0] = 0
    for column in 0..<secondCount {
      before[column + 1] = before[column] + Self.single(Self.letter(second, column), vowel)
    }
    var lastFirst = 0
    var leastBefore: UInt16 = 0
    for row in 0..<firstCount {
      let letter = Self.letter(first, row)
      let deletion = Self.single(letter, vowel)
      current[0] = before[0] + deletion
      var least = current[0]
      var lastSecond = 0
      for column in 0..<secondCount {
        let other = Self.letter(second, column)
        var cost = before[column] + substitutions[letter * 32 + other]
        cost = min(cost, before[column + 1] + deletion, current[column] + Self.single(other, vowel))
        if row > 0, column > 0, letter == lastSecond, lastFirst == other {
          cost = min(cost, twoBefore[column - 1] + Self.transposition)
        }
        current[column + 1] = cost
        least = min(least, cost)
        lastSecond = other
      }
      // Costs only grow from here.
      if min(least, leastBefore) > bound { return 2 * bound + 2 * Self.consonant }
      leastBefore = least
      lastFirst = letter
      (current, before, twoBefore) = (twoBefore, current, before)
    }
    return before[secondCount]
  }

  @inline(__always)
  private static func letter(_ letters: UInt64, _ index: Int) -> Int { Int(letters >> UInt64(index * 5) & 31) }

  /// What a letter costs that only one side has.
  @inline(__always)
  private static func single(_ letter: Int, _ vowel: UInt16) -> UInt16 {
    if letter <= Int(SoundLetter.u) { return vowel }
    // Both are half vowels: "Suwayda" and "Sweida", "Tehran" and "Teran".
    return letter == Int(SoundLetter.w) ? vowel + 20 : letter == Int(SoundLetter.h) ? 60 : consonant
  }

  private typealias L = SoundLetter

  private static let pairs: [(UInt8, UInt8, UInt16)] = [
    (L.a, L.e, 15), (L.e, L.i, 18), (L.o, L.u, 12), (L.a, L.i, 30), (L.a, L.o, 30), (L.a, L.u, 35), (L.i, L.u, 35),
    (L.u, L.w, 15), (L.o, L.w, 25), (L.i, L.j, 60),
    (L.b, L.p, 25), (L.b, L.v, 40), (L.p, L.f, 55), (L.p, L.v, 60), (L.v, L.f, 40), (L.v, L.w, 15),
    (L.k, L.g, 35), (L.k, L.gh, 35), (L.g, L.gh, 8), (L.gh, L.kh, 55), (L.gh, L.r, 70), (L.g, L.j, 50),
    (L.h, L.kh, 25), (L.k, L.kh, 40), (L.k, L.h, 70), (L.g, L.h, 60),
    (L.s, L.ts, 20), (L.s, L.z, 35), (L.ts, L.z, 30), (L.s, L.sh, 40), (L.ts, L.ch, 50), (L.sh, L.ch, 12),
    (L.j, L.zh, 10), (L.j, L.ch, 35), (L.sh, L.zh, 45), (L.j, L.sh, 55), (L.z, L.zh, 45), (L.j, L.z, 65),
    (L.t, L.d, 45), (L.d, L.z, 45), (L.t, L.s, 65), (L.m, L.n, 50), (L.l, L.r, 75), (L.s, L.k, 80),
  ]
}
