/// A telling that is put into a block, or looks into one, or both: for blocks whose tellings may lie far from each other.
struct MergeLook: MergeRecord {
  let key: UInt64
  /// The telling, by any number that grows in the order in which tellings look and are put in.
  let node: Int32
  /// Which of the look-ups of its telling it is.
  let number: UInt8
  let role: Role

  struct Role: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    static let looks = Role(rawValue: 1)
    /// Only if the block holds no more than the limit.
    static let looksIfFew = Role(rawValue: 2)
    static let inserts = Role(rawValue: 4)
  }

  init(_ key: MergeKey, _ node: Int32, _ role: Role, number: UInt8 = 0) {
    self.key = key.value
    self.node = node
    self.number = number
    self.role = role
  }

  /// A telling looks before it is put in.
  static func precedes(_ a: MergeLook, _ b: MergeLook) -> Bool {
    if a.key != b.key { return a.key < b.key }
    if a.node != b.node { return a.node < b.node }
    if a.role.rawValue != b.role.rawValue { return a.role.rawValue < b.role.rawValue }
    return a.number < b.number
  }
}
