/// Puts together a structure in Thrift's compact protocol, in which Parquet keeps its metadata.
///
/// Fields must be written in the order of their numbers. Integers are zigzag varints.
/// - SeeAlso: Apache Thrift, doc/specs/thrift-compact-protocol.md
struct ThriftBuffer {
  private(set) var bytes: [UInt8] = []
  private var lastField = 0
  private var outer: [Int] = []

  private enum Kind {
    static let isTrue: UInt8 = 1
    static let isFalse: UInt8 = 2
    static let int32: UInt8 = 5
    static let int64: UInt8 = 6
    static let binary: UInt8 = 8
    static let list: UInt8 = 9
    static let structure: UInt8 = 12
  }

  mutating func int32(_ field: Int, _ value: Int) {
    header(field, Kind.int32)
    zigzag(value)
  }

  mutating func int64(_ field: Int, _ value: Int) {
    header(field, Kind.int64)
    zigzag(value)
  }

  mutating func boolean(_ field: Int, _ value: Bool) { header(field, value ? Kind.isTrue : Kind.isFalse) }

  mutating func text(_ field: Int, _ value: String) { binary(field, Array(value.utf8)) }

  mutating func binary(_ field: Int, _ value: [UInt8]) {
    header(field, Kind.binary)
    varint(UInt64(value.count))
    bytes += value
  }

  mutating func structure(_ field: Int, _ body: (inout ThriftBuffer) -> Void) {
    header(field, Kind.structure)
    nested(body)
  }

  mutating func structures<Element>(
    _ field: Int, _ elements: [Element], _ body: (inout ThriftBuffer, Element) -> Void
  ) {
    list(field, Kind.structure, elements.count)
    for element in elements { nested { body(&$0, element) } }
  }

  mutating func int32s(_ field: Int, _ values: [Int]) {
    list(field, Kind.int32, values.count)
    for value in values { zigzag(value) }
  }

  mutating func texts(_ field: Int, _ values: [String]) {
    list(field, Kind.binary, values.count)
    for value in values {
      varint(UInt64(value.utf8.count))
      bytes += value.utf8
    }
  }

  /// Ends the outermost structure.
  mutating func stop() { bytes.append(0) }

  private mutating func nested(_ body: (inout ThriftBuffer) -> Void) {
    outer.append(lastField)
    lastField = 0
    body(&self)
    bytes.append(0)
    lastField = outer.removeLast()
  }

  private mutating func list(_ field: Int, _ kind: UInt8, _ count: Int) {
    header(field, Kind.list)
    if count < 15 {
      bytes.append(UInt8(count) << 4 | kind)
    } else {
      bytes.append(0xF0 | kind)
      varint(UInt64(count))
    }
  }

  private mutating func header(_ field: Int, _ kind: UInt8) {
    let step = field - lastField
    lastField = field
    if step > 0, step < 16 {
      bytes.append(UInt8(step) << 4 | kind)
    } else {
      bytes.append(kind)
      zigzag(field)
    }
  }

  private mutating func zigzag(_ value: Int) { varint(UInt64(bitPattern: Int64(value << 1 ^ value >> 63))) }

  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
