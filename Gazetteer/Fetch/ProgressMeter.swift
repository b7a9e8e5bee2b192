/// Measures the speed of one transfer and limits how often it is told.
struct ProgressMeter {
  private static let interval = Duration.milliseconds(200)

  private(set) var progress: FetchProgress
  private let clock = ContinuousClock()
  private var lastTime: ContinuousClock.Instant
  private var lastByteCount: Int

  init(_ progress: FetchProgress) {
    self.progress = progress
    lastTime = clock.now
    lastByteCount = progress.byteCount
  }

  /// - Returns: The progress, if it is time to tell it again.
  mutating func update(_ byteCount: Int) -> FetchProgress? {
    progress.byteCount = byteCount
    let now = clock.now
    let passed = now - lastTime
    guard passed >= Self.interval else { return nil }
    let speed = Double(byteCount - lastByteCount) / (passed / .seconds(1))
    // A moving mean: the last second or so counts most.
    progress.bytesPerSecond = progress.bytesPerSecond == 0 ? speed : progress.bytesPerSecond * 0.8 + speed * 0.2
    lastTime = now
    lastByteCount = byteCount
    return progress
  }
}
