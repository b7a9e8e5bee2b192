internal import Synchronization

/// A layer in one state of its file, and the connections that read it.
///
/// Where the file is replaced, requests under way finish on the old one and new ones get another `ServedLayer`.
final class ServedLayer: Sendable {
  let id: String
  let path: String
  let identity: FileIdentity
  let description: LayerDescription
  /// What was counted and drawn already: it holds as long as the file does.
  let counts = RecentAnswers<ItemsFilter, Int>(most: 512)
  let tiles = RecentAnswers<TileNumber, [UInt8]>(most: 32 << 20) { $0.count + 64 }
  private let idle: Mutex<Idle>

  private struct Idle: ~Copyable, Sendable {
    // A connection is handed from thread to thread and used by one at a time.
    nonisolated(unsafe) var connections: [LayerConnection] = []
  }

  init(id: String, path: String, identity: FileIdentity) throws(ServerFault) {
    let connection = try LayerConnection(path: path)
    self.id = id
    self.path = path
    self.identity = identity
    description = try LayerDescription(connection)
    var first = Idle()
    first.connections.append(connection)
    idle = Mutex(first)
  }

  /// Lends a connection for the time of a request.
  func read<Result>(_ body: (LayerConnection) throws(ServerFault) -> Result) throws(ServerFault) -> Result {
    let connection: LayerConnection
    if let waiting = idle.withLock({ $0.connections.popLast() }) {
      connection = waiting
    } else {
      connection = try LayerConnection(path: path)
    }
    defer { idle.withLock { $0.connections.append(connection) } }
    return try connection.reading { () throws(ServerFault) in try body(connection) }
  }
}
