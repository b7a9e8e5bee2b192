/// The places of one event as the learned linker found them in the event's sentence.
public struct LinkedPlaces: Sendable {
  /// Indexes of mentions, in text order; empty if the sentence does not say where.
  public var mentions: [Int]
  /// Of the surest, 0 to 1.
  public var confidence: Double

  public init(mentions: [Int] = [], confidence: Double = 0) {
    self.mentions = mentions
    self.confidence = confidence
  }
}
