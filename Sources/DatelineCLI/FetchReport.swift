import ArgumentParser
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
  enum Mode: String, ExpressibleByArgument, CaseIterable {
    case auto, none
  }

  private let mode: Mode
  private let isTerminal: Bool
  private var hasOpenLine = false
  private let clock = ContinuousClock()
  private var start: ContinuousClock.Instant

  init(_ mode: Mode) {
    self.mode = mode
    isTerminal = isatty(STDERR_FILENO) != 0
    start = clock.now
  }

  func show(_ event: FetchEvent) {
    switch event {
    case .progress(let progress):
      guard mode == .auto, isTerminal else { return }
      // To the start of the line, and what is left of the longer line before is erased.
      StandardError.put("\r\(progress.text)\u{1B}[K")
      hasOpenLine = true
    case .retry(let error, let number, let count, let seconds):
      let wait = seconds < 1 ? "" : " in \(Int(seconds.rounded(.up))) s"
      say("dateline: warning: \(error.cause). Trying again\(wait) (\(number) of \(count)).")
    case .again(let error): say("dateline: warning: \(error.cause) Fetching it once more.")
    }
  }

  func finish(_ name: String, _ file: FetchedFile) {
    defer { start = clock.now }
    guard mode == .auto else { return close() }
    let size = FetchProgress.megabytes(file.byteCount)
    if file.isUnchanged {
      say("\(name): \(size) MB, unchanged since it was fetched")
    } else {
      let seconds = Int(((clock.now - start) / .seconds(1)).rounded(.up))
      let now = FetchProgress.megabytes(file.receivedByteCount)
      let part = file.receivedByteCount == file.byteCount ? "" : " (\(now) MB of it now)"
      say("\(name): \(size) MB\(part) in \(FetchProgress.clock(seconds)), checked")
    }
  }

  func fail(_ message: String) {
    say(message)
    start = clock.now
  }

  /// A line of its own.
  func say(_ line: String) {
    close()
    StandardError.show(line)
  }

  private func close() {
    if hasOpenLine { StandardError.put("\r\u{1B}[K") }
    hasOpenLine = false
  }
}
