import Pipeline
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Shows on standard error how far a run is: on a terminal one line that is written over four times a second, elsewhere
/// a line every ten seconds. What ends before that shows nothing.
///
/// It has a thread of its own: the threads of the run are all at work.
final class ProgressDisplay: Sendable {
  private static let isTerminal = isatty(STDERR_FILENO) != 0
  private static let stepMicroseconds: UInt32 = 250_000
  /// Steps between lines where there is no terminal, and before the first line where there is one.
  private static let stepsOfPlainLine = 40
  private static let quietSteps = 4

  let progress = RunProgress()
  private let isStopped = Mutex(false)
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  private init() { start = clock.now }

  /// - Returns: nil where nothing is to be shown.
  static func start(_ choice: ProgressChoice) -> ProgressDisplay? {
    guard choice == .auto else { return nil }
    let display = ProgressDisplay()
    // Without a thread the run is done all the same.
    return DetachedThread.start { display.show() } ? display : nil
  }

  private func show() {
    var step = 0
    while true {
      usleep(Self.stepMicroseconds)
      step += 1
      let isDue = Self.isTerminal ? step >= Self.quietSteps : step % Self.stepsOfPlainLine == 0
      // Under the lock, so that nothing is shown after the run has ended.
      let goesOn = isStopped.withLock { isStopped in
        if isStopped { return false }
        if isDue { showLine() }
        return true
      }
      if !goesOn { return }
    }
  }

  private func showLine() {
    let line = ProgressText.line(progress.counts, seconds: (clock.now - start) / .seconds(1))
    if Self.isTerminal { StandardError.showOver(line) } else { StandardError.show("dateline: " + line) }
  }

  func stop() {
    isStopped.withLock { isStopped in
      isStopped = true
      StandardError.closeLine()
    }
  }
}
