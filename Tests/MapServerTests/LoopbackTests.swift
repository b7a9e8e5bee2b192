import Foundation
import MapServer
import Synchronization
import TestSupport
import Testing

/// The service on a real port, and clients that behave badly: nobody else may notice them.
@Suite(.serialized) struct LoopbackTests {
  let served: ServedFolder

  init() throws { served = try ServedFolder() }

  /// Runs the service on a free port for the time of the test; ends when it has stopped.
  private func whileServing(_ body: @escaping @Sendable (Int) throws -> Void) async throws {
    let (ports, port) = AsyncStream<Int>.makeStream()
    let server = WebService(service: served.service, host: "127.0.0.1", port: 0, show: { _ in })
    let running = Task { try await server.run { port.yield($0) } }
    var waiting = ports.makeAsyncIterator()
    let number = try #require(await waiting.next())
    let outcome = await Task.detached { Result { try body(number) } }.value
    running.cancel()
    // Ends by being cancelled, which is no fault here.
    _ = await running.result
    try outcome.get()
  }

  @Test("Answers have a length, and to HEAD nothing after it") func plain() async throws {
    try await whileServing { port in
      let answer = LoopbackClient.ask(port, "/conformance")
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.contains("ogcapi-features-1/1.0/conf/core"))
      let head = LoopbackClient.ask(port, "/conformance", method: "HEAD")
      #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(head.lowercased().contains("content-length: "))
      #expect(head.hasSuffix("\r\n\r\n"))
    }
  }

  /// Both ends are open files of this process. With four thousand of them Foundation's `Process.run`, which other tests
  /// are in, crashed once in memcpy, as if it read behind the list of them. Benchmarks/serve.py opens two thousand against
  /// the program.
  @Test("Hundreds of idle connections") func idle() async throws {
    try await whileServing { port in
      let idle = (0..<400).compactMap { _ in LoopbackClient(port: port) }
      #expect(idle.count == 400)
      #expect(LoopbackClient.ask(port, "/collections").hasPrefix("HTTP/1.1 200"))
      withExtendedLifetime(idle) {}
    }
  }

  @Test("Huge headers and addresses, and what is no HTTP") func huge() async throws {
    try await whileServing { port in
      let long = String(repeating: "x", count: 100_000)
      let refused = LoopbackClient.ask(port, "/", headers: "X-Long: \(long)\r\n")
      #expect(refused.isEmpty || refused.hasPrefix("HTTP/1.1 4"))
      #expect(
        LoopbackClient.ask(port, "/collections/events/items?event_type=" + long.prefix(9000)).hasPrefix("HTTP/1.1 414"))
      let garbled = LoopbackClient(port: port)
      garbled?.send("\u{1}\u{2}\u{3} not http\r\n\r\n")
      #expect(garbled?.readAll().contains("200 OK") == false)
      #expect(LoopbackClient.ask(port, "/collections").hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test("A body that is too long") func longBody() async throws {
    try await whileServing { port in
      let body = "queries=" + String(repeating: "x", count: 3_000_000)
      let client = LoopbackClient(port: port)
      client?.send(
        "POST /reconcile HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n" + body)
      #expect(client?.readAll().hasPrefix("HTTP/1.1 413") == true)
      #expect(LoopbackClient.ask(port, "/collections").hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test("Slow readers of large answers") func slow() async throws {
    try ServedFolder.writeEvents(to: served.folder.file("events.gpkg"), copies: 1500)
    try await whileServing { port in
      let slow = (0..<30).compactMap { _ in LoopbackClient(port: port) }
      for client in slow {
        client.send("GET /collections/events/items?limit=10000 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
      }
      for _ in 0..<20 {
        #expect(LoopbackClient.ask(port, "/collections/events/items?limit=1").hasPrefix("HTTP/1.1 200"))
      }
      // They get all of it in the end.
      let whole = slow[0].readAll()
      #expect(whole.contains("\"numberReturned\":") && whole.hasSuffix("]}\n"))
    }
  }
}
