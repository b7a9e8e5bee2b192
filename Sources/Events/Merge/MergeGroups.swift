/// Which tellings tell one event: item numbers, group after group. At most 12 bytes an item.
package struct MergeGroups: Sendable {
  /// Pairs of tellings that were compared, for the tests of linearity.
  package let comparisons: Int
  private var members: [Int32] = []
  private var starts: [Int32] = [0]
  /// Which group stands where.
  private var order: [Int32] = []

  init(itemCount: Int, comparisons: Int) {
    self.comparisons = comparisons
    members.reserveCapacity(itemCount)
  }

  package var count: Int { order.count }

  /// Numbers of the items of the group that stands at `index`, the one told first in front.
  package subscript(index: Int) -> ArraySlice<Int32> {
    let group = Int(order[index])
    return members[Int(starts[group])..<Int(starts[group + 1])]
  }

  /// - Returns: the number of the group.
  mutating func append(_ group: some Sequence<Int32>) -> Int32 {
    members.append(contentsOf: group)
    starts.append(Int32(members.count))
    return Int32(starts.count - 2)
  }

  mutating func order(_ keys: consuming MergeStream<MergeGroupKey>) throws {
    order.reserveCapacity(starts.count - 1)
    while let key = try keys.next() { order.append(key.group) }
  }
}
