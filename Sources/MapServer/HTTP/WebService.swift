internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOPosix

/// The service on a port: connections, threads and limits around `MapService`.
package struct WebService: Sendable {
  package var host: String
  package var port: Int
  private let service: MapService
  private let log: AccessLog

  /// A request line and its headers may have these many bytes, and a form that is sent as many.
  private static let mostHeaderBytes = 32 * 1024
  static let mostAddressBytes = 8 * 1024
  private static let mostBodyBytes = 2 * 1024 * 1024
  private static let mostConnections = 8192
  private static let pieceBytes = 64 * 1024

  /// - Parameter show: takes one line of the access log.
  package init(service: MapService, host: String, port: Int, show: @escaping @Sendable (String) -> Void) {
    self.service = service
    self.host = host
    self.port = port
    log = AccessLog(show: show)
  }

  /// Serves until the program is told to stop; requests under way are answered first.
  ///
  /// - Parameter onStart: gets the port that is listened on.
  package func run(onStart: @escaping @Sendable (Int) -> Void) async throws {
    OpenFileLimit.raise()
    // Reading blocks, and must not hold up the threads that serve connections.
    let threads = NIOThreadPool(numberOfThreads: MapService.readerCount)
    threads.start()
    let service = service
    let log = log
    let responder = CallbackResponder<BasicRequestContext> { request, context in
      let started = ContinuousClock.now
      let method = request.method.rawValue
      let target = request.uri.string
      let answer: ServerAnswer
      if target.utf8.count > Self.mostAddressBytes {
        answer = service.answer(
          to: ServerFault(.addressTooLong, "the address has more than \(Self.mostAddressBytes) bytes"))
      } else if let body = try await Self.body(of: request) {
        var headers: [String: String] = [:]
        for field in request.headers { headers[field.name.canonicalName] = field.value }
        if let authority = request.head.authority { headers["host"] = authority }
        let whole = headers
        answer = try await threads.runIfActive {
          service.answer(method: method, target: target, headers: whole, body: body)
        }
      } else {
        answer = service.answer(
          to: ServerFault(.contentTooLarge, "what was sent has more than \(Self.mostBodyBytes) bytes"))
      }
      log.note(method: method, target: target, answer, since: started)
      return Self.response(answer, hasBody: request.method != .head)
    }
    var logger = Logger(label: "dateline")
    logger.logLevel = .critical  // The access log says what was asked; the library's own lines are for its makers.
    let app = Application(
      responder: responder,
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(60),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: Self.mostHeaderBytes, maxHeaderListSize: Self.mostHeaderBytes,
            maxHeaderFieldCount: 200))),
      configuration: .init(
        address: .hostname(host, port: port), serverName: "dateline", backlog: 1024,
        availableConnectionsDelegate: MaximumAvailableConnections(Self.mostConnections)),
      onServerRunning: { channel in onStart(channel.localAddress?.port ?? 0) },
      logger: logger)
    do {
      try await app.runService()
    } catch {
      try await threads.shutdownGracefully()
      throw error
    }
    try await threads.shutdownGracefully()
  }

  /// The bytes that came with a request; nil where there are too many. Errors: the client went away.
  private static func body(of request: Request) async throws -> [UInt8]? {
    if request.method == .get || request.method == .head { return [] }
    do {
      return Array(try await request.body.collect(upTo: mostBodyBytes).readableBytesView)
    } catch is NIOTooManyBytesError {
      return nil
    }
  }

  private static func response(_ answer: ServerAnswer, hasBody: Bool) -> Response {
    var headers = HTTPFields()
    for header in answer.headers {
      guard let name = HTTPField.Name(header.name) else { continue }
      headers.append(HTTPField(name: name, value: header.value))
    }
    let status = HTTPResponse.Status(code: answer.status.rawValue)
    if !hasBody || answer.status == .notModified || answer.status == .noContent {
      if answer.status == .ok { headers[.contentLength] = String(answer.body.count) }
      return Response(status: status, headers: headers, body: .init())
    }
    let body = answer.body
    return Response(
      status: status, headers: headers,
      body: .init(contentLength: body.count) { writer in
        // In pieces, each written when the client has taken the one before: the body is held once, not twice.
        for start in stride(from: 0, to: body.count, by: pieceBytes) {
          try await writer.write(ByteBuffer(bytes: body[start..<min(body.count, start + pieceBytes)]))
        }
        try await writer.finish(nil)
      })
  }
}
