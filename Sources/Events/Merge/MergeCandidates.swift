/// Finds the pairs worth comparing, in a time that grows with the number of tellings and not with its square.
///
/// A telling that names day and spot is looked up by spot and day and by map cell and day. One that says less ("in
/// Nineveh", "in July") is looked up by what it says; where its block holds too many to choose from, it stays by itself.
///
/// What lies near in time is found as the tellings pass by in the order of their days (`MergeWindow`); what may lie
/// anywhere, a sentence or a month, by sorting (`MergeFinds`).
struct MergeCandidates: ~Copyable {
  let tellings: MergeTellings
  let room: MergeRoom
  /// Blocks of the days around the telling that looks.
  var window = MergeWindow()
  /// What the look-ups of a telling have found so far.
  var found: [Int32] = []
  private(set) var pairs: MergePairs
  private(set) var comparisons = 0

  /// Tellings looked at in one block: the last ones put in.
  static let reach = 48
  /// Of all its blocks together, for one telling.
  static let most = 256
  /// The number of the look-ups by sentence, and by toll, country and month; those before it are by month.
  static let byQuote: UInt8 = 64
  static let byToll: UInt8 = 65

  /// - Parameter pairs: takes those that are found; empty.
  init(_ tellings: MergeTellings, _ room: MergeRoom, into pairs: consuming MergePairs) throws {
    self.tellings = tellings
    self.room = room
    self.pairs = pairs
    try findAll()
  }

  private mutating func findAll() throws {
    var finds = try findAnywhere()
    for node in 0..<Int32(tellings.fineCount) {
      let item = try tellings.head(of: node)
      if !item.isHead { continue }
      found.removeAll(keepingCapacity: true)
      try finds.take(node, Self.byQuote, into: &found)
      findNear(item)
      try compare(node, item)
      insertNear(node, item)
    }
    window = MergeWindow()
    try findForVague(&finds)
    window = MergeWindow()
    try findInReports()
  }

  /// The pairs that may tell one event, component by component.
  mutating func takePairs() throws -> MergeStream<MergePair> { try pairs.byComponent() }

  mutating func look(_ key: MergeKey, limit: Int = MergeCandidates.reach) {
    guard found.count < Self.most else { return }
    _ = window.find(key, limit: limit, &found)
  }

  /// As `look`, but nothing where the block holds more: then no one of them stands out.
  mutating func lookIfFew(_ key: MergeKey) {
    let before = found.count
    if !window.find(key, limit: Self.reach, &found) { found.removeSubrange(before...) }
  }

  /// Compares a telling with all that was found.
  mutating func compare(_ node: Int32, _ item: MergeItem) throws {
    found.sort()
    var previous: Int32 = -1
    for other in found where other != previous && other != node {
      previous = other
      let rival = try tellings.head(of: other)
      let comparison = MergeComparison(item, rival)
      comparisons += 1
      guard !comparison.isConflict, comparison.points >= MergeComparison.enough - MergeComparison.margin else {
        continue
      }
      try pairs.append(
        MergePair(
          first: min(node, other), second: max(node, other), points: comparison.points,
          isSure: item.isFine && rival.isFine && comparison.points >= MergeComparison.sure))
    }
  }

  static func month(_ day: Int32) -> Int32 { (day &+ 3_000_000) / 30 }
}
