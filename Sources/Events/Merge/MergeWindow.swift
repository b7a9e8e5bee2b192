/// The blocks of the last days, for tellings that come in the order of their days.
///
/// What was put in more than `days` before is forgotten once much has been put in since, so that memory grows with the
/// busiest weeks of an archive and not with its length.
struct MergeWindow {
  private var newer = MergeBlocks()
  private var older = MergeBlocks()
  /// The day from which on `newer` was filled.
  private var start: Int?

  /// More than any look-up goes back from any that came before it.
  private static let days = 14
  private static let few = 1 << 16

  /// Tellings of `day` come next.
  mutating func advance(to day: Int32) {
    guard let start else {
      self.start = Int(day)
      return
    }
    guard newer.count >= Self.few, Int(day) - start >= Self.days else { return }
    swap(&newer, &older)
    newer.removeAll()
    self.start = Int(day)
  }

  mutating func insert(_ node: Int32, under key: MergeKey) { newer.insert(node, under: key) }

  /// Appends at most `limit` of the nodes under a key to `found`, last first; false if there are more.
  func find(_ key: MergeKey, limit: Int, _ found: inout [Int32]) -> Bool {
    let most = found.count + limit
    guard newer.find(key, most: most, &found) else { return false }
    return older.count == 0 || older.find(key, most: most, &found)
  }
}
