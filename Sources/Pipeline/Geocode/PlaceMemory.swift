import CPrefetch
import Geo
import Layers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A worker's own memory of the answers for the place cells of rows seen: a table names few places many times.
///
/// Bounded: when it is full it begins anew. What it answers does not depend on what it remembers.
struct PlaceMemory: @unchecked Sendable {
  // Sendable although entries hold pointers: they point into the answers, which this value keeps alive.

  /// What the rows of an answer need, without counting references for each of them.
  struct Entry {
    /// Not a number where there is no point.
    var longitude = Double.nan
    var latitude = Double.nan
    /// Our fields in the bytes of each format that is written.
    var geojson: UnsafeBufferPointer<UInt8>
    var csv: UnsafeBufferPointer<UInt8>
    var level: Int32
    var method: Int32
    var conflicts: UInt32
    var isUnmatched: Bool
    /// Rows of the batch at work that have this answer, where it is an unmatched one.
    var rows: Int32 = 0
    fileprivate var key: Range<Int32>

    fileprivate init(_ answer: PlaceAnswer, key: Range<Int32>) {
      self.key = key
      geojson = answer.geojson
      csv = answer.csv
      level = answer.level
      method = answer.method
      conflicts = answer.conflicts
      isUnmatched = answer.unmatched != nil
      if let point = answer.point {
        longitude = point.longitude
        latitude = point.latitude
      }
    }

    var point: Coordinate? { longitude.isNaN ? nil : Coordinate(longitude: longitude, latitude: latitude) }
  }

  /// Small, so that all slots stay in a cache.
  private struct Slot {
    /// The upper half of the key's hash.
    var tag: UInt32
    /// -1 for a free slot.
    var entry: Int32

    static let free = Slot(tag: 0, entry: -1)
  }

  private static let mostAnswers = 32_768
  private static let mostKeyBytes = 8 << 20
  private static let slotCount = 1 << 17

  private var slots = [Slot](repeating: .free, count: slotCount)
  private var keys: [UInt8] = []
  private(set) var entries: [Entry] = []
  private(set) var answers: [PlaceAnswer] = []

  /// The index of the answer for a key, if it is remembered.
  func find(_ key: [UInt8], _ hash: UInt64) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      let tag = UInt32(hash >> 32)
      var index = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
      while slots[index].entry >= 0 {
        let slot = slots[index]
        if slot.tag == tag, isSame(key, as: entries[Int(slot.entry)].key) { return Int(slot.entry) }
        index = (index + 1) & (Self.slotCount - 1)
      }
      return nil
    }
  }

  private func isSame(_ key: [UInt8], as known: Range<Int32>) -> Bool {
    guard known.count == key.count else { return false }
    return key.withUnsafeBytes { key in
      keys.withUnsafeBytes { keys in
        key.isEmpty || memcmp(key.baseAddress!, keys.baseAddress! + Int(known.lowerBound), key.count) == 0
      }
    }
  }

  /// Begins to bring the bytes of an answer into the cache: rows name places in no order.
  @inline(__always)
  func prefetch(_ entry: Int) {
    let fields = entries[entry].geojson.isEmpty ? entries[entry].csv : entries[entry].geojson
    guard let start = fields.baseAddress else { return }
    var offset = 0
    while offset < fields.count {
      dateline_prefetch(start + offset)
      offset += 64
    }
  }

  /// Whether the next answer needs the room of all others. Ask between batches: indexes of answers end with it.
  var isFull: Bool { answers.count >= Self.mostAnswers || keys.count >= Self.mostKeyBytes }

  mutating func forget() {
    for index in slots.indices { slots[index] = .free }
    keys.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    answers.removeAll(keepingCapacity: true)
  }

  /// Keeps an answer; its index.
  mutating func add(_ answer: PlaceAnswer, _ key: [UInt8], _ hash: UInt64) -> Int {
    let number = answers.count
    answers.append(answer)
    let start = Int32(keys.count)
    entries.append(Entry(answer, key: start..<start + Int32(key.count)))
    // A batch of new names may go over the bound; those beyond twice of it are looked for anew each time.
    guard answers.count <= 2 * Self.mostAnswers else { return number }
    var index = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    while slots[index].entry >= 0 { index = (index + 1) & (Self.slotCount - 1) }
    slots[index] = Slot(tag: UInt32(hash >> 32), entry: Int32(number))
    keys.append(contentsOf: key)
    return number
  }

  mutating func countRow(_ entry: Int) -> Int {
    entries[entry].rows += 1
    return Int(entries[entry].rows)
  }

  mutating func takeRows(_ entry: Int) -> Int {
    let rows = Int(entries[entry].rows)
    entries[entry].rows = 0
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
