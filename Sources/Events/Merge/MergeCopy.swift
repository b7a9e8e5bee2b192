/// One of several tellings that say the very same: the first of each report, then the second of each, by day of report.
struct MergeCopy: MergeRecord {
  let entry: MergeEntry

  static func precedes(_ a: MergeCopy, _ b: MergeCopy) -> Bool {
    a.entry.rank != b.entry.rank ? a.entry.rank < b.entry.rank : a.entry.item.isToldBefore(b.entry.item)
  }
}
