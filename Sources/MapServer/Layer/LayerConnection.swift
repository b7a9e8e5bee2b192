internal import CSQLite

/// One connection that only reads, and the statements that it keeps ready. One thread uses it at a time.
final class LayerConnection {
  private let handle: OpaquePointer
  private var statements: [String: OpaquePointer] = [:]
  /// Statements differ by the parameters that a request gives: many mixes of them must not fill the memory.
  private static let mostStatements = 64

  init(path: String) throws(ServerFault) {
    var opened: OpaquePointer?
    // Not "immutable": an export that is written in place by another program is then seen as it is.
    let code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let opened else {
      sqlite3_close(opened)
      throw ServerFault(.unavailable, "the layer cannot be opened: \(String(cString: sqlite3_errstr(code)))")
    }
    handle = opened
    sqlite3_busy_timeout(handle, 2000)
    // A small cache: the pages lie in the system's memory anyway, and each connection has its own.
    sqlite3_exec(handle, "PRAGMA query_only = 1; PRAGMA cache_size = -4000; PRAGMA mmap_size = 0;", nil, nil, nil)
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024)
    BoxFunction.register(on: handle)
    MeetFunction.register(on: handle)
    TextPattern.register(on: handle)
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close(handle)
  }

  /// Holds one state of the file for several queries, and one lock: taking it for each node of an index would cost more
  /// than reading the node.
  func reading<Result>(_ body: () throws(ServerFault) -> Result) throws(ServerFault) -> Result {
    sqlite3_exec(handle, "BEGIN", nil, nil, nil)
    defer { sqlite3_exec(handle, "COMMIT", nil, nil, nil) }
    return try body()
  }

  /// Runs a query and hands over its rows until one says that it is enough.
  ///
  /// - Parameter row: returns whether it wants another.
  func query(
    _ sql: String, _ bindings: [SQLValue] = [], _ row: (LayerRow) throws(ServerFault) -> Bool
  ) throws(ServerFault) {
    let statement = try prepared(sql)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, value) in bindings.enumerated() { value.bind(to: statement, at: Int32(index + 1)) }
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else {
        throw ServerFault(.unavailable, "the layer cannot be read: \(String(cString: sqlite3_errmsg(handle)))")
      }
      if try !row(LayerRow(statement: statement)) { return }
    }
  }

  private func prepared(_ sql: String) throws(ServerFault) -> OpaquePointer {
    if let kept = statements[sql] { return kept }
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK, let statement else {
      throw ServerFault(.unavailable, "the layer cannot be read: \(String(cString: sqlite3_errmsg(handle)))")
    }
    if statements.count >= Self.mostStatements {
      for old in statements.values { sqlite3_finalize(old) }
      statements.removeAll()
    }
    statements[sql] = statement
    return statement
  }
}
