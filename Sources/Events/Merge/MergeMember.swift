/// A telling in its group, on its way to its place among all: groups by their day, undated ones last, and then by their
/// first telling; within a group in the order of telling.
package struct MergeMember: MergeRecord {
  /// What the caller knows the telling by.
  package let number: Int64
  /// Degrees; the point of no use where the telling is not placed.
  package let longitude: Float
  package let latitude: Float
  package let isPlaced: Bool
  /// Of the telling; `MergeItem.noDay` where there is none.
  package let firstDay: Int32

  let group: Int32
  private let rank: Int32
  private let day: Int32
  private let headId: UInt64
  private let headContent: UInt64

  /// - Parameters:
  ///   - day: of the group.
  ///   - head: of the group.
  init(_ item: MergeItem, _ rank: Int, of group: Int32, day: Int32, head: MergeItem) {
    number = item.number
    (longitude, latitude, isPlaced, firstDay) = (item.longitude, item.latitude, item.isPlaced, item.firstDay)
    self.group = group
    self.rank = Int32(rank)
    self.day = day == MergeItem.noDay ? Int32.max : day
    headId = head.id
    headContent = head.content
  }

  static func precedes(_ a: MergeMember, _ b: MergeMember) -> Bool {
    if a.day != b.day { return a.day < b.day }
    if a.headId != b.headId { return a.headId < b.headId }
    if a.headContent != b.headContent { return a.headContent < b.headContent }
    return a.group != b.group ? a.group < b.group : a.rank < b.rank
  }
}
