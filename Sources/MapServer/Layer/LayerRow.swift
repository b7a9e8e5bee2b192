internal import CSQLite

/// The row that a statement stands on. Columns count from 0; texts and bytes are copied out.
struct LayerRow {
  let statement: OpaquePointer

  func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }
  func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(statement, Int32(column))) }
  func real(_ column: Int) -> Double { sqlite3_column_double(statement, Int32(column)) }

  /// nil where it is null.
  func text(_ column: Int) -> String? {
    guard let start = sqlite3_column_text(statement, Int32(column)) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The bytes in place, while the statement stands on this row; nil where it is null.
  func bytes(_ column: Int) -> UnsafeRawBufferPointer? {
    guard let start = sqlite3_column_blob(statement, Int32(column)) else { return nil }
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column))))
  }

  /// The bytes of an argument of a function; nil where it is null.
  static func bytes(of value: OpaquePointer?) -> UnsafeRawBufferPointer? {
    guard sqlite3_value_type(value) != SQLITE_NULL else { return nil }
    // Of an empty text there is no address.
    return UnsafeRawBufferPointer(start: sqlite3_value_blob(value), count: Int(sqlite3_value_bytes(value)))
  }

  /// How SQLite holds the value, whatever the column was declared to be.
  func kind(_ column: Int) -> Int32 { sqlite3_column_type(statement, Int32(column)) }
}
