import CCurl

/// One request and its answer. Bodies of error pages are passed over; those of 200 and 206 go to `take`.
final class Transfer {
  private(set) var head = ResponseHead()
  private let begin: (ResponseHead) throws(FetchError) -> Void
  private let take: (UnsafeRawBufferPointer) throws(FetchError) -> Void
  private var hasBegun = false
  /// What `begin` or `take` threw, which ends the transfer.
  private var failure: FetchError?
  private let clock = ContinuousClock()
  private var lastArrival: ContinuousClock.Instant
  private var patience = Duration.zero
  private var isStalled = false
  /// Bytes of an error page; one without end is left.
  private var passedOver = 0
  private static let longestErrorPage = 1 << 20

  /// - Parameters:
  ///   - begin: Called once when a body is about to come, be it empty.
  ///   - take: Called with each piece of the body.
  init(
    begin: @escaping (ResponseHead) throws(FetchError) -> Void,
    take: @escaping (UnsafeRawBufferPointer) throws(FetchError) -> Void
  ) {
    lastArrival = clock.now
    self.begin = begin
    self.take = take
  }

  /// Runs the request; returns when the whole answer came, of whatever status.
  ///
  /// - Returns: libcurl's code and reason; the code is 0 if all is well.
  func perform(
    _ address: String, headers: [String], options: FetchOptions, on handle: borrowing CurlHandle
  ) throws(FetchError) -> (code: Int, why: String) {
    let functions = handle.library.functions
    var lines: UnsafeMutableRawPointer?
    for header in headers { lines = dateline_curl_add_line(functions, lines, header) ?? lines }
    defer { dateline_curl_free_lines(functions, lines) }
    configure(handle, address, options)
    if let lines { handle.set(DATELINE_CURL_HTTP_HEADER, pointer: lines) }
    patience = .seconds(options.stallSeconds)
    lastArrival = clock.now
    let code = withExtendedLifetime(self) { handle.perform() }
    if let failure { throw failure }
    if isStalled { return (Self.timeOutCode, "nothing came for \(options.stallSeconds) seconds") }
    if code == 0 && !hasBegun && hasBody {
      hasBegun = true
      try begin(head)
    }
    return (Int(code), code == 0 ? "" : handle.explanation(of: code))
  }

  /// CURLE_OPERATION_TIMEDOUT.
  private static let timeOutCode = 28

  private var hasBody: Bool { head.status == 200 || head.status == 206 }

  private func configure(_ handle: borrowing CurlHandle, _ address: String, _ options: FetchOptions) {
    let isSecure = address.lowercased().hasPrefix("https:")
    handle.reset()
    handle.set(DATELINE_CURL_URL, text: address)
    handle.set(DATELINE_CURL_USER_AGENT, text: options.userAgent)
    handle.set(DATELINE_CURL_PROTOCOLS, number: DATELINE_CURL_HTTP | DATELINE_CURL_HTTPS)
    handle.set(
      DATELINE_CURL_REDIRECT_PROTOCOLS,
      number: isSecure ? DATELINE_CURL_HTTPS : DATELINE_CURL_HTTP | DATELINE_CURL_HTTPS)
    handle.set(DATELINE_CURL_FOLLOW_LOCATION, number: 1)
    handle.set(DATELINE_CURL_MAX_REDIRECTS, number: 5)
    handle.set(DATELINE_CURL_CONNECT_TIMEOUT, number: options.stallSeconds)
    // For connections that trickle; libcurl's mean speed falls too slowly for those that fall silent, see `clock`.
    handle.set(DATELINE_CURL_LOW_SPEED_LIMIT, number: 100)
    handle.set(DATELINE_CURL_LOW_SPEED_TIME, number: options.stallSeconds)
    // Without it libcurl times out by SIGALRM, which belongs to the program.
    handle.set(DATELINE_CURL_NO_SIGNAL, number: 1)
    if options.isLocal { handle.set(DATELINE_CURL_NO_PROXY, text: "*") }
    setCallbacks(of: handle)
  }

  private func setCallbacks(of handle: borrowing CurlHandle) {
    let this = UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque())
    handle.set(DATELINE_CURL_HEADER_DATA, pointer: this)
    handle.set(
      DATELINE_CURL_HEADER_FUNCTION,
      sink: { bytes, size, count, context in
        let transfer = Unmanaged<Transfer>.fromOpaque(context!).takeUnretainedValue()
        transfer.lastArrival = transfer.clock.now
        transfer.head.add(UnsafeRawBufferPointer(start: bytes, count: size * count))
        return size * count
      })
    handle.set(DATELINE_CURL_WRITE_DATA, pointer: this)
    handle.set(
      DATELINE_CURL_WRITE_FUNCTION,
      sink: { bytes, size, count, context in
        let transfer = Unmanaged<Transfer>.fromOpaque(context!).takeUnretainedValue()
        let isTaken = transfer.receive(UnsafeRawBufferPointer(start: bytes, count: size * count))
        // Another number than the size ends the transfer.
        return isTaken ? size * count : 0
      })
    handle.set(DATELINE_CURL_NO_PROGRESS, number: 0)
    handle.set(DATELINE_CURL_PROGRESS_DATA, pointer: this)
    handle.set(
      DATELINE_CURL_PROGRESS_FUNCTION,
      clock: { context, _, _, _, _ in
        let transfer = Unmanaged<Transfer>.fromOpaque(context!).takeUnretainedValue()
        transfer.isStalled = transfer.clock.now - transfer.lastArrival > transfer.patience
        return transfer.isStalled ? 1 : 0
      })
  }

  private func receive(_ bytes: UnsafeRawBufferPointer) -> Bool {
    lastArrival = clock.now
    guard hasBody else {
      passedOver += bytes.count
      return passedOver <= Self.longestErrorPage
    }
    do throws(FetchError) {
      if !hasBegun {
        hasBegun = true
        try begin(head)
      }
      try take(bytes)
      return true
    } catch {
      failure = error
      return false
    }
  }
}
