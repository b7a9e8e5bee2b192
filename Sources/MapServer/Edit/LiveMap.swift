internal import MapPage
internal import Pipeline
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// `/map`: the page of the one-file map, in the form that asks this service for corrections, over the data of the folder.
///
/// The data are those of `map.html`, which knows more than the layers do (candidates, where the words stand); where there
/// is none, those of the layers.
final class LiveMap: Sendable {
  private let shelf: LayerShelf
  /// The page from the layers takes its time, and holds as long as their files.
  private let built = Mutex<(state: String, data: [UInt8])?>(nil)

  /// Whether readers may put events right.
  private let takesEdits: Bool

  init(shelf: LayerShelf, takesEdits: Bool) {
    self.shelf = shelf
    self.takesEdits = takesEdits
  }

  private var path: String { shelf.folder + "/map.html" }

  /// Another text for other data.
  var state: String {
    var hash = StableHash()
    for path in [path] + EventDirectory.layers.map(shelf.path) { hash.append(FileIdentity(path: path)?.tag ?? "") }
    return hash.hexadecimal
  }

  func answer(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    try request.allow()
    let state = state
    let template = PageTemplate(.served(state: state))
    var hash = StableHash()
    hash.append(state)
    hash.append(bytes: template.head)
    hash.append(bytes: template.tail)
    let tag = try request.tag(of: hash.hexadecimal)
    let data = try data(state)
    var answer = ServerAnswer(type: MediaType.html, template.head + data + template.tail)
    answer.headers += [("etag", tag), ("cache-control", "no-cache")]
    // A page of another site must not lead an editor's clicks by showing the map inside itself.
    if takesEdits { answer.headers.append(("content-security-policy", "frame-ancestors 'self'")) }
    return answer
  }

  private func data(_ state: String) throws(ServerFault) -> [UInt8] {
    if let file = try Self.page(path) {
      guard let data = Self.data(in: file) else {
        throw ServerFault(.unavailable, "map.html is not a map that dateline wrote; export it again")
      }
      return data
    }
    if let known = built.withLock({ $0 }), known.state == state { return known.data }
    let data = try LayerMap(shelf: shelf).data()
    built.withLock { $0 = (state, data) }
    return data
  }

  /// What stands between the marks of the data, in which no `<` stands.
  static func data(in page: [UInt8]) -> [UInt8]? {
    let mark = Array("id=\"dateline-data\">".utf8)
    var index = 0
    while index + mark.count <= page.count {
      guard let start = page[index...].firstIndex(of: mark[0]), start + mark.count <= page.count else { return nil }
      if page[start..<start + mark.count].elementsEqual(mark) {
        let data = page[(start + mark.count)...]
        return data.firstIndex(of: UInt8(ascii: "<")).map { Array(data[..<$0]) }
      }
      index = start + 1
    }
    return nil
  }

  /// nil where there is none.
  static func page(_ path: String) throws(ServerFault) -> [UInt8]? {
    guard let identity = FileIdentity(path: path) else { return nil }
    guard let file = fopen(path, "rb") else {
      throw ServerFault(.unavailable, "map.html cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: Int(identity.size))
    let count = fread(&bytes, 1, bytes.count, file)
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
