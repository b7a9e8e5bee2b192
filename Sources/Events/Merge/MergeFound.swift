/// What a look-up found.
struct MergeFound: MergeRecord {
  let node: Int32
  /// Which of the look-ups of the node.
  let number: UInt8
  let other: Int32

  static func precedes(_ a: MergeFound, _ b: MergeFound) -> Bool {
    if a.node != b.node { return a.node < b.node }
    return a.number != b.number ? a.number < b.number : a.other < b.other
  }
}
