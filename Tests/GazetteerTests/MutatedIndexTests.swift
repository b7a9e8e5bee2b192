import Foundation
import Gazetteer
import TestSupport
import Testing

/// Indexes changed at random: each is refused, or answers something, and never ends the program.
///
/// In most rounds the header's checksum is made right again, for otherwise few changes would be read past it.
@Suite struct MutatedIndexTests {
  /// For a long run: `DATELINE_DAMAGED_ROUNDS=100000`.
  private static let rounds = Int(ProcessInfo.processInfo.environment["DATELINE_DAMAGED_ROUNDS"] ?? "") ?? 5000

  /// Parents that go in a circle and spellings too, so that every section has something to damage.
  private static func index(_ sample: SamplePlaces) throws -> [UInt8] {
    var builder = sample.builder()
    let numbers = sample.places.compactMap { UInt32($0.entry.id.dropFirst("geonames:".count)) }
    for (number, next) in zip(numbers, numbers.dropFirst() + numbers.prefix(1)) {
      builder.addParent(next, ofGeoNames: number)
      builder.addSpelling(
        "Spelled \(number)", language: "ar", flags: 8, years: (1920, 1991), kind: .historic, of: number)
    }
    return try builder.finish(about: [("name", "sample")])
  }

  @Test func isRefusedOrAnswers() throws {
    let sample = SamplePlaces(count: 60)
    let whole = IndexBytes(try Self.index(sample))
    let questions = IndexQuestions(sample)
    let folder = try TemporaryFolder()
    var random = SplitMix(seed: 6)
    var refused = 0
    var verified = 0
    for round in 0..<Self.rounds {
      let changed = Self.changed(whole, &random)
      // Mapped, as a program has it; the others are copies in memory, where tools that watch memory see more.
      let path = round % 4 == 0 ? try folder.write(changed.bytes, to: "mutated.gaz") : nil
      do throws(GazetteerError) {
        let index = try Self.open(path, changed)
        do throws(GazetteerError) {
          try index.verify()
          verified += 1
        } catch {}  // Most are found out; they must answer all the same.
        questions.ask(index)
        if round % 3 == 0 { questions.search(index) }
      } catch {
        refused += 1
      }
    }
    // Otherwise the rounds did not reach what they are for.
    #expect(refused > Self.rounds / 10 && refused < Self.rounds * 7 / 10, "\(refused) of \(Self.rounds)")
    #expect(verified > Self.rounds / 100, "\(verified) of \(Self.rounds)")
  }

  private static func open(_ path: String?, _ index: IndexBytes) throws(GazetteerError) -> PlaceIndex {
    if let path { return try PlaceIndex(path: path) }
    return try PlaceIndex(bytes: index.bytes, path: "mutated")
  }

  private static func changed(_ whole: IndexBytes, _ random: inout SplitMix) -> IndexBytes {
    var index = whole
    let kind = Int.random(in: 0..<8, using: &random)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      switch kind {
      case 0:
        let offset = Int.random(in: 0..<index.bytes.count, using: &random)
        index.bytes[offset] ^= UInt8.random(in: 1...255, using: &random)
      case 1, 2:
        let field = IndexBytes.headerFields.randomElement(using: &random) ?? 24
        let old = index.number(at: field, as: UInt32.self)
        index.set(value(near: old, &random), at: field)
      case 3: overwrite(&index, &random)
      default: change(&index, &random)
      }
    }
    switch kind {
    case 0: break
    case 7: index.mendChecksums()
    default: index.mendHeader()
    }
    return index
  }

  /// One number of one section; sections of a few bytes as often as long ones.
  private static func change(_ index: inout IndexBytes, _ random: inout SplitMix) {
    let range = index.range(IndexBytes.sections.randomElement(using: &random) ?? "names")
    guard range.count >= 4 else { return }
    let offset = range.lowerBound + Int.random(in: 0...(range.count - 4) / 2, using: &random) * 2
    if Bool.random(using: &random) {
      index.set(value(near: index.number(at: offset, as: UInt32.self), &random), at: offset)
    } else {
      index.bytes[offset] ^= UInt8.random(in: 1...255, using: &random)
    }
  }

  /// Bytes of one place of the file at another, or the same byte many times, or a file that ends early.
  private static func overwrite(_ index: inout IndexBytes, _ random: inout SplitMix) {
    let body = IndexBytes.headerSize..<index.bytes.count
    let from = Int.random(in: body, using: &random)
    let count = Int.random(in: 1...min(256, index.bytes.count - from), using: &random)
    let to = Int.random(in: body.lowerBound...index.bytes.count - count, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: index.bytes.removeLast(min(16 * count, index.bytes.count - body.lowerBound - 16))
    case 1, 2, 3:
      let byte: UInt8 = Bool.random(using: &random) ? 0xFF : 0
      for offset in to..<to + count { index.bytes[offset] = byte }
    default: index.bytes.replaceSubrange(to..<to + count, with: index.bytes[from..<from + count])
    }
  }

  /// Numbers at which checks go wrong.
  private static func value(near old: UInt32, _ random: inout SplitMix) -> UInt32 {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: 0
    case 1: .max
    case 2: old &+ 1
    case 3: old &- 1
    case 4: old ^ (1 << UInt32.random(in: 0..<32, using: &random))
    case 5: 0x7FFF_FFFF
    case 6: old &+ 16 &* UInt32.random(in: 0..<4000, using: &random)
    default: UInt32.random(in: 0...(.max), using: &random)
    }
  }
}
