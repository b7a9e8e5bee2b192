/// A value of fixed size that holds no reference, so that its bytes can go to a file and come back.
protocol MergeRecord: BitwiseCopyable, Sendable {
  /// The order that `MergeSort` gives.
  static func precedes(_ a: Self, _ b: Self) -> Bool
}
