internal import CSQLite

/// A value that is bound to a place in a statement: nothing that a client sends is ever part of SQL text.
enum SQLValue: Hashable, Sendable {
  case integer(Int)
  case real(Double)
  case text(String)
  case bytes([UInt8])

  func bind(to statement: OpaquePointer, at index: Int32) {
    switch self {
    case .integer(let integer): sqlite3_bind_int64(statement, index, Int64(integer))
    case .real(let real): sqlite3_bind_double(statement, index, real)
    case .bytes(let bytes):
      bytes.withUnsafeBytes { _ = sqlite3_bind_blob(statement, index, $0.baseAddress, Int32($0.count), Self.copied) }
    case .text(let text):
      var copy = text  // Shares the text; withUTF8 wants a variable.
      copy.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          _ = sqlite3_bind_text(statement, index, characters.baseAddress, Int32(characters.count), Self.copied)
        }
      }
    }
  }

  /// SQLite copies the bytes; -1 as a pointer asks for that.
  private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
