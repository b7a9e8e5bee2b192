internal import CSQLite

/// A value that is bound to a place in a statement: nothing that a client sends is ever part of SQL text.
enum SQLValue: Hashable, Sendable {
  case integer(Int)
  case real(Double)
  case text(String)

  func bind(to statement: OpaquePointer, at index: Int32) {
    switch self {
    case .integer(let integer): sqlite3_bind_int64(statement, index, Int64(integer))
    case .real(let real): sqlite3_bind_double(statement, index, real)
    case .text(let text):
      var copy = text  // Shares the text; withUTF8 wants a variable.
      copy.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          // SQLite copies the bytes; -1 as a pointer asks for that.
          _ = sqlite3_bind_text(
            statement, index, characters.baseAddress, Int32(characters.count),
            unsafeBitCast(-1, to: sqlite3_destructor_type.self))
        }
      }
    }
  }
}
