import Evidence

/// The recogniser's view of a text: what it asks about each token. Runtime and training share it.
public struct TagFeatures {
  let text: TokenizedText
  /// For each token, the match that covers it, -1 for none, and whether the token begins it.
  private let matchAt: [Int32]
  private let matches: [NameMatch]
  private let hints: WordHints
  private let evidence: DocumentEvidence
  /// The text's sentences, joined where a line break inside a name cut them ("New South / Wales").
  let sentences: [Range<Int>]
  /// Sentences written in capitals.
  private let capsSentence: [Bool]

  init(text: TokenizedText, matches: [NameMatch], hints: WordHints, evidence: DocumentEvidence) {
    self.text = text
    self.matches = matches
    self.hints = hints
    self.evidence = evidence
    var matchAt = [Int32](repeating: -1, count: text.tokens.count)
    for (number, match) in matches.enumerated() {
      for index in match.tokens { matchAt[index] = Int32(number) }
    }
    self.matchAt = matchAt
    sentences = Self.joined(text.sentences, matchAt)
    capsSentence = sentences.map { Self.isCaps($0, text.tokens) }
  }

  private static func joined(_ sentences: [Range<Int>], _ matchAt: [Int32]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    joined.reserveCapacity(sentences.count)
    for sentence in sentences {
      let first = sentence.lowerBound
      if let last = joined.last, matchAt[first] >= 0, matchAt[first] == matchAt[first - 1] {
        joined[joined.count - 1] = last.lowerBound..<sentence.upperBound
      } else {
        joined.append(sentence)
      }
    }
    return joined
  }

  private static func isCaps(_ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    var caps = 0
    var words = 0
    var isLong = true
    for index in sentence where tokens[index].has(.word) && !tokens[index].has(.dotted) {
      if tokens[index].end - tokens[index].start < 2 { continue }
      words += 1
      if tokens[index].has(.allCaps) { caps += 1 }
      if tokens[index].end - tokens[index].start < 5 { isLong = false }
    }
    // Two long words in capitals are a heading as well, two short ones may be abbreviations.
    return words >= 3 && caps * 10 >= words * 7 || words == 2 && caps == 2 && isLong
  }

  /// The gazetteer name of exactly these tokens.
  func match(covering tokens: Range<Int>) -> NameMatch? {
    let number = matchAt[tokens.lowerBound]
    guard number >= 0, matches[Int(number)].tokens == tokens else { return nil }
    return matches[Int(number)]
  }

  /// Whether any sentence is written in capitals.
  var hasCaps: Bool { capsSentence.contains(true) }

  /// Whether a sentence, by its number among `sentences`, is written in capitals.
  func isCaps(sentence: Int) -> Bool { capsSentence[sentence] }

  /// Whether a token stands in a sentence of capitals.
  func isInCaps(_ token: Int) -> Bool {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound > token { high = middle } else { low = middle + 1 }
    }
    return low < capsSentence.count && capsSentence[low]
  }

  // MARK: Runs

  /// The stretches of a sentence where names can be: capitalised or caseless words and gazetteer matches, joined
  /// over connectors and hyphens. All other tokens are outside names.
  func runs(in sentence: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    let tokens = text.tokens
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard isActive(index) else {
        index += 1
        continue
      }
      let start = index
      var end = index + 1
      var look = end
      while look < sentence.upperBound {
        if isActive(look) {
          look += 1
          end = look
          continue
        }
        let token = tokens[look]
        let isBridge =
          (token.has(.mark) && (token.mark == 0x2D || token.mark == 0x2E || token.mark == 0x27)
            && !token.has(.afterSpace)) || hints.kind(look) == .connector
          || token.has(.possessive)
        guard isBridge, look - end < 2 else { break }
        look += 1
      }
      runs.append(start..<end)
      index = end
    }
    return runs
  }

  private func isActive(_ index: Int) -> Bool {
    if matchAt[index] >= 0 { return true }
    let token = text.tokens[index]
    return token.has(.word) && (token.has(.capitalized) || token.has(.caseless))
  }

  // MARK: Features of one token

  /// The hashed features of token `index` of `sentence`.
  func features(index: Int, sentence: Int) -> [UInt32] {
    var features: [UInt32] = []
    forEachFeature(index: index, sentence: sentence) { features.append($0) }
    return features
  }

  /// A token has fewer features than this: 34, and two for each class of its name.
  static let mostFeatures = 64

  /// Hands the hashed features of token `index` of `sentence` to `body`.
  @inline(__always)
  func forEachFeature(index: Int, sentence: Int, _ body: (UInt32) -> Void) {
    let range = sentences[sentence]
    let tokens = text.tokens
    let token = tokens[index]
    let caps = capsSentence[sentence]
    @inline(__always) func add(_ template: UInt64, _ value: UInt64) {
      var mixed = (value &+ template &* 0x9e37_79b9_7f4a_7c15) &* 0xbf58_476d_1ce4_e5b9
      mixed ^= mixed >> 31
      mixed = mixed &* 0x94d0_49bb_1331_11eb
      body(UInt32(truncatingIfNeeded: mixed >> 40) & UInt32(TaggerModel.rows - 1))
    }
    func word(_ offset: Int) -> UInt64 {
      let at = index + offset
      guard at >= range.lowerBound, at < range.upperBound else { return 1 }
      return Self.word(tokens[at])
    }
    func gazetteer(_ offset: Int) -> UInt64 {
      let at = index + offset
      guard at >= range.lowerBound, at < range.upperBound else { return 1 << 20 }
      let number = matchAt[at]
      if number < 0 { return 0 }
      let match = matches[Int(number)]
      let isFirst: UInt64 = match.tokens.lowerBound == at ? 1 : 0
      let isMulti: UInt64 = match.tokens.count > 1 ? 1 : 0
      return UInt64(match.classes.rawValue) | isFirst << 16 | isMulti << 17
    }
    let shape = shape(token, caps: caps)
    let own = UInt64(hints.marks(index)) | (token.has(.sentenceStart) ? 8 : 0)
    let previous = word(-1)
    let next = word(1)
    let names = gazetteer(0)
    let capsBit: UInt64 = caps ? 1 : 0
    add(1, capsBit)
    add(2, token.key.value)
    add(3, shape)
    add(4, affix(token, fromEnd: true, 3))
    add(5, affix(token, fromEnd: true, 2))
    add(6, affix(token, fromEnd: false, 3))
    add(7, previous)
    add(8, next)
    add(9, word(-2))
    add(10, word(2))
    add(11, previous ^ shape &* 31)
    add(12, next &* 3 ^ shape &* 31)
    add(13, names | capsBit << 40)
    add(14, names ^ shape << 24)
    add(15, gazetteer(-1))
    add(16, gazetteer(1))
    add(17, names ^ gazetteer(-1) << 20)
    add(18, names ^ gazetteer(1) << 20)
    add(19, names ^ previous &* 7)
    add(20, names ^ next &* 11)
    add(21, previous &* 5 ^ next)
    var bits = names & 0x1FFF
    while bits != 0 {
      add(22, UInt64(bits.trailingZeroBitCount) | (names >> 16) << 8)
      add(36, UInt64(bits.trailingZeroBitCount) | own << 8 | shape << 16)
      bits &= bits - 1
    }
    let previousShape =
      index > range.lowerBound ? self.shape(tokens[index - 1], caps: caps) : 0
    let nextShape =
      index + 1 < range.upperBound ? self.shape(tokens[index + 1], caps: caps) : 0
    add(23, previousShape | nextShape << 8 | shape << 16)
    add(24, names ^ previousShape << 24 ^ nextShape << 42)
    let flags = UInt64(evidence.flags(token.key).rawValue)
    add(25, flags | capsBit << 8)
    add(26, flags << 20 ^ names)
    let person = personBits(index, range)
    add(30, person)
    add(31, person << 20 ^ names)
    add(34, own | shape << 8)
    add(35, own << 20 ^ names)
    let around = classBits(index, range)
    add(32, around)
    add(33, around << 20 ^ names)
    add(27, word(-2) &* 13 ^ previous)
    add(28, next &* 17 ^ word(2))
    if index == range.lowerBound { add(29, names ^ capsBit << 40) }
  }

  /// A mark, a word's key, or how long a number is: which digits it has says nothing of names.
  private static func word(_ token: Token) -> UInt64 {
    if token.has(.mark) { return UInt64(token.mark) + 2 }
    return token.has(.number) ? 0x1_0000 | UInt64(min(token.end - token.start, 6)) : token.key.value
  }

  /// Given names at and around a token, and whether a capitalised word follows or stands before.
  private func personBits(_ index: Int, _ range: Range<Int>) -> UInt64 {
    func isCapital(_ at: Int) -> Bool {
      range.contains(at) && text.tokens[at].has(.capitalized) && text.tokens[at].has(.word)
    }
    func isGiven(_ at: Int) -> Bool { isCapital(at) && hints.marks(at) & WordLexicon.given != 0 }
    var bits: UInt64 = 0
    if isGiven(index) { bits |= 1 }
    if isGiven(index - 1) { bits |= 2 }
    if isGiven(index - 2) { bits |= 4 }
    if isGiven(index + 1) { bits |= 8 }
    if isCapital(index + 1) { bits |= 16 }
    if isCapital(index - 1) { bits |= 32 }
    bits |= UInt64(hints.marks(index)) << 6
    if isCapital(index + 1) { bits |= UInt64(hints.marks(index + 1)) << 9 }
    return bits
  }

  /// Closed word classes before and behind a token.
  private func classBits(_ index: Int, _ range: Range<Int>) -> UInt64 {
    func kind(_ at: Int) -> UInt64 {
      range.contains(at) ? UInt64(hints.kind(at).rawValue) : 15
    }
    return kind(index) | kind(index - 1) << 4 | kind(index + 1) << 8 | kind(index + 2) << 12
  }

  private func shape(_ token: Token, caps: Bool) -> UInt64 {
    if token.has(.mark) { return UInt64(token.mark) }
    var shape: UInt64 = 128
    if token.has(.capitalized) && !caps { shape |= 1 }
    if token.has(.allCaps) && !caps { shape |= 2 }
    if token.has(.dotted) { shape |= 4 }
    if token.has([.number, .alphanumeric]) { shape |= 8 }
    if token.has(.possessive) { shape |= 16 }
    if token.end - token.start <= 2 { shape |= 32 }
    if token.has(.caseless) { shape |= 64 }
    return shape
  }

  /// The first or last bytes of a word, in lower case.
  private func affix(_ token: Token, fromEnd: Bool, _ count: Int) -> UInt64 {
    let length = Int(token.end - token.start)
    let start = fromEnd ? max(Int(token.start), Int(token.end) - count) : Int(token.start)
    var value: UInt64 = UInt64(min(length, count))
    for offset in start..<min(start + count, Int(token.end)) {
      let byte = text.bytes[offset]
      value = value << 8 | UInt64(byte &- 65 < 26 ? byte | 0x20 : byte)
    }
    return value
  }
}
