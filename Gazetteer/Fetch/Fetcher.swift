#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Fetches files of GeoNames one after another, so that a broken connection or a stopped program loses nothing.
///
/// A file stands under its own name only when it is whole and checked; until then it grows as `NAME.partial`. Beside it
/// `NAME.source` tells which version it is, and `SHA256SUMS` lists what is here.
package struct Fetcher: ~Copyable {
  /// A try that brought so much begins the count of tries anew: the connection is bad, but it works.
  private static let progressBytes = 1 << 20

  private let options: FetchOptions
  private let handle: CurlHandle
  private let tell: (FetchEvent) -> Void

  /// Errors: there is no libcurl.
  package init(options: FetchOptions, tell: @escaping (FetchEvent) -> Void = { _ in }) throws(FetchError) {
    self.options = options
    self.tell = tell
    handle = try CurlHandle()
    // A server that has gone is an error of the transfer, never the end of the program.
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Fetches one file, or finds that the newest is here.
  package borrowing func fetch(_ file: RemoteFile) throws(FetchError) -> FetchedFile {
    let download = try Download(file, options: options, tell: tell)
    try download.findPresent()
    while true {
      if try !receive(download) { return try download.unchanged() }
      do throws(FetchError) {
        return try download.finish()
      } catch {
        guard case .badContent = error.reason, download.refusals == 1 else { throw error }
        tell(.again(error))
      }
    }
  }

  /// Makes tries until the file is whole.
  ///
  /// - Returns: False if the server says that what was here is still the newest.
  private borrowing func receive(_ download: Download) throws(FetchError) -> Bool {
    var retries = 0
    while true {
      let before = download.byteCount
      do throws(FetchError) {
        return try download.attempt(on: handle)
      } catch {
        if download.byteCount - before >= Self.progressBytes { retries = 0 }
        var error = error
        error.retries = retries
        let seconds = delay(retries, error)
        guard error.isPassing, retries < options.retries, seconds <= options.longestWaitSeconds else { throw error }
        retries += 1
        tell(.retry(error, number: retries, of: options.retries, seconds: seconds))
        Self.wait(seconds)
      }
    }
  }

  /// As long as the server asks, or twice as long as the last time.
  private func delay(_ retries: Int, _ error: FetchError) -> Double {
    let own = min(options.retryDelaySeconds * Double(1 << min(retries, 20)), options.longestWaitSeconds)
    guard case .status(_, let asked) = error.reason, asked > 0 else { return own }
    return max(own, asked)
  }

  private static func wait(_ seconds: Double) {
    var wanted = timespec()
    wanted.tv_sec = Int(seconds)
    wanted.tv_nsec = Int((seconds - seconds.rounded(.down)) * 1e9)
    var left = timespec()
    while nanosleep(&wanted, &left) != 0 && errno == EINTR { wanted = left }
  }
}
