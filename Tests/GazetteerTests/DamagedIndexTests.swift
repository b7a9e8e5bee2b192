import Foundation
import Gazetteer
import TestSupport
import Testing

/// A damaged index is refused, or answers something, and never crashes.
@Suite struct DamagedIndexTests {
  private static let header = 256

  /// Opens and asks all there is to ask; throws what opening throws.
  private static func exercise(_ path: String, names: [UInt64]) throws(GazetteerError) {
    let index = try PlaceIndex(path: path)
    let stack = PlaceStack([index])
    var seen = 0
    for name in names {
      stack.forEachPlace(name) { place, _ in
        seen += 1
        guard seen < 500 else { return }
        let facts = stack.facts(place)
        _ = (stack.name(place), stack.id(place), stack.feature(place), stack.bounds(place))
        _ = (stack.country(facts.country), stack.place(geonames: facts.admin1))
        _ = stack.place(id: stack.id(place))
      }
    }
    _ = stack.place(id: "dateline:p-1")
    _ = stack.division(code: "IQ.15")
    _ = PlaceSearch(stack: stack).results(for: "Tell", limit: 5)
  }

  private static func keys(_ sample: SamplePlaces) -> [UInt64] {
    sample.places.flatMap { $0.names.compactMap { NameKey($0.text)?.value } }
  }

  @Test func cutShort() throws {
    let bytes = try SamplePlaces(count: 12).bytes()
    let folder = try TemporaryFolder()
    for length in Array(0...Self.header + 64) + [bytes.count / 2, bytes.count - 1] {
      let path = try folder.write(Array(bytes[..<length]), "cut.gaz")
      let error = #expect(throws: GazetteerError.self) { _ = try PlaceIndex(path: path) }
      switch error?.reason {
      case .notAnIndex: #expect(length < 8)
      case .truncated(let needed, let available):
        #expect(length >= 8)
        #expect(available == length)
        #expect(needed == (length < Self.header ? Self.header : bytes.count))
      default: Issue.record("\(length) bytes: \(String(describing: error))")
      }
    }
  }

  @Test func foreignFilesAndVersions() throws {
    let bytes = try SamplePlaces(count: 12).bytes()
    let folder = try TemporaryFolder()
    func reason(_ change: (inout [UInt8]) -> Void) throws -> GazetteerError.Reason? {
      var changed = bytes
      change(&changed)
      let path = try folder.write(changed, "changed.gaz")
      return #expect(throws: GazetteerError.self) { _ = try PlaceIndex(path: path) }?.reason
    }
    #expect(try reason { $0 = Array("PK\u{3}\u{4} a zip file".utf8) } == .notAnIndex)
    #expect(try reason { $0[0] ^= 1 } == .notAnIndex)
    #expect(try reason { $0[8] = 2 } == .version(found: 2))
    #expect(try reason { $0.swapAt(10, 11) } == .foreignByteOrder)
    let fold =
      UInt32(bytes[12]) ^ 1 | UInt32(bytes[13]) << 8 | UInt32(bytes[14]) << 16
      | UInt32(bytes[15]) << 24
    #expect(try reason { $0[12] ^= 1 } == .foldTable(found: fold))
    #expect(
      try reason { $0.append(0) } == .truncated(needed: bytes.count, available: bytes.count + 1))
  }

  @Test func missingFilesAndFolders() throws {
    let folder = try TemporaryFolder()
    for path in [folder.file("none.gaz"), folder.path] {
      let error = #expect(throws: GazetteerError.self) { _ = try PlaceIndex(path: path) }
      guard case .cannotRead = error?.reason else {
        Issue.record("\(path): \(String(describing: error))")
        continue
      }
      #expect(error?.path == path)
    }
  }

  /// Every bit of the header, and 5,000 random bytes anywhere.
  @Test func flippedBytes() throws {
    let sample = SamplePlaces(count: 60)
    let bytes = try sample.bytes()
    let names = Self.keys(sample)
    let folder = try TemporaryFolder()
    let path = folder.file("flipped.gaz")
    var random = SplitMix(seed: 6)
    var flips = (0..<Self.header * 8).map { [($0 / 8, UInt8(1) << UInt8($0 % 8))] }
    for _ in 0..<5000 {
      flips.append(
        (0..<Int.random(in: 1...6, using: &random)).map { _ in
          (
            Int.random(in: 0..<bytes.count, using: &random),
            UInt8.random(in: 1...255, using: &random)
          )
        })
    }
    var refused = 0
    for flip in flips {
      var changed = bytes
      for (offset, mask) in flip { changed[offset] ^= mask }
      try folder.write(changed, "flipped.gaz")
      do throws(GazetteerError) { try Self.exercise(path, names: names) } catch { refused += 1 }
    }
    #expect(refused > 500 && refused < flips.count)
  }

  @Test func verifyFindsEveryFlippedByte() throws {
    let bytes = try SamplePlaces(count: 12).bytes()
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, "whole.gaz")
    try PlaceIndex(path: path).verify()
    var random = SplitMix(seed: 7)
    for _ in 0..<600 {
      var changed = bytes
      changed[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8.random(
        in: 1...255, using: &random)
      let path = try folder.write(changed, "changed.gaz")
      #expect(throws: GazetteerError.self) { try PlaceIndex(path: path).verify() }
    }
    var changed = bytes
    changed[bytes.count - 1] ^= 1
    let last = try folder.write(changed, "last.gaz")
    let error = #expect(throws: GazetteerError.self) { try PlaceIndex(path: last).verify() }
    guard case .badChecksum = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func anEmptyPairIsNoCrash() throws {
    let folder = try TemporaryFolder()
    try writeIndex(try IndexBuilder().finish(about: [("", "")]), to: folder.file("a.gaz"))
    _ = try PlaceIndex(path: folder.file("a.gaz")).about
  }

  @Test(arguments: [
    GazetteerError(.notAnIndex, path: "a.gaz"), GazetteerError(.version(found: 9), path: "a.gaz"),
    GazetteerError(.foreignByteOrder, path: "a.gaz"),
    GazetteerError(.foldTable(found: 1), path: "a.gaz"),
    GazetteerError(.truncated(needed: 9, available: 5), path: "a.gaz"),
    GazetteerError(.badSection("places"), path: "a.gaz"), GazetteerError(.noCore, path: "a.gaz"),
    GazetteerError(.badChecksum(stored: 1, computed: 2), path: "a.gaz"),
    GazetteerError(.cannotRead("No such file"), path: "a.gaz"),
    GazetteerError(.cannotWrite("No space"), path: "a.gaz"),
  ])
  func messagesSayWhereWhatAndWhatToDo(_ error: GazetteerError) {
    let message = String(describing: error)
    #expect(message.hasPrefix("a.gaz: "))
    #expect(message.contains(". ") || message.hasSuffix("."), "\(message)")
    #expect(!message.contains("\n"))
  }
}
