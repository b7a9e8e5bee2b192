#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A plain connection to a port of this machine, which may behave badly.
package final class LoopbackClient {
  private let socketNumber: Int32

  /// nil where nothing answers.
  package init?(port: Int) {
    #if canImport(Darwin)
      socketNumber = socket(AF_INET, SOCK_STREAM, 0)
    #else
      socketNumber = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socketNumber, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else {
      close(socketNumber)
      return nil
    }
    // A test that waits for ever says nothing.
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(socketNumber, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(socketNumber) }

  package func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let sent = bytes.withUnsafeBytes { Self.write(socketNumber, $0) }
      guard sent > 0 else { return }
      bytes = bytes.dropFirst(sent)
    }
  }

  private static func write(_ number: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.send(number, bytes.baseAddress, bytes.count, 0)
    #else
      // A server that closes early must not end the test program by SIGPIPE.
      Glibc.send(number, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
    #endif
  }

  /// What arrives until the other side closes.
  package func readAll() -> String {
    var found: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(socketNumber, &part, part.count, 0)
      guard count > 0 else { break }
      found += part.prefix(count)
    }
    return String(decoding: found, as: UTF8.self)
  }

  /// One request on a connection of its own; empty where there is no answer.
  package static func ask(
    _ port: Int, _ target: String, method: String = "GET", headers: String = "", body: String = ""
  ) -> String {
    guard let client = LoopbackClient(port: port) else { return "" }
    let length = body.isEmpty ? "" : "Content-Length: \(body.utf8.count)\r\n"
    client.send(
      "\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\(headers)\(length)\r\n\(body)")
    return client.readAll()
  }
}
