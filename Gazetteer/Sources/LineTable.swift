/// A hash table in cache lines: 64 bytes hold eight fingerprints and eight values.
///
/// The high half of a key chooses the line and the low half is the fingerprint, so that a look-up touches one line nearly
/// always. Keys that find their line full stand in the next; a line that is not full ends a search. Values are not 0.
struct LineTable {
  static let lineSize = 64
  static let slotsPerLine = 8

  let lines: UnsafeRawPointer
  /// Lines that keys are spread over, and those with what did not fit at the end.
  let lineCount: Int
  let homeCount: UInt64

  /// The value of a key, 0 for none.
  @inline(__always)
  func value(of key: UInt64) -> UInt32 {
    let fingerprint = UInt32(truncatingIfNeeded: key)
    let twice = UInt64(fingerprint) << 32 | UInt64(fingerprint)
    var line = Int(truncatingIfNeeded: Self.home(of: key, homeCount))
    while line < lineCount {
      let start = lines + line &* Self.lineSize
      // All eight without a branch, two at a time: which of them it is cannot be foretold.
      var hits: UInt64 = 0
      for pair in 0..<4 {
        let differing = start.load(fromByteOffset: pair &* 8, as: UInt64.self) ^ twice
        // The high bit of each half that is 0; a half above one that is 0 may show without being 0.
        let zeros = (differing &- 0x1_0000_0001) & ~differing & 0x8000_0000_8000_0000
        hits |= zeros &>> UInt64(31 &- pair)
      }
      while hits != 0 {
        let bit = hits.trailingZeroBitCount
        let slot = ((bit & 31) &<< 1) | (bit &>> 5)
        // An empty slot looks like the fingerprint 0.
        let value = start.load(fromByteOffset: 32 &+ slot &* 4, as: UInt32.self)
        if value != 0, start.load(fromByteOffset: slot &* 4, as: UInt32.self) == fingerprint { return value }
        hits &= hits &- 1
      }
      if start.load(fromByteOffset: 60, as: UInt32.self) == 0 { return 0 }
      line &+= 1
    }
    return 0
  }

  /// The line where a look-up of a key begins.
  @inline(__always)
  func line(of key: UInt64) -> UnsafeRawPointer {
    lines + Int(truncatingIfNeeded: Self.home(of: key, homeCount)) &* Self.lineSize
  }

  @inline(__always)
  static func home(of key: UInt64, _ homeCount: UInt64) -> UInt64 {
    // Shifts bind tighter than products in Swift.
    ((key >> 32) &* homeCount) >> 32
  }

  /// Seven slots of eight are filled, so that the core stays small; six of eight in large indexes, where the second line
  /// that a key may stand in costs more than the room.
  static func homeCount(keyCount: Int) -> UInt64 {
    UInt64(keyCount / (keyCount < largeKeyCount ? slotsPerLine - 1 : slotsPerLine - 2) + 1)
  }

  private static let largeKeyCount = 4_000_000
}

/// Writes a `LineTable` from keys in ascending order, line by line.
struct LineWriter {
  private let out: IndexOutput
  private let homeCount: UInt64
  private var line: UInt64 = 0
  private var fingerprints = [UInt32](repeating: 0, count: LineTable.slotsPerLine)
  private var values = [UInt32](repeating: 0, count: LineTable.slotsPerLine)
  private var used = 0

  init(_ out: IndexOutput, keyCount: Int) {
    self.out = out
    homeCount = LineTable.homeCount(keyCount: keyCount)
  }

  @inline(__always)
  mutating func add(_ key: UInt64, _ value: UInt32) {
    let home = LineTable.home(of: key, homeCount)
    while line < home { end() }
    if used == LineTable.slotsPerLine { end() }
    fingerprints[used] = UInt32(truncatingIfNeeded: key)
    values[used] = value
    used += 1
  }

  /// - Returns: How many lines were written.
  mutating func finish() -> Int {
    if used > 0 { end() }
    while line < homeCount { end() }
    return Int(line)
  }

  private mutating func end() {
    for slot in 0..<LineTable.slotsPerLine { out.append(fingerprints[slot]) }
    for slot in 0..<LineTable.slotsPerLine { out.append(values[slot]) }
    for slot in 0..<used {
      fingerprints[slot] = 0
      values[slot] = 0
    }
    used = 0
    line += 1
  }
}
