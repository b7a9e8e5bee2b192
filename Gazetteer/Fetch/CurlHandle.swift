import CCurl

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One handle of libcurl: its options, and the connections that it keeps open between transfers.
struct CurlHandle: ~Copyable {
  let library: CurlLibrary
  private let handle: UnsafeMutableRawPointer
  /// libcurl writes its reasons here.
  private let reason: UnsafeMutablePointer<CChar>

  init() throws(FetchError) {
    let library = try CurlLibrary.shared()
    guard let handle = dateline_curl_open(library.functions) else {
      // The only cause of it.
      throw FetchError(.system(ENOMEM), place: "libcurl")
    }
    self.library = library
    self.handle = handle
    reason = .allocate(capacity: Int(DATELINE_CURL_ERROR_BYTES))
    reason.initialize(repeating: 0, count: Int(DATELINE_CURL_ERROR_BYTES))
  }

  deinit {
    dateline_curl_close(library.functions, handle)  // First: it may still write a reason.
    reason.deallocate()
  }

  borrowing func reset() {
    dateline_curl_reset(library.functions, handle)
    reason[0] = 0
    set(DATELINE_CURL_ERROR_BUFFER, pointer: reason)
  }

  // An option that an old libcurl does not know is passed over. Those that matter (the callbacks, the address, the
  // protocols that a redirection may lead to) are in every version since 7.19.4 of 2009.

  borrowing func set(_ option: Int, number: Int) {
    _ = dateline_curl_set_number(library.functions, handle, Int32(option), number)
  }

  borrowing func set(_ option: Int, pointer: UnsafeRawPointer?) {
    _ = dateline_curl_set_pointer(library.functions, handle, Int32(option), pointer)
  }

  borrowing func set(_ option: Int, text: String) { text.withCString { set(option, pointer: $0) } }

  borrowing func set(_ option: Int, sink: @escaping dateline_curl_sink) {
    _ = dateline_curl_set_sink(library.functions, handle, Int32(option), sink)
  }

  borrowing func set(_ option: Int, clock: @escaping dateline_curl_clock) {
    _ = dateline_curl_set_clock(library.functions, handle, Int32(option), clock)
  }

  borrowing func perform() -> Int32 { dateline_curl_perform(library.functions, handle) }

  /// Seconds that the server asked to wait; 0 if it did not, or if libcurl is too old to tell.
  borrowing func retryAfterSeconds() -> Int {
    var seconds: Int64 = 0
    _ = dateline_curl_get_offset(library.functions, handle, Int32(DATELINE_CURL_RETRY_AFTER), &seconds)
    return Int(min(max(0, seconds), 1_000_000))
  }

  /// What libcurl says about the failure of the last transfer.
  borrowing func explanation(of code: Int32) -> String {
    reason[0] == 0 ? library.explain(code) : String(cString: reason)
  }
}
