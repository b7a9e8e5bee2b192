import Layers

/// One piece of a stream of records: its length, what it is, a checksum, and the bytes.
///
/// Frames stand one behind the other in files, and can be cut out and sent singly. Ten bytes of head: length (32 bits,
/// little-endian), kind, version of the format, checksum (32 bits).
package struct RecordFrame: Sendable {
  package enum Kind: UInt8, Sendable {
    /// What the stream was made of; the first frame of a file.
    case head = 1
    /// A failure or a warning.
    case issue
    /// A document, or a part of a long one.
    case document
    /// An event that travels without its document.
    case event
    /// What the merge compares of an event.
    case key
    /// An input and what came of it.
    case input
    /// A state from which a run can go on.
    case checkpoint
    /// What closes a file; without it the file is not whole.
    case tail
    /// The files that were listed, as they were.
    case listing
    /// Which part of an input a line belongs to.
    case part
  }

  /// Of everything inside frames. A change of any layout takes the next number.
  package static let version = 1
  package static let headBytes = 10

  package let kind: Kind
  /// All of the frame, its head in front.
  package let bytes: [UInt8]

  package init(_ kind: Kind, _ payload: [UInt8]) {
    self.kind = kind
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.headBytes + payload.count)
    Self.append(UInt32(payload.count), to: &bytes)
    bytes.append(kind.rawValue)
    bytes.append(UInt8(Self.version))
    Self.append(Self.checksum(kind, payload[...]), to: &bytes)
    bytes.append(contentsOf: payload)
    self.bytes = bytes
  }

  package var payload: ArraySlice<UInt8> { bytes[Self.headBytes...] }

  /// Length of the payload that a head announces.
  static func payloadCount(head: ArraySlice<UInt8>) -> Int { Int(number(head, at: 0)) }

  /// Cuts the next frame out.
  ///
  /// - Parameter offset: moved behind it.
  package init(_ bytes: [UInt8], at offset: inout Int) throws(RecordError) {
    let head = bytes[offset...].prefix(Self.headBytes)
    guard head.count == Self.headBytes else { throw RecordError(.short, byteOffset: bytes.count) }
    let version = Int(head[offset + 5])
    guard version == Self.version else { throw RecordError(.version(found: version), byteOffset: offset) }
    let payload = bytes[(offset + Self.headBytes)...].prefix(Self.payloadCount(head: head))
    guard payload.count == Self.payloadCount(head: head) else { throw RecordError(.short, byteOffset: bytes.count) }
    guard let kind = Kind(rawValue: head[offset + 4]) else {
      throw RecordError(.unknown(expected: "kind of record", found: "\(head[offset + 4])"), byteOffset: offset)
    }
    guard Self.number(head, at: 6) == Self.checksum(kind, payload) else {
      throw RecordError(.checksum, byteOffset: offset)
    }
    self.kind = kind
    self.bytes = Array(bytes[offset..<payload.endIndex])
    offset = payload.endIndex
  }

  /// The one frame that `bytes` are, of the kind that is asked for.
  package init(_ bytes: [UInt8], only kind: Kind) throws(RecordError) {
    var offset = 0
    try self.init(bytes, at: &offset)
    guard self.kind == kind, offset == bytes.count else {
      throw RecordError(.kind(expected: "\(kind)"), byteOffset: 0)
    }
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(shift))) }
  }

  private static func number(_ head: ArraySlice<UInt8>, at place: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(head[head.startIndex + place + $1]) << UInt32(8 * $1) }
  }

  private static func checksum(_ kind: Kind, _ payload: ArraySlice<UInt8>) -> UInt32 {
    var hash = StableHash()
    hash.append(bytes: CollectionOfOne(kind.rawValue))
    payload.withUnsafeBufferPointer { hash.append(bytes: $0) }
    return UInt32(truncatingIfNeeded: hash.number)
  }
}
