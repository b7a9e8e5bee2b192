/// One column of a row group while it fills: which rows have a value, and the values one after the other (PLAIN).
///
/// - SeeAlso: Apache Parquet format, Encodings.md
struct ParquetColumn {
  enum Kind {
    case text, integer, real, milliseconds, boolean, binary

    /// Parquet's physical type.
    var type: Int {
      switch self {
      case .boolean: 0
      case .integer, .milliseconds: 2
      case .real: 5
      case .text, .binary: 6
      }
    }
  }

  let kind: Kind
  /// Names from the root; two for a member of a group.
  let path: [String]
  private(set) var rowCount = 0
  private(set) var nullCount = 0
  private var values: [UInt8] = []
  // Runs of rows that have a value, and of rows that have none, in turn; the first has.
  private var runs: [Int] = [0]
  private var lowest: UInt64?
  private var highest: UInt64?
  private var bitCount = 0

  init(_ kind: Kind, path: [String]) {
    self.kind = kind
    self.path = path
  }

  var byteCount: Int { values.count }

  mutating func appendNull() {
    rowCount += 1
    nullCount += 1
    extendRun(hasValue: false)
  }

  mutating func append(_ value: Int) {
    begin()
    append(little: UInt64(bitPattern: Int64(value)))
    // The sign's bit turned, unsigned order is signed order.
    let key = UInt64(bitPattern: Int64(value)) ^ 1 << 63
    lowest = min(lowest ?? key, key)
    highest = max(highest ?? key, key)
  }

  mutating func append(_ value: Double) {
    begin()
    append(little: value.bitPattern)
    let bits = value.bitPattern
    let key = bits >> 63 == 1 ? ~bits : bits ^ 1 << 63
    lowest = min(lowest ?? key, key)
    highest = max(highest ?? key, key)
  }

  mutating func append(_ value: Bool) {
    begin()
    if bitCount % 8 == 0 { values.append(0) }
    if value { values[values.count - 1] |= 1 << UInt8(bitCount % 8) }
    bitCount += 1
  }

  mutating func append(_ bytes: some Collection<UInt8>) {
    begin()
    append(little: UInt32(bytes.count))
    values += bytes
  }

  private mutating func begin() {
    rowCount += 1
    extendRun(hasValue: true)
  }

  private mutating func extendRun(hasValue: Bool) {
    // Odd runs have no value.
    if (runs.count % 2 == 1) != hasValue { runs.append(0) }
    runs[runs.count - 1] += 1
  }

  private mutating func append(little value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { values += $0 }
  }

  /// The bytes of a data page before compression: definition levels in runs, then the values.
  var page: [UInt8] {
    var levels: [UInt8] = []
    for (number, length) in runs.enumerated() where length > 0 {
      var rest = UInt64(length) << 1
      while rest >= 0x80 {
        levels.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      levels.append(UInt8(rest))
      levels.append(number % 2 == 0 ? 1 : 0)
    }
    var page: [UInt8] = []
    page.reserveCapacity(4 + levels.count + values.count)
    withUnsafeBytes(of: UInt32(levels.count).littleEndian) { page += $0 }
    page += levels
    page += values
    return page
  }

  /// Least and greatest value as Parquet keeps them in its statistics; nil where nothing is compared.
  var range: (least: [UInt8], greatest: [UInt8])? {
    guard let lowest, let highest else { return nil }
    func bytes(_ key: UInt64) -> [UInt8] {
      let bits: UInt64 =
        kind == .real ? (key >> 63 == 1 ? key ^ 1 << 63 : ~key) : key ^ 1 << 63
      return withUnsafeBytes(of: bits.littleEndian) { Array($0) }
    }
    return (bytes(lowest), bytes(highest))
  }

  mutating func removeAll() {
    rowCount = 0
    nullCount = 0
    bitCount = 0
    values.removeAll(keepingCapacity: true)
    runs = [0]
    lowest = nil
    highest = nil
  }
}
