/// One record of a table: its fields without quotes, as ranges of one byte array that is used
/// again.
public struct CSVRecord: Sendable {
  /// Line where the record begins, from 1.
  public internal(set) var line = 0
  /// The fields' bytes, UTF-8, with one byte between two fields.
  public internal(set) var bytes: [UInt8] = []
  /// Where each field ends in `bytes`.
  public internal(set) var ends: [Int] = []

  public init() {}

  /// How many fields.
  public var count: Int { ends.count }

  /// Where a field stands in `bytes`; empty for a field that the record does not have.
  @inlinable
  public func range(_ field: Int) -> Range<Int> {
    guard field < ends.count else { return 0..<0 }
    return (field == 0 ? 0 : ends[field - 1] + 1)..<ends[field]
  }

  /// A field as text; empty for a field that the record does not have.
  public subscript(field: Int) -> String {
    let range = range(field)
    return bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
  }

  public var fields: [String] { ends.indices.map { self[$0] } }

  mutating func clear(line: Int) {
    self.line = line
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}
