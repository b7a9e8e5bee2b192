/// Two nodes that may tell one event.
struct MergePair: MergeRecord {
  var first: Int32
  var second: Int32
  /// A number that all pairs have which a chain of pairs joins, and no others.
  var component: Int32 = 0
  var points: Float
  /// Both name the day and the spot, and so much agrees that no rival needs to be looked for.
  var isSure: Bool

  /// Component by component; in each surest first, in an order that depends on nothing but the two.
  static func precedes(_ a: MergePair, _ b: MergePair) -> Bool {
    if a.component != b.component { return a.component < b.component }
    if a.isSure != b.isSure { return a.isSure }
    if a.points != b.points { return a.points > b.points }
    return a.first != b.first ? a.first < b.first : a.second < b.second
  }
}
