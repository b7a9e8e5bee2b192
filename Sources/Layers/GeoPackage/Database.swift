internal import CSQLite

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One connection to an SQLite file that is being written and read by nobody else.
///
/// Journal and syncs are off: the file stands under a partial name until it is whole, and is synced once then.
final class Database {
  private var handle: OpaquePointer?
  /// The layer that the user asked for, for messages.
  private let path: String

  /// - Parameters:
  ///   - file: what SQLite opens; it exists and is empty.
  ///   - path: the layer.
  init(file: String, for path: String) throws(LayerError) {
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(file, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let opened else {
      sqlite3_close(opened)
      throw LayerError(path: path, reason: .database(String(cString: sqlite3_errstr(code))))
    }
    handle = opened
    self.path = path
    try run(
      """
      PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA cache_size = -8000; PRAGMA auto_vacuum = NONE;
      """)
  }

  deinit { close() }

  /// Lets go of the file; the last statement is closed before.
  func close() {
    sqlite3_close(handle)
    handle = nil
  }

  /// Runs one or more statements that return nothing.
  func run(_ sql: String) throws(LayerError) { try check(sqlite3_exec(handle, sql, nil, nil, nil)) }

  func statement(_ sql: String) throws(LayerError) -> Statement {
    var statement: OpaquePointer?
    try check(sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil))
    guard let statement else { preconditionFailure("an empty statement: \(sql)") }
    return Statement(statement, self)
  }

  /// - Parameter last: the system's error number right after the call: SQLite keeps none for a statement that fails.
  fileprivate func check(_ code: Int32, last: Int32 = errno) throws(LayerError) {
    guard code != SQLITE_OK, code != SQLITE_DONE, code != SQLITE_ROW else { return }
    let kept = sqlite3_system_errno(handle)
    let system = kept == 0 ? last : kept
    switch code & 0xFF {
    case SQLITE_FULL: throw LayerError(path: path, reason: .diskFull)
    case SQLITE_TOOBIG: throw LayerError(path: path, reason: .fileTooLarge)
    case SQLITE_IOERR where system != 0: throw LayerError(path: path, errno: system)
    default: throw LayerError(path: path, reason: .database(String(cString: sqlite3_errmsg(handle))))
    }
  }

  /// A prepared statement that is run once for each row. Parameters count from 1.
  final class Statement {
    private var handle: OpaquePointer?
    private let database: Database

    fileprivate init(_ handle: OpaquePointer, _ database: Database) {
      self.handle = handle
      self.database = database
    }

    deinit { close() }

    /// Before the database is closed.
    func close() {
      sqlite3_finalize(handle)
      handle = nil
    }

    func bind(_ index: Int, _ value: Int) { sqlite3_bind_int64(handle, Int32(index), Int64(value)) }
    func bind(_ index: Int, _ value: Double) { sqlite3_bind_double(handle, Int32(index), value) }
    func bindNull(_ index: Int) { sqlite3_bind_null(handle, Int32(index)) }

    /// The bytes are read in place: they must stay until `step`.
    func bind(_ index: Int, text bytes: Slice<UnsafeBufferPointer<UInt8>>) {
      let start = UnsafeRawPointer(bytes.base.baseAddress! + bytes.startIndex).assumingMemoryBound(to: CChar.self)
      sqlite3_bind_text(handle, Int32(index), start, Int32(bytes.count), nil)
    }

    /// The bytes are read in place: they must stay until `step`.
    func bind(_ index: Int, blob bytes: Slice<UnsafeBufferPointer<UInt8>>) {
      sqlite3_bind_blob(handle, Int32(index), bytes.base.baseAddress! + bytes.startIndex, Int32(bytes.count), nil)
    }

    /// Any value, for rows that are few. Text is copied.
    func bind(copying value: Value, at index: Int) {
      switch value {
      case .null: bindNull(index)
      case .integer(let integer): bind(index, integer)
      case .number(let number, _): bind(index, number)
      case .boolean(let boolean): bind(index, boolean ? 1 : 0)
      case .dateTime(let seconds): bind(index, seconds)
      case .text(let text): sqlite3_bind_text(handle, Int32(index), text, -1, Self.copied)
      }
    }

    /// Runs the statement with what is bound, and makes it ready for the next row.
    func step() throws(LayerError) {
      let code = sqlite3_step(handle)
      let last = errno
      sqlite3_reset(handle)
      try database.check(code, last: last)
    }

    /// SQLITE_TRANSIENT, which C writes as a cast of -1.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}
