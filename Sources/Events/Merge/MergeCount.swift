/// How many people, in twelve bytes; all -1 where the text gives no number.
package struct MergeCount: Hashable, Sendable, BitwiseCopyable {
  package var low: Int32
  package var best: Int32
  package var high: Int32

  package static let unknown = MergeCount()

  private init() { (low, best, high) = (-1, -1, -1) }

  package init(low: Int, best: Int, high: Int) {
    self.low = Int32(clamping: low)
    self.best = Int32(clamping: best)
    self.high = Int32(clamping: high)
  }

  package var isKnown: Bool { best >= 0 }
}
