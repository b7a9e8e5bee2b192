import Events
import Pipeline
import Temporal
import TestSupport
import Testing
import Toponyms

/// Records on their way through bytes: nothing is lost, and nothing wrong is taken for a record.
@Suite struct DocumentRecordTests {
  @Test func comeBackAsTheyWere() throws {
    for seed in 0..<200 {
      var random = RandomRecord(seed: UInt64(seed))
      let record = try random.document()
      let bytes = record.frame.bytes
      var offset = 0
      let back = try DocumentRecord(RecordFrame(bytes, at: &offset))
      #expect(offset == bytes.count)
      #expect(Self.text(back) == Self.text(record), "seed \(seed)")
      #expect(try DocumentRecord.position(of: record.frame) == record.position)
    }
  }

  /// With the modalities in one order, and each place in a box of its own, for a box is shown once only.
  private static func text(_ record: DocumentRecord) -> String {
    var record = record
    let modalities = record.modalities.sorted { $0.key < $1.key }
    record.modalities = [:]
    for index in record.mentions.indices { unshare(&record.mentions[index].mention.place) }
    for index in record.events.indices {
      unshare(&record.events[index].place)
      for number in record.events[index].grounds?.candidates.indices ?? 0..<0 {
        let id = record.events[index].grounds?.candidates[number].place.id ?? ""
        record.events[index].grounds?.candidates[number].place.id = id
      }
    }
    return RecordText.of(record) + RecordText.of(modalities)
  }

  private static func unshare(_ place: inout ResolvedPlace?) {
    if let id = place?.id { place?.id = id }
  }

  @Test func withoutGroundsWhereNoMapIsMade() throws {
    for seed in 0..<50 {
      var random = RandomRecord(seed: UInt64(seed))
      let record = try random.document()
      let back = try DocumentRecord(record.frame, keepsGrounds: false)
      #expect(back.events.count == record.events.count && back.events.allSatisfy { $0.grounds == nil })
    }
  }

  /// A flipped bit anywhere is found, and so is an end that comes too early.
  @Test func damageIsFound() throws {
    var random = RandomRecord(seed: 5)
    let bytes = try random.document().frame.bytes
    var generator = SplitMix(seed: 6)
    for _ in 0..<2000 {
      var damaged = bytes
      damaged[generator.below(bytes.count)] ^= UInt8(1 << generator.below(8))
      #expect(throws: RecordError.self) { _ = try RecordFrame(damaged, only: .document) }
    }
    for count in 0..<bytes.count {
      #expect(throws: RecordError.self) { _ = try RecordFrame(Array(bytes[..<count]), only: .document) }
    }
  }

  /// Bytes with a right checksum that were never a record are an error too, never a crash.
  @Test func anyBytesAreReadOrRefused() throws {
    var random = RandomRecord(seed: 7)
    let payload = Array(try random.document().frame.payload)
    var generator = SplitMix(seed: 8)
    for _ in 0..<5000 {
      var other = payload
      for _ in 0...generator.below(4) {
        other[generator.below(other.count)] = UInt8(truncatingIfNeeded: generator.next())
      }
      do {
        _ = try DocumentRecord(RecordFrame(.document, other))
      } catch {
        continue
      }
    }
  }

  /// Numbers as large as a record can hold them are read or refused too: what is added to them stays in range.
  @Test func anyNumbersAreReadOrRefused() throws {
    var random = RandomRecord(seed: 10)
    let record = try random.document()
    #expect(!record.mentions.isEmpty)
    let payload = Array(record.frame.payload)
    var refused = 0
    for place in payload.indices {
      for number in [Int.max, Int.min, Int.max / 2, -1] {
        do {
          let frame = RecordFrame(.document, payload[..<place] + Self.bytes(of: number) + payload[(place + 1)...])
          let back = try DocumentRecord(frame)
          #expect(back.dateCount >= 0 && back.modalities.values.allSatisfy { $0 >= 0 })
        } catch {
          refused += 1
        }
      }
    }
    #expect(refused > payload.count)
  }

  /// Seven bits a byte, the least first; the sign in the lowest bit.
  private static func bytes(of number: Int) -> [UInt8] {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    var bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  @Test func daysThatNoDateHasAreRefused() throws {
    var record = try #require(
      try (0..<50).lazy.map { seed in
        var random = RandomRecord(seed: UInt64(seed))
        return try random.document()
      }.first { !$0.events.isEmpty })
    let most = MergeItem.mostDays
    for (days, isRight) in [((7, 8), true), ((most, most), true), ((9, 8), false), ((most + 1, most + 1), false)] {
      record.events[0].earliest = CivilDate(dayNumber: days.0)
      record.events[0].latest = CivilDate(dayNumber: days.1)
      var offset = 0
      let frame = try RecordFrame(record.frame.bytes, at: &offset)
      if isRight {
        #expect(throws: Never.self) { try DocumentRecord(frame) }
      } else {
        #expect(throws: RecordError.self, "\(days)") { try DocumentRecord(frame) }
      }
    }
  }

  @Test func otherFormatsAreTold() throws {
    var random = RandomRecord(seed: 9)
    var bytes = try random.document().frame.bytes
    bytes[5] = 77
    let error = #expect(throws: RecordError.self) { _ = try RecordFrame(bytes, only: .document) }
    #expect(error?.at("a.dlr").description.hasPrefix("a.dlr: records of format 77, this program reads 1.") == true)
  }
}
