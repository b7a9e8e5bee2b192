import Gazetteer
import Geo
import Layers
import Toponyms

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Answers for the place cells of rows seen, as bytes ready to copy: a table names few places many times.
///
/// Bounded: when it is full it begins anew. What it answers does not depend on what it remembers.
struct PlaceMemory: Sendable {
  struct Answer: Sendable {
    /// Not a number where there is no point.
    var longitude = Double.nan
    var latitude = Double.nan
    /// Our fields in the bytes of each format that is written.
    var geojson: Range<Int32> = 0..<0
    var csv: Range<Int32> = 0..<0
    var level: Int32 = 0
    var method: Int32 = 0
    /// A bit for each kind of `PlaceConflict`.
    var conflicts: UInt32 = 0
    /// Whether its name stands in `unmatched`.
    var isUnmatched = false
    /// Rows of the batch at work that have this answer, where it is an unmatched one.
    var rows: Int32 = 0

    var point: Coordinate? { longitude.isNaN ? nil : Coordinate(longitude: longitude, latitude: latitude) }
  }

  private struct Slot {
    var hash: UInt64
    var answer: Int32
    var start: Int32
    var count: Int32
  }

  private static let mostAnswers = 32_768
  private static let mostBytes = 24 << 20
  private static let slotCount = 1 << 17

  private var slots = [Slot](repeating: Slot(hash: 0, answer: -1, start: 0, count: 0), count: slotCount)
  private var keys: [UInt8] = []
  private(set) var answers: [Answer] = []
  private(set) var geojson: [UInt8] = []
  private(set) var csv: [UInt8] = []
  /// Our fields for formats that take values; none where there are no such formats.
  private(set) var values: [[Value]] = []
  /// The names of answers that found none.
  private(set) var unmatched: [Int: UnmatchedName] = [:]

  /// The answer for a key, if it is remembered.
  func find(_ key: [UInt8], _ hash: UInt64) -> Int? {
    var index = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    while slots[index].answer >= 0 {
      let slot = slots[index]
      if slot.hash == hash, Int(slot.count) == key.count, isSame(key, at: Int(slot.start)) { return Int(slot.answer) }
      index = (index + 1) & (Self.slotCount - 1)
    }
    return nil
  }

  private func isSame(_ key: [UInt8], at start: Int) -> Bool {
    key.withUnsafeBytes { key in
      keys.withUnsafeBytes { keys in
        key.isEmpty || memcmp(key.baseAddress!, keys.baseAddress! + start, key.count) == 0
      }
    }
  }

  /// Whether the next answer needs the room of all others. Ask between batches: indexes of answers end with it.
  var isFull: Bool {
    answers.count >= Self.mostAnswers || keys.count + geojson.count + csv.count >= Self.mostBytes
  }

  mutating func forget() {
    for index in slots.indices { slots[index].answer = -1 }
    keys.removeAll(keepingCapacity: true)
    answers.removeAll(keepingCapacity: true)
    geojson.removeAll(keepingCapacity: true)
    csv.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    unmatched.removeAll(keepingCapacity: true)
  }

  /// Keeps an answer with its fields; its index.
  mutating func add(
    _ answer: Answer, geojson fields: [UInt8], csv cells: [UInt8], values: [Value]?, unmatched name: UnmatchedName?,
    _ key: [UInt8],
    _ hash: UInt64
  ) -> Int {
    let number = answers.count
    var answer = answer
    answer.geojson = Int32(geojson.count)..<Int32(geojson.count + fields.count)
    answer.csv = Int32(csv.count)..<Int32(csv.count + cells.count)
    answer.isUnmatched = name != nil
    geojson += fields
    csv += cells
    if let name { unmatched[number] = name }
    if let values { self.values.append(values) }
    answers.append(answer)
    // A batch of new names may go over the bound; those beyond twice of it are found anew each time.
    guard answers.count <= 2 * Self.mostAnswers else { return number }
    var index = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    while slots[index].answer >= 0 { index = (index + 1) & (Self.slotCount - 1) }
    slots[index] = Slot(hash: hash, answer: Int32(number), start: Int32(keys.count), count: Int32(key.count))
    keys.append(contentsOf: key)
    return number
  }

  mutating func countRow(_ answer: Int) -> Int {
    answers[answer].rows += 1
    return Int(answers[answer].rows)
  }

  mutating func takeRows(_ answer: Int) -> Int {
    let rows = Int(answers[answer].rows)
    answers[answer].rows = 0
    return rows
  }

  /// A hash of a key, eight bytes at a time.
  static func hash(_ key: [UInt8]) -> UInt64 {
    key.withUnsafeBytes { bytes in
      var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
      var offset = 0
      while offset + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let product = (state ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        state = product.high ^ product.low
        offset += 8
      }
      var tail: UInt64 = 0
      while offset < bytes.count {
        tail = tail << 8 | UInt64(bytes[offset])
        offset += 1
      }
      let product = (state ^ tail).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
      return product.high ^ product.low
    }
  }
}
