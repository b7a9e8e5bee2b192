import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a `FaultyServer` sends: a right answer, to which a test adds faults.
package struct FaultyResponse: Sendable {
  package var status: Int
  package var headers: [String: String] = [:]
  package var body: [UInt8] = []
  /// The length that is told, where it is not the right one.
  package var claimedLength: Int?
  /// Bytes of the body after which the connection is closed.
  package var cutAfter: Int?
  /// Seconds for which nothing more is sent before the connection is closed where it is cut.
  package var stallSeconds = 0.0

  package init(_ status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// What a server without faults answers: parts of a file on request, and 304 if the client has this version.
  package static func file(
    _ bytes: [UInt8], etag: String? = "\"one\"", lastModified: String? = nil, to request: FaultyServer.Request
  ) -> FaultyResponse {
    var response = FaultyResponse(200, body: bytes)
    response.headers["Accept-Ranges"] = "bytes"
    response.headers["ETag"] = etag
    response.headers["Last-Modified"] = lastModified
    let hasTag = request.headers["if-none-match"].map { $0 == etag }
    let isAsNew = request.headers["if-modified-since"].map { $0 == lastModified }
    if hasTag ?? isAsNew ?? false { return FaultyResponse(304, headers: response.headers) }
    if let condition = request.headers["if-range"], condition != etag && condition != lastModified { return response }
    guard let start = request.headers["range"].flatMap({ Int($0.dropFirst(6).dropLast()) }) else { return response }
    if start >= bytes.count { return FaultyResponse(416, headers: ["Content-Range": "bytes */\(bytes.count)"]) }
    response.status = 206
    response.body = Array(bytes[start...])
    response.headers["Content-Range"] = "bytes \(start)-\(bytes.count - 1)/\(bytes.count)"
    return response
  }

  func send(to connection: Int32, isStopped: () -> Bool) {
    var head = "HTTP/1.1 \(status) Told\r\nConnection: close\r\n"
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    if status != 304 { head += "Content-Length: \(claimedLength ?? body.count)\r\n" }
    head += "\r\n"
    let sent = body.prefix(cutAfter ?? body.count)
    guard Self.write(Array(head.utf8) + sent, to: connection) else { return }
    let end = Date(timeIntervalSinceNow: stallSeconds)
    while Date() < end && !isStopped() { usleep(20_000) }
    // Not `close` alone, which could throw away what is still under way.
    shutdown(connection, Int32(SHUT_WR))
  }

  private static func write(_ bytes: [UInt8], to connection: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.send(connection, $0.baseAddress, $0.count, 0) }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
