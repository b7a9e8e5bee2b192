/// One of so many equal parts of a run's input. Documents are dealt in turn, so that long files and many short ones are
/// shared out alike.
public struct InputShard: Hashable, Sendable {
  /// From 1 to `count`.
  public let number: Int
  public let count: Int

  /// - Returns: nil unless `number` is from 1 to `count`.
  public init?(number: Int, of count: Int) {
    guard count >= 1, number >= 1, number <= count else { return nil }
    self.number = number
    self.count = count
  }

  /// Whether the part holds what stands at `position`. Inputs that stand for no file belong to the first part.
  public func holds(_ position: DocumentPosition) -> Bool {
    position.file < 0 ? number == 1 : (position.file + position.record) % count == number - 1
  }
}
