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
  private let extents = RecentAnswers<Int, PlaneBox?>(most: 4)
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

  /// Where its features lie, in longitude and latitude; nil where none has a place.
  ///
  /// In a projected system the box in degrees around the stored one would miss what the projection bends: there the places
  /// themselves are looked at, once.
  func extentInDegrees() throws(ServerFault) -> PlaneBox? {
    guard let stored = description.extent else { return nil }
    let change = try FrameChange(from: description.epsg, to: 4326)
    guard let index = description.indexTable, ![4326, 3857].contains(description.epsg) else {
      return change.box(around: stored)
    }
    return try extents.answer(to: description.epsg) { () throws(ServerFault) in
      var found: PlaneBox?
      try read { connection throws(ServerFault) in
        try LayerIndex(connection, table: index).visit(.everywhere) { entry in
          for (x, y) in [
            (entry.box.minX, entry.box.minY), (entry.box.maxX, entry.box.minY), (entry.box.minX, entry.box.maxY),
            (entry.box.maxX, entry.box.maxY),
          ] {
            guard let there = change(.init(x: x, y: y)) else { continue }
            found =
              found?.with(there.x, there.y) ?? PlaneBox(minX: there.x, minY: there.y, maxX: there.x, maxY: there.y)
          }
        }
      }
      return found
    }
  }

  /// Lends a connection for the time of a request.
  func read<Result>(_ body: (LayerConnection) throws(ServerFault) -> Result) throws(ServerFault) -> Result {
    let connection: LayerConnection
    if let waiting = idle.withLock({ $0.connections.popLast() }) {
      connection = waiting
    } else {
      connection = try LayerConnection(path: path)
      // What is known of the old file is no truth about a new one under its name.
      guard FileIdentity(path: path) == identity else { throw .layerIsNew }
    }
    defer { idle.withLock { $0.connections.append(connection) } }
    return try connection.reading { () throws(ServerFault) in try body(connection) }
  }
}
