import Evidence
import Foundation
import Temporal

/// Reads mangled pieces of documents until the time is up; stops at the first result that breaks a rule of
/// `DateExpression`. Each text follows from the seed and its number, so that a failure can be read again.
enum FuzzMeasure {
  struct Broken: Error, CustomStringConvertible {
    var rule: String
    var number: Int
    var text: String
    var description: String { "text \(number): \(rule): \(text.debugDescription)" }
  }

  static func run(seconds: Int, seed: UInt64, documents path: String) throws {
    let documents = try MeasuredDocument.documents(in: Data(contentsOf: URL(fileURLWithPath: path)))
    let sources = documents.map { Array($0.text.utf8) }
    let reader = DateReader()
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var number = 0
    var found = 0
    while clock.now < end {
      var random = SplitMix(state: seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
      let text = String(decoding: mangled(sources, &random), as: UTF8.self)
      let tokenized = TokenizedText(text)
      let dates = reader.dates(in: tokenized, published: published(&random))
      _ = StoryDateline.read(from: tokenized)
      _ = DocumentDate.read(from: tokenized)
      if let rule = brokenRule(dates, tokenized) { throw Broken(rule: rule, number: number, text: text) }
      found += dates.count
      number += 1
    }
    print("fuzz: \(number) texts, \(found) dates in \(seconds) s, seed \(seed): no crash, no broken rule")
  }

  private static func brokenRule(_ dates: [DateExpression], _ text: TokenizedText) -> String? {
    var last = 0
    for date in dates {
      if date.span.start < last || date.span.end <= date.span.start || date.span.end > text.bytes.count {
        return "spans out of order"
      }
      last = date.span.end
      if (date.earliest == nil) != (date.latest == nil) { return "one end without the other" }
      if let first = date.earliest, let end = date.latest, first > end { return "days in the wrong order" }
      if date.value.isEmpty { return "no value" }
    }
    return nil
  }

  private static let spices: [String] = [
    "2017", "31", "-", "/", ":", ".", ",", "'", "’", "May ", "of ", "the ", "last ", "June", "T", "Z", "0", "99",
    "1430ZJUL17", " week", " ago", "Feb. 30", "29 February", "AD", "BC", "mid-", "two to ", "\n\n", "\u{202F}", "é",
    "٢٠١٧", " يونيو", "ramadan", "Q3", "100000000000000000000", "century ", "9999", "\u{FEFF}", "half ", "first ",
  ]

  private static func mangled(_ sources: [[UInt8]], _ random: inout SplitMix) -> [UInt8] {
    let source = sources[random.below(sources.count)]
    let start = random.below(max(1, source.count))
    var bytes = Array(source[start..<min(source.count, start + 20 + random.below(600))])
    for _ in 0..<random.below(24) {
      let at = random.below(bytes.count + 1)
      switch random.below(5) {
      case 0 where !bytes.isEmpty: bytes.remove(at: min(at, bytes.count - 1))
      case 1 where !bytes.isEmpty: bytes[min(at, bytes.count - 1)] = UInt8(random.below(256))
      case 2 where bytes.count > 4:
        let other = random.below(bytes.count)
        let piece = bytes[min(at, other)..<min(bytes.count, min(at, other) + 12)]
        bytes.insert(contentsOf: Array(piece), at: at)
      default: bytes.insert(contentsOf: Array(spices[random.below(spices.count)].utf8), at: at)
      }
    }
    return bytes
  }

  private static func published(_ random: inout SplitMix) -> PublishedDate? {
    let year = random.below(3) == 0 ? random.below(12_000) : 1980 + random.below(50)
    switch random.below(4) {
    case 0: return nil
    case 1: return PublishedDate(year: year, origin: .field)
    case 2: return PublishedDate(year: year, month: random.below(14), origin: .field)
    default: return PublishedDate(year: year, month: 1 + random.below(12), day: 1 + random.below(31), origin: .field)
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same on every machine.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { bound <= 0 ? 0 : Int(next() % UInt64(bound)) }
}
