import GazetteerFetch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a user sees of a fetch on standard error: on a terminal one line that is written over, elsewhere a line a file.
final class FetchReport {
  private let mode: ProgressChoice
  private let isTerminal: Bool
  private let clock = ContinuousClock()
  private var start: ContinuousClock.Instant

  init(_ mode: ProgressChoice) {
    self.mode = mode
    isTerminal = isatty(STDERR_FILENO) != 0
    start = clock.now
  }

  func show(_ event: FetchEvent) {
    switch event {
    case .progress(let progress):
      guard mode == .auto, isTerminal else { return }
      StandardError.showOver(progress.text)
    case .retry(let error, let number, let count, let seconds):
      let wait = seconds < 1 ? "" : " in \(Int(seconds.rounded(.up))) s"
      StandardError.show("dateline: warning: \(error.cause). Trying again\(wait) (\(number) of \(count)).")
    case .again(let error): StandardError.show("dateline: warning: \(error.cause) Fetching it once more.")
    }
  }

  func finish(_ name: String, _ file: FetchedFile) {
    defer { start = clock.now }
    guard mode == .auto else { return StandardError.closeLine() }
    let size = FetchProgress.megabytes(file.byteCount)
    if file.isUnchanged {
      StandardError.show("\(name): \(size) MB, unchanged since it was fetched")
    } else {
      let seconds = Int(((clock.now - start) / .seconds(1)).rounded(.up))
      let now = FetchProgress.megabytes(file.receivedByteCount)
      let part = file.receivedByteCount == file.byteCount ? "" : " (\(now) MB of it now)"
      StandardError.show("\(name): \(size) MB\(part) in \(FetchProgress.clock(seconds)), checked")
    }
  }

  func fail(_ message: String) {
    StandardError.show(message)
    start = clock.now
  }
}
