import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An HTTP/1.1 server on 127.0.0.1 that does what a test tells it, faults among it. One request a connection.
///
/// It ends with the object; a response that stalls ends with it too.
package final class FaultyServer: Sendable {
  package struct Request: Sendable {
    /// `/IQ.zip`
    package var path: String
    /// By lower-case name.
    package var headers: [String: String]
    /// How many requests for this path came before.
    package var number: Int
  }

  /// `http://127.0.0.1:PORT/`
  package let base: String
  private let state: State

  package init(answer: @escaping @Sendable (Request) -> FaultyResponse) throws {
    // A client that goes away early is no end of the tests.
    _ = signal(SIGPIPE, SIG_IGN)
    let (descriptor, port) = try Self.listen()
    base = "http://127.0.0.1:\(port)/"
    let state = State(descriptor, answer)
    self.state = state
    Thread.detachNewThread { state.acceptAll() }
  }

  deinit { state.stop() }

  /// All requests so far, in order.
  package var requests: [Request] { state.requests }

  private static func listen() throws -> (Int32, UInt16) {
    #if canImport(Darwin)
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && Foundation.listen(descriptor, 16) == 0
          && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard descriptor >= 0, isListening else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }

  /// What the threads of the server share.
  private final class State: @unchecked Sendable {
    // Sendable: `lock` guards what changes.
    private let lock = NSLock()
    private let descriptor: Int32
    private let answer: @Sendable (Request) -> FaultyResponse
    private var log: [Request] = []
    private var hasStopped = false

    init(_ descriptor: Int32, _ answer: @escaping @Sendable (Request) -> FaultyResponse) {
      self.descriptor = descriptor
      self.answer = answer
    }

    var requests: [Request] { lock.withLock { log } }
    var isStopped: Bool { lock.withLock { hasStopped } }

    func stop() {
      lock.withLock { hasStopped = true }
      shutdown(descriptor, Int32(SHUT_RDWR))
    }

    func acceptAll() {
      while true {
        let connection = accept(descriptor, nil, nil)
        if connection < 0 {
          if errno == EINTR { continue }
          close(descriptor)
          return
        }
        Thread.detachNewThread { [self] in
          if let request = read(connection) { answer(request).send(to: connection) { self.isStopped } }
          close(connection)
        }
      }
    }

    private func read(_ connection: Int32) -> Request? {
      var bytes: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 4096)
      while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
        let count = recv(connection, &piece, piece.count, 0)
        if count <= 0 { return nil }
        bytes += piece[..<count]
      }
      let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
      var headers: [String: String] = [:]
      for line in lines.dropFirst() {
        let parts = line.split(separator: ":", maxSplits: 1)
        if parts.count == 2 { headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces) }
      }
      let path = lines[0].split(separator: " ").dropFirst().first.map(String.init) ?? "/"
      return lock.withLock {
        let request = Request(path: path, headers: headers, number: log.count { $0.path == path })
        log.append(request)
        return request
      }
    }
  }
}
