import Foundation
import Gazetteer
import TestSupport
import Testing

/// Files that are no whole index of this format are refused, and told apart.
@Suite struct DamagedIndexTests {
  private static let header = IndexBytes.headerSize

  private static func reason(_ bytes: [UInt8]) -> GazetteerError.Reason? {
    do throws(GazetteerError) {
      _ = try PlaceIndex(bytes: bytes, path: "damaged")
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func cutShort() throws {
    let bytes = try SamplePlaces(count: 12).bytes()
    let folder = try TemporaryFolder()
    for length in Array(0...Self.header + 64) + [bytes.count / 2, bytes.count - 1] {
      let path = try folder.write(Array(bytes[..<length]), to: "cut.gaz")
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
    func reason(_ change: (inout [UInt8]) -> Void) -> GazetteerError.Reason? {
      var changed = bytes
      change(&changed)
      return Self.reason(changed)
    }
    #expect(IndexBytes(bytes).number(at: 8, as: UInt16.self) == 2)
    #expect(reason { $0 = Array("PK\u{3}\u{4} a zip file".utf8) } == .notAnIndex)
    #expect(reason { $0[0] ^= 1 } == .notAnIndex)
    #expect(reason { $0[8] = 1 } == .version(found: 1))
    #expect(reason { $0[8] = 3 } == .version(found: 3))
    #expect(reason { $0.swapAt(10, 11) } == .foreignByteOrder)
    let fold = IndexBytes(bytes).number(at: 12, as: UInt32.self)
    #expect(reason { $0[12] ^= 1 } == .foldTable(found: fold ^ 1))
    #expect(reason { $0.append(0) } == .truncated(needed: bytes.count, available: bytes.count + 1))
  }

  /// The beginning tells what is wrong; for all the rest there is the header's checksum.
  @Test func everyBitOfTheHeaderCounts() throws {
    let bytes = try SamplePlaces(count: 12).bytes()
    for bit in 0..<Self.header * 8 {
      var changed = bytes
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      let isAsItShould =
        switch Self.reason(changed) {
        case .notAnIndex: bit / 8 < 8
        case .version: 8..<10 ~= bit / 8
        case .foreignByteOrder: 10..<12 ~= bit / 8
        case .foldTable: 12..<16 ~= bit / 8
        case .soundForms: 38..<40 ~= bit / 8
        case .badSection("header"): bit / 8 >= 16 && !(38..<40 ~= bit / 8)
        default: false
        }
      #expect(isAsItShould, "bit \(bit): \(String(describing: Self.reason(changed)))")
    }
  }

  /// A header that is right by its checksum, and says what cannot be.
  @Test func sectionsMustLieInTheFile() throws {
    let whole = IndexBytes(try SamplePlaces(count: 12).bytes())
    func reason(_ change: (inout IndexBytes) -> Void) -> GazetteerError.Reason? {
      var changed = whole
      change(&changed)
      changed.mendHeader()
      return Self.reason(changed.bytes)
    }
    #expect(reason { _ in } == nil)
    for (number, name) in IndexBytes.sections.enumerated() {
      let (start, length) = (64 + number * 16, 72 + number * 16)
      for value in [0, 504, UInt64(whole.range(name).lowerBound) + 32, UInt64(whole.bytes.count) + 64, .max] {
        #expect(reason { $0.set(value, at: start) } == .badSection(name), "\(name) at \(value)")
      }
      for value in [UInt64(whole.bytes.count) + 1, 1 << 63, .max] {
        #expect(reason { $0.set(value, at: length) } == .badSection(name), "\(name) of \(value) bytes")
      }
    }
    // Counts of places, keys and skeletons, and the lines that the keys are spread over.
    #expect(reason { $0.set(UInt32(13), at: 24) } == .badSection("places"))
    for number in [0, 1, UInt32.max] {
      #expect(reason { $0.set(number, at: 28) } == .badSection("names"))
      #expect(reason { $0.set(number, at: 32) } == .badSection("names"))
      #expect(reason { $0.set(number, at: 48) } == .badSection("soundKeys"))
      #expect(reason { $0.set(number, at: 52) } == .badSection("soundKeys"))
    }
  }

  /// More places than a reference can number; the file has a hole in its middle and takes no room.
  @Test func moreThanAnIndexHolds() throws {
    let folder = try TemporaryFolder()
    var index = IndexBytes(try IndexBuilder().finish(about: []))
    let count = (1 << 26) + 1
    let start = UInt64(index.bytes.count)
    index.set(UInt32(count), at: 24)
    index.set(start, at: 64)
    index.set(UInt64(count * 40), at: 72)
    index.mendHeader(size: start + UInt64(count * 40))
    let path = try folder.write(index.bytes, to: "large.gaz")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: start + UInt64(count * 40))
    try file.close()
    let error = #expect(throws: GazetteerError.self) { _ = try PlaceIndex(path: path) }
    #expect(error?.reason == .badSection("places"))
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

  @Test func verifyFindsEveryFlippedByte() throws {
    let bytes = try SamplePlaces(count: 12).bytes()
    try PlaceIndex(bytes: bytes, path: "whole").verify()
    var random = SplitMix(seed: 7)
    let offsets = (0..<1000).map { _ in Int.random(in: Self.header..<bytes.count, using: &random) }
    for offset in offsets + [Self.header, bytes.count - 1] {
      var changed = bytes
      changed[offset] ^= UInt8.random(in: 1...255, using: &random)
      let error = #expect(throws: GazetteerError.self) { try PlaceIndex(bytes: changed, path: "changed").verify() }
      guard case .badChecksum = error?.reason else {
        Issue.record("byte \(offset): \(String(describing: error))")
        continue
      }
    }
  }

  @Test func anEmptyPairIsNoCrash() throws {
    let bytes = try IndexBuilder().finish(about: [("", "")])
    _ = try PlaceIndex(bytes: bytes, path: "a.gaz").about
  }

  @Test(arguments: [
    GazetteerError(.notAnIndex, path: "a.gaz"), GazetteerError(.version(found: 9), path: "a.gaz"),
    GazetteerError(.foreignByteOrder, path: "a.gaz"), GazetteerError(.foldTable(found: 1), path: "a.gaz"),
    GazetteerError(.soundForms(found: 9), path: "a.gaz"),
    GazetteerError(.truncated(needed: 9, available: 5), path: "a.gaz"),
    GazetteerError(.badSection("places"), path: "a.gaz"), GazetteerError(.noCore, path: "a.gaz"),
    GazetteerError(.badChecksum(stored: 1, computed: 2), path: "a.gaz"),
    GazetteerError(.cannotRead("No such file"), path: "a.gaz"),
    GazetteerError(.cannotWrite("No space"), path: "a.gaz"), GazetteerError(.tooManyPlaces(9), path: "a.gaz"),
  ])
  func messagesSayWhereWhatAndWhatToDo(_ error: GazetteerError) {
    let message = String(describing: error)
    #expect(message.hasPrefix("a.gaz: "))
    #expect(message.contains(". ") || message.hasSuffix("."), "\(message)")
    #expect(!message.contains("\n"))
  }
}
