import Layers

/// Why bytes are no records of this program: where, and what to do.
package struct RecordError: Error, Equatable, CustomStringConvertible {
  package enum Reason: Equatable, Sendable {
    /// They end inside a record.
    case short
    /// A value that this program does not know.
    case unknown(expected: String, found: String)
    /// Another format of records than this program's.
    case version(found: Int)
    case checksum
    case notBase64
    /// A frame of another kind than the place asks for.
    case kind(expected: String)
  }

  package var reason: Reason
  /// The file, or the line or member of one; empty where the caller names it.
  package var place = ""
  package var byteOffset: Int

  package init(_ reason: Reason, byteOffset: Int = 0) {
    self.reason = reason
    self.byteOffset = byteOffset
  }

  /// The same fault, with the place where the bytes stand.
  package func at(_ place: String) -> RecordError {
    var error = self
    error.place = place
    return error
  }

  package var description: String { (place.isEmpty ? "" : place + ": ") + words }

  private var words: String {
    switch reason {
    case .short: "the record ends too early, after \(byteOffset) bytes. Make it again with dateline."
    case .unknown(let expected, let found):
      "\(found) is no \(expected) that this program knows. Read records with the version of dateline that wrote them."
    case .version(let found):
      "records of format \(found), this program reads \(RecordFrame.version). "
        + "Read them with the version of dateline that wrote them, or make them again."
    case .checksum: "a record is damaged (its checksum is another). Make it again with dateline."
    case .notBase64: "a record is not Base64. Give the lines as dateline annotate --records wrote them."
    case .kind(let expected): "holds no \(expected). Give what dateline wrote for this place."
    }
  }
}

extension RecordError {
  /// The bytes of a text.
  static func base64(_ text: String) throws(RecordError) -> [UInt8] {
    guard let bytes = Base64Text.bytes(text) else { throw RecordError(.notBase64) }
    return bytes
  }

  /// Says of a fault inside `body` where it happened.
  static func placed<Value>(
    at place: @autoclosure () -> String, _ body: () throws(RecordError) -> Value
  ) throws(RecordError) -> Value {
    do throws(RecordError) { return try body() } catch { throw error.at(place()) }
  }
}
