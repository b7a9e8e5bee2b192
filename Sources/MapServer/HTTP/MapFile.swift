#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The one-file map that `export` wrote beside the layers.
struct MapFile {
  let folder: String

  func answer(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    try request.allow()
    let path = folder + "/map.html"
    guard let identity = FileIdentity(path: path) else { throw missing }
    let tag = try request.tag(of: identity.tag)
    guard let file = fopen(path, "rb") else { throw missing }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: Int(identity.size))
    let count = fread(&bytes, 1, bytes.count, file)
    bytes.removeLast(bytes.count - count)
    var answer = ServerAnswer(type: MediaType.html, bytes)
    answer.headers += [("etag", tag), ("cache-control", "no-cache")]
    return answer
  }

  private var missing: ServerFault {
    ServerFault(.notFound, "the folder has no map.html; export it again without --no-map")
  }
}
