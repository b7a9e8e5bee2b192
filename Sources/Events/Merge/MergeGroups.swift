/// Which tellings tell one event, group after group, each in the order of telling.
///
/// They wait on the disk where they are many: what lies in memory is the group in hand.
package struct MergeGroups: ~Copyable {
  /// Pairs of tellings that were compared, for the tests of linearity.
  package let comparisons: Int
  private var members: MergeStream<MergeMember>
  /// The first of the next group.
  private var ahead: MergeMember?

  init(_ members: consuming MergeStream<MergeMember>, comparisons: Int) throws {
    self.comparisons = comparisons
    var members = members
    ahead = try members.next()
    self.members = members
  }

  /// The next group; nil behind the last.
  package mutating func next() throws -> [MergeMember]? {
    guard let first = ahead else { return nil }
    var group = [first]
    while true {
      ahead = try members.next()
      guard let member = ahead, member.group == first.group else { return group }
      group.append(member)
    }
  }
}
