/// A telling on its way into the order of the merge: by day and by all that it says, tellings that name day and spot
/// first. So what may be one event lies close together, in memory and on the disk.
struct MergeEntry: MergeRecord {
  var item: MergeItem
  let signature: UInt64
  /// How many tellings of its report before it say the very same.
  var rank: Int32 = 0
  private let order: UInt64

  init(_ item: MergeItem) {
    self.item = item
    signature = item.signature
    order = (item.isFine ? 0 : 1) << 32 | UInt64(UInt32(bitPattern: item.firstDay ^ Int32.min))
  }

  /// Within what says the very same, by report and place in it.
  static func precedes(_ a: MergeEntry, _ b: MergeEntry) -> Bool {
    if a.order != b.order { return a.order < b.order }
    if a.signature != b.signature { return a.signature < b.signature }
    if a.item.document != b.item.document { return a.item.document < b.item.document }
    return a.item.charStart != b.item.charStart ? a.item.charStart < b.item.charStart : a.item.precedes(b.item)
  }

  /// Whether the two say the very same.
  func isLike(_ other: MergeEntry) -> Bool { signature == other.signature && order == other.order }
}
