import Events
import Evidence
import Testing

/// The best labels of a sentence, against all label sequences tried one by one.
struct LinkDecoderTests {
  private static let gaps: [LinkGap] = [.apart, .touching, .comma, .touching, .and, .apart]

  /// Whole numbers, so that sums are exact.
  private static func numbers(_ count: Int, _ random: inout SplitMix64) -> [Float] {
    (0..<count).map { _ in Float(random.next() % 41) - 20 }
  }

  private static func sequences(_ length: Int) -> [[UInt8]] {
    if length == 0 { return [[]] }
    return sequences(length - 1).flatMap { head in
      [LinkLabel.outside, LinkLabel.begin, LinkLabel.inside].map { head + [$0] }
    }
  }

  private static func isAllowed(_ labels: [UInt8]) -> Bool {
    labels.indices.allSatisfy { word in
      labels[word] != LinkLabel.inside
        || word > 0 && gaps[word] == .touching && labels[word - 1] != LinkLabel.outside
    }
  }

  @Test(arguments: 1...40) func theBestSequenceIsFound(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let weights = Self.numbers(Self.gaps.count * LinkLabel.count, &random)
    let transitions = Self.numbers(LinkModel.transitionCount, &random)
    func score(_ labels: [UInt8]) -> Float {
      let words = labels.indices.reduce(0) { $0 + weights[$1 * LinkLabel.count + Int(labels[$1])] }
      return LinkDecoder.transitions(of: labels, Self.gaps).reduce(words) { $0 + transitions[$1] }
    }
    var decoder = LinkDecoder()
    weights.withUnsafeBufferPointer { for row in Self.gaps.indices { decoder.append([UInt32(row)], $0) } }
    let found = decoder.labels(Self.gaps, transitions)
    #expect(Self.isAllowed(found))
    let best = try #require(Self.sequences(Self.gaps.count).filter(Self.isAllowed).map(score).max())
    #expect(score(found) == best)
  }

  @Test func noWordsHaveNoLabels() {
    var decoder = LinkDecoder()
    #expect(decoder.labels([], [Float](repeating: 0, count: LinkModel.transitionCount)).isEmpty)
  }

  /// A place after another is another step than the first place of a sentence.
  @Test func whatWasFoundBeforeBearsOnTheSteps() {
    let first = LinkDecoder.transitions(of: [0, 1, 0], [.apart, .comma, .and])
    let second = LinkDecoder.transitions(of: [1, 0, 1], [.apart, .comma, .and])
    #expect(first[0] != first[2])
    #expect(first[1] != second[2])
    #expect(Set(first + second).allSatisfy { $0 < LinkModel.transitionCount })
  }
}
