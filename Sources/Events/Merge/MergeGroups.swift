/// Which tellings tell one event: item numbers, group after group.
package struct MergeGroups: Sendable {
  private var members: [Int32] = []
  private var starts: [Int32] = [0]

  package var count: Int { starts.count - 1 }

  /// Numbers of the items of a group, the one told first in front.
  package subscript(group: Int) -> ArraySlice<Int32> { members[Int(starts[group])..<Int(starts[group + 1])] }

  mutating func append(_ group: some Sequence<Int32>) {
    members.append(contentsOf: group)
    starts.append(Int32(members.count))
  }
}
