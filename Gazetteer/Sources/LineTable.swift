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
    var line = Int(truncatingIfNeeded: Self.home(of: key, homeCount))
    while line < lineCount {
      let start = lines + line &* Self.lineSize
      // All eight without a branch: which of them it is cannot be foretold.
      var hits: UInt32 = 0
      for slot in 0..<Self.slotsPerLine {
        let stored = start.load(fromByteOffset: slot &* 4, as: UInt32.self)
        hits |= (stored == fingerprint ? 1 : 0) &<< UInt32(slot)
      }
      while hits != 0 {
        let value = start.load(fromByteOffset: 32 &+ hits.trailingZeroBitCount &* 4, as: UInt32.self)
        if value != 0 { return value }
        // An empty slot looks like the fingerprint 0.
        hits &= hits &- 1
      }
      if start.load(fromByteOffset: 60, as: UInt32.self) == 0 { return 0 }
      line &+= 1
    }
    return 0
  }

  @inline(__always)
  static func home(of key: UInt64, _ homeCount: UInt64) -> UInt64 {
    // Shifts bind tighter than products in Swift.
    ((key >> 32) &* homeCount) >> 32
  }

  /// Seven slots of eight are filled.
  static func homeCount(keyCount: Int) -> UInt64 { UInt64(keyCount / (slotsPerLine - 1) + 1) }
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
