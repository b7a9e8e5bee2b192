internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The layers of a folder as they stand now: every GeoPackage in it, looked at again with each request.
final class LayerShelf: Sendable {
  let folder: String
  private let open = Mutex<[String: ServedLayer]>([:])
  /// Files that cannot be read, each told of once.
  private let unreadable = Mutex<[String: FileIdentity]>([:])
  private let show: @Sendable (String) -> Void

  /// - Parameter show: takes a line on each file that cannot be read.
  init(folder: String, show: @escaping @Sendable (String) -> Void) {
    self.folder = folder
    self.show = show
  }

  /// The layers that can be read. One that cannot harms no other: it is left out, and said so.
  func layers() -> [ServedLayer] {
    ids().compactMap { id in
      do throws(ServerFault) {
        return try layer(id)
      } catch {
        // A file that went away between the two looks is no fault.
        if error.status != .notFound { tell(id, error) }
        return nil
      }
    }
  }

  private func tell(_ id: String, _ fault: ServerFault) {
    let path = path(of: id)
    guard let identity = FileIdentity(path: path) else { return }
    let isNew = unreadable.withLock { $0.updateValue(identity, forKey: id) != identity }
    if isNew { show("dateline: \(path): \(fault.reason); left out of the lists until it is written again") }
  }

  /// Names of the layers, those of events first, the rest in the order of their names.
  func ids() -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var ids: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasSuffix(".gpkg") else { continue }
      let id = String(name.dropLast(5))
      if Self.isId(id), FileIdentity(path: path(of: id)) != nil { ids.append(id) }
    }
    return ids.sorted { first, second in
      (first == "events") != (second == "events") ? first == "events" : first < second
    }
  }

  /// - Throws: 404 where there is no such layer, 503 where its file cannot be read.
  func layer(_ id: String) throws(ServerFault) -> ServedLayer {
    guard Self.isId(id), let identity = FileIdentity(path: path(of: id)) else {
      open.withLock { $0[id] = nil }
      throw ServerFault(.notFound, "there is no collection of this name; /collections lists those that there are")
    }
    if let layer = open.withLock({ $0[id] }), layer.identity == identity { return layer }
    let layer = try ServedLayer(id: id, path: path(of: id), identity: identity)
    open.withLock { $0[id] = layer }
    return layer
  }

  func path(of id: String) -> String { folder + "/" + id + ".gpkg" }

  /// Letters, digits, `_`, `-` and `.` in between: nothing that leads out of the folder.
  private static func isId(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.count <= 100 && id.utf8.first != UInt8(ascii: ".")
      && id.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }
}
